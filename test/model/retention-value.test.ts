import { describe, expect, it } from 'vitest';
import { publish } from '../dossier';
import { expectMean } from '../statistics';
import { sbgSurvival } from './closed-forms';
import { curves, ENDLESS, MEASURES_ONLY, played } from './scenarios';

/** A repeat order every month at a margin of 100, and nothing on the first: a payment at once and at each renewal. */
const PAYMENTS = {
  ...ENDLESS,
  monthlyBudget: 1e6,
  costPerLead: 100,
  coldConversion: 1,
  firstOrderValue: 0,
  repeatOrdersPerYear: 12,
  repeatOrderValue: 200,
  repeatMargin: 0.5,
};
/** Those who are there on the first day, and nobody after them. */
const PEOPLE = 200000;
const COHORT = { ...PAYMENTS, marketSize: PEOPLE, initialCustomers: PEOPLE, monthlyBudget: 0 };

/** A month plays the part of the published tables' year: its discount is d. */
function monthlyDiscount(d: number): number {
  return (1 + d) ** 12 - 1;
}

describe('a customer kept with probability 0.8 who pays 100, discounted at 10 %', () => {
  const world = { ...PAYMENTS, churnPerMonth: 0.2, discountRate: monthlyDiscount(0.1) };
  const named = { check: 'retentionValue', kind: 'value' } as const;

  it('is worth the published 366.67 with the first payment at once', () => {
    const ltv = played({ years: 15, runs: 64, world }).measure(0, 'ltv');
    publish({ ...named, of: 't = 0', expected: 366.666667, ...expectMean(ltv, 366.666667) });
  });

  it('is worth the published 266.67 in renewals alone', () => {
    // A month after joining everybody collects points that are worth nothing, and only collectors pay.
    const ltv = played({
      years: 15,
      runs: 64,
      world: { ...world, pointsJoinRate: 1000, pointsFatigue: 0 },
      stages: { frequency: [0, 1, 1, 1, 1, 1] },
      plans: [{ id: 'points', points: true }],
    }).measure(0, 'ltv');
    publish({ ...named, of: 't ≥ 1', expected: 266.666667, ...expectMean(ltv, 266.666667) });
  });

  it('is worth the published 333.33 when all is paid in arrears', () => {
    const npv = played({ years: 15, runs: 64, world: { ...world, ...COHORT } }).measure(0, 'npv');
    const value = npv.map((x) => x / PEOPLE);
    publish({ ...named, of: 't + 1', expected: 333.333333, ...expectMean(value, 333.333333) });
  });
});

describe('the margin multiple', () => {
  const table = {
    0.6: [1.2, 1.1538, 1.1111, 1.0714],
    0.7: [1.75, 1.6667, 1.5909, 1.5217],
    0.8: [2.6667, 2.5, 2.3529, 2.2222],
    0.9: [4.5, 4.0909, 3.75, 3.4615],
  };

  it('of renewals is the published one in all sixteen cells', () => {
    let worst = 0;
    for (const [keep, row] of Object.entries(table))
      for (const [i, expected] of row.entries()) {
        const world = {
          ...PAYMENTS,
          churnPerMonth: 1 - Number(keep),
          discountRate: monthlyDiscount([0.1, 0.12, 0.14, 0.16][i]!),
        };
        const multiple = played({ years: 15, runs: 32, seed: `${keep} ${i}`, world }, MEASURES_ONLY)
          .measure(0, 'ltv')
          .map((x) => x / 100 - 1);
        // The table has four digits after the point.
        const { found, allowed } = expectMean(multiple, expected, 0.00005);
        worst = Math.max(worst, Math.abs(found - expected) / allowed);
      }
    publish({ check: 'marginMultiple', of: '16', kind: 'worst', comparisons: 16, worst });
  });
});

describe('high-end customers', () => {
  const [a, b] = [0.668, 3.806];
  const BETA = {
    churnPerMonth: a / (a + b),
    churnSpread: 1 / (a + b + 1),
    discountRate: monthlyDiscount(0.1),
  };
  /** What the churn classes may be off the exact survival curve (src/model/churn-classes.ts). */
  const CLASSES = 0.0025;
  const discounted = (months: number): number => (1 - 1.1 ** -months) / (1 - 1 / 1.1);

  it.each([
    [1, 1],
    [3, 2.390615],
    [5, 3.310463],
    [10, 4.60469],
    [15, 5.220248],
    [180, 5.922596],
  ])('have the published discounted expected lifetime of the first %d payments: %d', (payments, expected) => {
    const ensemble = played({ years: 15, runs: 32, world: { ...COHORT, ...BETA } });
    const value = ensemble.month(0, 'cumulativeDiscountedProfit', payments - 1);
    const found = expectMean(
      value.map((x) => (1.1 * x) / (100 * PEOPLE)),
      expected,
      CLASSES * discounted(payments),
    );
    publish({ check: 'sbgValue', of: `${payments}`, kind: 'value', expected, ...found });
  });

  it.each([
    [1, 5.414856],
    [2, 5.901753],
    [3, 6.294261],
    [5, 6.897057],
    [8, 7.52995],
  ])('who renew for the %dth time have the published discounted residual lifetime of %d', (renewal, expected) => {
    // They have stayed renewal - 1 months; the payment of the first month is the one before that renewal.
    const ensemble = played({ years: 15, runs: 32, world: { ...COHORT, ...BETA, initialAge: renewal - 1 } });
    const [first, all] = [0, 179].map((t) => ensemble.month(0, 'cumulativeDiscountedProfit', t));
    const found = expectMean(
      all!.map((x, r) => (1.1 ** 2 * (x - first![r]!)) / (100 * PEOPLE)),
      expected,
      (CLASSES * discounted(180)) / sbgSurvival(BETA.churnPerMonth, BETA.churnSpread, renewal)[renewal - 1]!,
    );
    publish({ check: 'sbgResidual', of: `${renewal}`, kind: 'value', expected, ...found });
  });

  it('who join by and by are worth the same, whenever they join', () => {
    const ltv = played({ years: 15, runs: 48, world: { ...PAYMENTS, ...BETA } }).measure(0, 'ltv');
    expectMean(ltv, 592.2596, 100 * CLASSES * discounted(180));
  });

  it('pay no more than half a point of survival away from the exact curve in any of 180 months', () => {
    const ensemble = played({ years: 15, runs: 32, world: { ...COHORT, ...BETA } });
    const exact = sbgSurvival(BETA.churnPerMonth, BETA.churnSpread, 180);
    const gross = curves(ensemble, 'grossProfit').map((row) => row.map((x) => x / (100 * PEOPLE)));
    for (const [t, paid] of gross.entries()) expectMean(paid, exact[t]!, CLASSES);
    expect(gross).toHaveLength(180);
  });
});
