import { describe, expect, it } from 'vitest';
import { publish } from '../dossier';
import { expectFit, expectMean } from '../statistics';
import { renewals, thirdSuccess } from './closed-forms';
import { curves, ENDLESS, played } from './scenarios';

/** New customers in the first month only, who never lapse of themselves; a cycle of two years. */
const ONE_COHORT = {
  years: 10,
  runs: 32,
  world: {
    ...ENDLESS,
    monthlyBudget: 2e6,
    costPerLead: 100,
    coldConversion: 1,
    churnPerMonth: 0,
    replacementYears: 2,
  },
  events: [{ kind: 'demandShock', month: 1, months: 180, size: -1 }],
};
const PHASE_ENDS = 3 / 24;

describe('a durable', () => {
  it.each([0.25, 0.5, 2, 6.4])(
    'of %d years falls due after three phases: those who do not buy again lapse in Erlang time',
    (replacementYears) => {
      const years = replacementYears > 5 ? 15 : 10;
      const ensemble = played({ ...ONE_COHORT, years, world: { ...ONE_COHORT.world, replacementYears } });
      const due = thirdSuccess(Math.min(1, 3 / (12 * replacementYears)), 12 * years);
      const joined = curves(ensemble, 'newPaid')[0]!.reduce((sum, x) => sum + x, 0);
      const lapses = curves(ensemble, 'lapses').map((row) => row.reduce((sum, x) => sum + x, 0));
      expect(joined).toBeGreaterThan(600000);
      const late = 1 - due.reduce((sum, p) => sum + p, 0);
      const counts = [...lapses, joined - lapses.reduce((sum, x) => sum + x, 0)];
      const expected = [...due.slice(1), late].map((p) => p * joined);
      // A phase of a month ends for certain: all fall due in the third.
      if (replacementYears === 0.25) return expect(counts).toEqual(expected);
      publish({ check: 'replacementTimes', of: `${replacementYears}`, kind: 'worst', ...expectFit(counts, expected) });
    },
  );

  it('is bought again and again by those who always do, at renewal rates', () => {
    const ensemble = played({ ...ONE_COHORT, stages: { repurchase: [1, 1, 1, 1, 1, 1] } });
    const expected = renewals(thirdSuccess(PHASE_ENDS, 120));
    const joined = curves(ensemble, 'newPaid')[0]!;
    for (const [t, orders] of curves(ensemble, 'replacementOrders').entries())
      if (t % 7 === 3)
        expectMean(
          orders.map((x, r) => x / joined[r]!),
          expected[t + 1]!,
        );
    expect(Math.max(...curves(ensemble, 'lapses').flatMap((row) => Array.from(row)))).toBe(0);
  });

  it('is spread evenly over its life among the first customers', () => {
    const ensemble = played({
      years: 3,
      runs: 64,
      world: { marketSize: 1e5, initialCustomers: 1e5, monthlyBudget: 0, churnPerMonth: 0, replacementYears: 5 },
      stages: { repurchase: [1, 1, 1, 1, 1, 1] },
    });
    for (const t of [0, 1, 11, 35]) expectMean(curves(ensemble, 'replacementOrders')[t]!, 1e5 / 60);
  });

  it('is bought again by the share that says so, the others are lost', () => {
    const ensemble = played({
      years: 2,
      runs: 64,
      world: { marketSize: 1e5, initialCustomers: 1e5, monthlyBudget: 0, churnPerMonth: 0, replacementYears: 5 },
      stages: { repurchase: [0.3, 0, 0, 0, 0, 0] },
    });
    expectMean(curves(ensemble, 'replacementOrders')[0]!, (0.3 * 1e5) / 60);
    expectMean(curves(ensemble, 'lapses')[0]!, (0.7 * 1e5) / 60);
  });

  it('does not exist at a cycle of zero years', () => {
    const ensemble = played({
      years: 1,
      runs: 16,
      world: { initialCustomers: 1e5, churnPerMonth: 0, monthlyBudget: 0 },
    });
    expect(curves(ensemble, 'replacementOrders').every((row) => row.every((x) => x === 0))).toBe(true);
    expect(curves(ensemble, 'customers')[11]![0]).toBe(1e5);
  });
});
