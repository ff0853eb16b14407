import { describe, expect, it } from 'vitest';
import { mean } from '../../src/stats/moments';
import { expectMean } from '../statistics';
import { sbgSurvival } from './closed-forms';
import { ENDLESS, pathOf, played } from './scenarios';

/** Repeat orders every month at a margin of 100, and nothing on the first order: a payment at once and at each renewal. */
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

describe('lifetime value', () => {
  it('stops at the horizon: what comes after is not in it', () => {
    const d = 0.1;
    const world = { ...PAYMENTS, churnPerMonth: 0.05, discountRate: d };
    const ltv = played({ years: 3, runs: 64, world }).measure(0, 'ltv');
    const step = (1 + d) ** (-1 / 12);
    let value = 0;
    let joiners = 0;
    for (let joined = 0; joined < 12; joined++) {
      joiners += step ** joined;
      for (let t = joined; t < 36; t++) value += 100 * step ** t * 0.95 ** (t - joined);
    }
    expectMean(ltv, value / joiners);
  });

  it('carries its share of team, privileges and community, by load and by head', () => {
    const plan = {
      id: 'kos',
      peopleShare: 0.5,
      initialKos: 5,
      membership: true,
      community: true,
      privilegeCost: 4,
      communityCost: 6,
    };
    const world = { ...PAYMENTS, kosPay: 3000, trustRate: 1, inviteRate: 1, befriendRate: 1, churnPerMonth: 0.03 };
    const ensemble = played({ years: 1, runs: 1, world, plans: [plan] });
    // All customers joined in the first year, so all of it is theirs as soon as there is anybody to care for.
    const cost = (['kosPay', 'privileges', 'community'] as const).flatMap((line) =>
      ensemble.ledger(0, line).map((x, t) => (line === 'kosPay' && pathOf(ensemble, 'load')[t] === 0 ? 0 : x)),
    );
    const gross = pathOf(ensemble, 'grossProfit').reduce((sum, x) => sum + x, 0);
    const total = gross - cost.reduce((sum, x) => sum + x, 0);
    const joined = ensemble.measure(0, 'newCustomers')[0]!;
    expect(pathOf(ensemble, 'load')[11]).toBeGreaterThan(0);
    expect(ensemble.measure(0, 'ltv')[0]! / (total / joined)).toBeCloseTo(1, 10);
  });

  it('over the cost of a customer is their ratio', () => {
    const ensemble = played({ years: 1, runs: 16, world: { ...PAYMENTS, churnPerMonth: 0.1 } });
    const [ltv, cac, ratio] = (['ltv', 'blendedCac', 'ltvToCac'] as const).map((key) => ensemble.measure(0, key));
    for (const r of ltv!.keys()) expect(ratio![r]! / (ltv![r]! / cac![r]!)).toBeCloseTo(1, 12);
  });
});

describe('cohorts', () => {
  it('are the customers by year of joining, exact in the mean', () => {
    const [a, b] = [0.5, 4.5];
    const world = { ...PAYMENTS, monthlyBudget: 1e5, churnPerMonth: a / (a + b), churnSpread: 1 / (a + b + 1) };
    const ensemble = played({ years: 4, runs: 32, world });
    const cohorts = ensemble.cohorts(0);
    const alive = sbgSurvival(a / (a + b), 1 / (a + b + 1), 48);
    for (const [year, curve] of cohorts.entries())
      for (let t = 12 * year; t < 48; t += 5) {
        let expected = 0;
        for (let joined = 12 * year; joined < Math.min(12 * year + 12, t + 1); joined++)
          expected += alive[t + 1 - joined]!;
        const count = 1000 * expected;
        expect(Math.abs(curve[t]! - count)).toBeLessThan((4 * Math.sqrt(count)) / Math.sqrt(32) + 0.005 * 12000);
      }
    for (const t of [0, 11, 30, 47])
      expect(cohorts.reduce((sum, curve) => sum + curve[t]!, 0) / mean(ensemble.month(0, 'customers', t))).toBeCloseTo(
        1,
        9,
      );
  });

  it('leave out those who were there before', () => {
    const world = { initialCustomers: 1000, monthlyBudget: 0, churnPerMonth: 0.01 };
    const ensemble = played({ years: 1, runs: 16, world });
    expect(ensemble.cohorts(0)[0]).toEqual(Array(12).fill(0));
    expect(ensemble.measure(0, 'ltv')).toEqual(new Float64Array(16).fill(NaN));
  });
});
