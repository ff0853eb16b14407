import { describe, expect, it } from 'vitest';
import { mean } from '../../src/stats/moments';
import { publish } from '../dossier';
import { expectMean } from '../statistics';
import { curves, pathOf, played } from './scenarios';

/** Everybody collects from the first month on. */
const WORLD = {
  marketSize: 2e4,
  initialCustomers: 2e4,
  monthlyBudget: 0,
  churnPerMonth: 0.02,
  repeatOrdersPerYear: 6,
  addOnOrdersPerYear: 2,
  pointsJoinRate: 1000,
  pointsFatigue: 0,
};
const PLAN = { id: 'points', points: true, pointsEarnRate: 0.04 };

describe('points', () => {
  it.each([
    [0.1, 0.02],
    [0, 0],
    [1, 0],
    [0.8, 0.5],
  ])('are a balance: redeemed %d and expired %d of what is there, cost is redeemed and change', (redeemed, expired) => {
    const world = { ...WORLD, pointsRedemption: redeemed, pointsExpiry: expired };
    const ensemble = played({ years: 3, runs: 1, world, plans: [PLAN] });
    const revenue = ensemble.ledger(0, 'repeatRevenue').map((x, t) => x + ensemble.ledger(0, 'addOnRevenue')[t]!);
    let balance = 0;
    for (let t = 0; t < 36; t++) {
      const before = balance;
      balance += 0.04 * revenue[t]!;
      const paid = balance * redeemed;
      balance -= paid + balance * Math.min(expired, 1 - redeemed);
      expect(pathOf(ensemble, 'pointsLiability')[t]).toBeCloseTo(balance, 6);
      expect(ensemble.ledger(0, 'points')[t]).toBeCloseTo(paid + balance - before, 6);
    }
    expect(revenue[0]).toBeGreaterThan(1e5);
    expect(ensemble.measure(0, 'pointsLiability')[0]).toBeCloseTo(balance, 6);
  });

  it('are collected and given up at their rates', () => {
    const world = { ...WORLD, churnPerMonth: 0, pointsJoinRate: 0.25, pointsFatigue: 0.04 };
    const ensemble = played({ years: 2, runs: 64, world, plans: [PLAN] });
    let share = 0;
    for (let t = 0; t < 24; t++) {
      share = share * Math.exp(-0.04) + (1 - share) * (1 - Math.exp(-0.25));
      expectMean(curves(ensemble, 'enrolled')[t]!, 2e4 * share);
    }
  });

  it('are earned on the orders of collectors only, and by no plan without them', () => {
    const idle = { ...WORLD, pointsJoinRate: 0 };
    const ensemble = played({ years: 1, runs: 16, world: idle, plans: [PLAN] });
    expect(ensemble.ledger(0, 'points')).toEqual(Array(12).fill(0));
    const without = played({
      years: 1,
      runs: 16,
      world: WORLD,
      plans: [{ ...PLAN, points: false, pointsFixedCost: 9 }],
    });
    expect(without.ledger(0, 'points')).toEqual(Array(12).fill(0));
    expect(without.ledger(0, 'programmeFixed')).toEqual(Array(12).fill(0));
    expect(curves(without, 'enrolled')[11]).toEqual(new Float64Array(16));
  });

  /**
   * In the long run: e earned a month, a share r of the balance redeemed and x of it expired, together at most 1. What
   * is owed after that settles at b = (b + e)(1-r-x), so b = e(1-r-x)/(r+x); of what was earned r/(r+x) is redeemed
   * and x/(r+x) never is.
   */
  it.each([
    [0.1, 0.05, 1 / 3],
    [0.1, 0.02, 1 / 6],
    [0.06, 0.06, 0.5],
    [0.3, 0, 0],
    [0.8, 0.5, 0.2],
  ])(
    'redeemed by %d and expired by %d a month leave the liability and the breakage of the closed form',
    (r, x, lost) => {
      const world = {
        ...WORLD,
        churnPerMonth: 0,
        addOnOrdersPerYear: 0,
        repeatOrderValue: 50,
        orderVariation: 0.5,
        pointsRedemption: r,
        pointsExpiry: x,
      };
      const ensemble = played({ years: 15, runs: 48, world, plans: [PLAN] });
      const earned = 0.04 * (2e4 / 2) * 50;
      const gone = r + Math.min(x, 1 - r);
      const expected = (earned * (1 - gone)) / gone;
      const liability = ensemble.measure(0, 'pointsLiability');
      const of = `${r}, ${x}`;
      publish({ check: 'pointsLiability', of, kind: 'value', expected, ...expectMean(liability, expected) });
      // Over the last ten years: what was earned and is not owed any more was redeemed or expired.
      const owed = (t: number): Float64Array => ensemble.month(0, 'pointsLiability', t);
      const cost = (t: number): Float64Array => {
        const [profit, gross] = (['cumulativeProfit', 'grossProfit'] as const).map((key) => ensemble.month(0, key, t));
        const before = ensemble.month(0, 'cumulativeProfit', t - 1);
        return gross!.map((income, i) => income - (profit![i]! - before[i]!));
      };
      const months = Array.from({ length: 120 }, (_, i) => 60 + i);
      const share = liability.map((end, i) => {
        const more = end - owed(59)[i]!;
        const redeemed = months.reduce((sum, t) => sum + cost(t)[i]!, 0) - more;
        const revenue = months.reduce((sum, t) => sum + ensemble.month(0, 'revenue', t)[i]!, 0);
        return 1 - redeemed / (0.04 * revenue - more);
      });
      const allowed = 1e-9;
      expect(Math.max(...share.map((part) => Math.abs(part - lost)))).toBeLessThanOrEqual(allowed);
      if (lost > 0)
        publish({ check: 'pointsBreakage', of, kind: 'value', expected: lost, found: mean(share), allowed });
    },
  );
});
