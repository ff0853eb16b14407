import { describe, expect, it } from 'vitest';
import { COST_LINES, LEDGER_LINES, REVENUE_LINES } from '../../src/model/series';
import type { Ensemble } from '../../src/engine/ensemble';
import { expectMean, expectVariance } from '../statistics';
import { curves, ENDLESS, pathOf, played, pooled } from './scenarios';

const PRESETS = ['beauty@1', 'automotive@1', 'everyday@1'];

/** The ledger of a scenario of one run: its means are that run's lines. */
function oneRun(data: object): Ensemble {
  return played({ ...data, runs: 1 });
}

describe('the ledger', () => {
  it.each(PRESETS)('of %s adds up to profit to the cent, every month of every plan', (preset) => {
    for (const seed of ['a', 'b', 'c']) {
      const ensemble = oneRun({
        preset,
        seed,
        years: 4,
        events: [{ kind: 'competitorDiscount', month: 5, size: 0.2 }],
      });
      for (const plan of ensemble.scenario.plans.keys()) {
        const lines = Object.fromEntries(LEDGER_LINES.map((line) => [line, ensemble.ledger(plan, line)]));
        const profit = pathOf(ensemble, 'profit', 0, plan);
        const gross = pathOf(ensemble, 'grossProfit', 0, plan);
        for (let t = 0; t < ensemble.months; t++) {
          const revenue = REVENUE_LINES.reduce((sum, line) => sum + lines[line]![t]!, 0);
          const costs = COST_LINES.reduce((sum, line) => sum + lines[line]![t]!, 0);
          expect(Math.abs(profit[t]! - (revenue - costs))).toBeLessThan(0.005);
          expect(Math.abs(gross[t]! - (revenue - lines.goods![t]!))).toBeLessThan(0.005);
        }
      }
    }
  });

  it.each(PRESETS)('of %s, discounted, is the net present value of every run', (preset) => {
    const ensemble = played({ preset, years: 3, runs: 32, world: { discountRate: 0.11 } });
    for (const plan of ensemble.scenario.plans.keys()) {
      const npv = ensemble.measure(plan, 'npv');
      const total = ensemble.measure(plan, 'cumulativeProfit');
      for (const run of npv.keys()) {
        const profit = pathOf(ensemble, 'profit', run, plan);
        const discounted = profit.reduce((sum, x, t) => sum + x * 1.11 ** (-(t + 1) / 12), 0);
        const size = profit.reduce((sum, x) => sum + Math.abs(x), 0);
        expect(Math.abs(npv[run]! - discounted) / size).toBeLessThan(1e-12);
        expect(Math.abs(total[run]! - profit.reduce((sum, x) => sum + x, 0)) / size).toBeLessThan(1e-12);
      }
    }
  });

  it('without discounting has the plain sum as net present value', () => {
    const ensemble = played({ preset: 'beauty@1', years: 1, runs: 16, world: { discountRate: 0 } });
    expect(ensemble.measure(2, 'npv')).toEqual(ensemble.measure(2, 'cumulativeProfit'));
  });

  it('charges every line what the law says', () => {
    const plan = {
      id: 'kos',
      peopleShare: 0.5,
      initialKos: 4,
      contentControl: 0.5,
      membership: true,
      community: true,
      membershipFixedCost: 700,
      privilegeCost: 3,
      communityCost: 5,
      referralReward: 11,
      points: true,
      pointsFixedCost: 900,
    };
    const world = {
      initialCustomers: 5000,
      kosPay: 8000,
      payGrowth: 0.1,
      hiringCost: 1500,
      contentControlCost: 100,
      leadHandling: 2,
      platformFee: 0.1,
      referralsPerYear: 2,
      brandSpend: 1000,
      repeatOrdersPerYear: 4,
      addOnOrdersPerYear: 2,
      firstOrderMargin: 0.4,
      repeatMargin: 0.3,
      addOnMargin: 0.2,
      organicReach: 0.001,
      trustRate: 0.5,
      inviteRate: 0.5,
      befriendRate: 0.5,
      kosQuitPerYear: 0.5,
      budgetGrowth: 0.2,
    };
    const ensemble = oneRun({ years: 2, world, plans: [plan] });
    const line = (name: (typeof LEDGER_LINES)[number]): number[] => ensemble.ledger(0, name);
    const of = (key: Parameters<typeof pathOf>[1]): number[] => pathOf(ensemble, key);
    const heads = [4, ...of('heads')];
    const members = [0, ...of('member')];
    const friends = [0, ...of('friend')];
    const near = (actual: number, expected: number): void =>
      expect(Math.abs(actual - expected)).toBeLessThanOrEqual(1e-9 * (1 + Math.abs(expected)));
    for (let t = 0; t < 24; t++) {
      const y = t / 12;
      near(line('kosPay')[t]!, heads[t]! * 8000 * 1.1 ** y);
      near(line('contentControl')[t]!, heads[t]! * 50);
      near(line('privileges')[t]!, 3 * (members[t]! + friends[t]!));
      near(line('community')[t]!, 5 * friends[t]!);
      near(line('programmeFixed')[t]!, 1600);
      near(line('brand')[t]!, 1000);
      near(line('referralRewards')[t]!, 11 * of('newReferred')[t]!);
      near(line('leadHandling')[t]!, 2 * (of('adLeads')[t]! + of('organicLeads')[t]!));
      near(line('platformFees')[t]!, 0.1 * 100 * of('newPaid')[t]!);
      near(line('firstRevenue')[t]!, 100 * (of('newPaid')[t]! + of('newOrganic')[t]! + of('newReferred')[t]!));
      near(line('repeatRevenue')[t]!, 100 * of('repeatOrders')[t]!);
      near(line('addOnRevenue')[t]!, 100 * of('addOnOrders')[t]!);
      near(
        line('goods')[t]!,
        0.6 * line('firstRevenue')[t]! + 0.7 * line('repeatRevenue')[t]! + 0.8 * line('addOnRevenue')[t]!,
      );
      const first =
        line('kosPay')[t]! + line('contentControl')[t]! + line('privileges')[t]! + line('community')[t]! + 1600;
      near(line('media')[t]!, Math.max(0, 100000 * 1.2 ** y - first));
    }
    expect(Math.max(...friends)).toBeGreaterThan(100);
    expect(line('hiring').some((cost) => cost > 0)).toBe(true);
    expect(line('hiring').every((cost) => cost % 1500 === 0)).toBe(true);
  });

  it('pays sellers for referral leads too where there is no team, and ploughs gross profit back', () => {
    const ensemble = oneRun({
      years: 1,
      world: {
        initialCustomers: 50000,
        referralsPerYear: 2,
        leadHandling: 2,
        repeatOrdersPerYear: 6,
        organicReach: 0.01,
        reinvestment: 0.25,
      },
    });
    const leads = pathOf(ensemble, 'referralLeads');
    const others = pathOf(ensemble, 'adLeads').map((x, t) => x + pathOf(ensemble, 'organicLeads')[t]!);
    expect(ensemble.ledger(0, 'leadHandling')).toEqual(leads.map((x, t) => 2 * (x + others[t]!)));
    expect(leads[5]).toBeGreaterThan(0);
    const gross = pathOf(ensemble, 'grossProfit');
    for (const [t, media] of pathOf(ensemble, 'media').entries())
      expect(media).toBeCloseTo(100000 + (t === 0 ? 0 : 0.25 * gross[t - 1]!), 6);
  });

  it('lets a plan’s own budget stand in for the common one', () => {
    const ensemble = oneRun({ years: 1, plans: [{ id: 'traffic' }, { id: 'poor', ownBudget: 1234 }] });
    expect(ensemble.ledger(0, 'media')).toEqual(Array(12).fill(100000));
    expect(ensemble.ledger(1, 'media')).toEqual(Array(12).fill(1234));
  });
});

describe('revenue of orders', () => {
  it('has the mean of the orders’ value and varies as the law says', () => {
    const ensemble = played({
      years: 5,
      runs: 96,
      world: { ...ENDLESS, monthlyBudget: 4000, coldConversion: 0.5, firstOrderValue: 70, orderVariation: 0.8 },
    });
    const orders = pooled(ensemble, 'newPaid');
    const revenue = pooled(ensemble, 'revenue');
    const some = Array.from(orders.keys()).filter((i) => orders[i]! > 0);
    const deviations = some.map((i) => ((revenue[i]! / (70 * orders[i]!) - 1) * Math.sqrt(orders[i]!)) / 0.8);
    expectMean(deviations, 0);
    expectVariance(deviations, 1);
    expect(revenue.every((x, i) => x > 0 === orders[i]! > 0)).toBe(true);
  });
});

describe('costs of a customer', () => {
  it('are the money over the customers, as ratios of sums', () => {
    const ensemble = oneRun({ preset: 'beauty@1', years: 2, world: { leadHandling: 3 } });
    const sum = (values: number[]): number => values.reduce((total, x) => total + x, 0);
    const of = (key: Parameters<typeof pathOf>[1]): number[] => pathOf(ensemble, key);
    const media = sum(ensemble.ledger(0, 'media')) + sum(ensemble.ledger(0, 'platformFees'));
    const all = sum((['newPaid', 'newOrganic', 'newContent', 'newReferred'] as const).map((key) => sum(of(key))));
    expect(ensemble.measure(0, 'paidCac')[0]! / ((media + 3 * sum(of('adLeads'))) / sum(of('newPaid')))).toBeCloseTo(
      1,
      12,
    );
    const blended = media + sum(ensemble.ledger(0, 'leadHandling')) + sum(ensemble.ledger(0, 'referralRewards'));
    expect(ensemble.measure(0, 'blendedCac')[0]! / (blended / all)).toBeCloseTo(1, 12);
    expect(ensemble.measure(0, 'newCustomers')[0]).toBe(all);
    expect(ensemble.measure(0, 'referralShare')[0]).toBeCloseTo(sum(of('newReferred')) / all, 12);
    expect(ensemble.measure(0, 'trafficDependence')[0]).toBeCloseTo(sum(of('newPaid')) / all, 12);
  });

  it('at the margin are the slope of the response: a little more money for so many more winners', () => {
    // In the mean: winners(w) = c*i*B*(1-exp(-w/(pB))).
    const world = {
      marketSize: 1e9,
      inMarketShare: 0.001,
      monthlyBudget: 5e7,
      costPerLead: 40,
      nonWorkingShare: 0.2,
      adIncrementality: 0.7,
      coldConversion: 0.1,
      leadHandling: 3,
      platformFee: 0.05,
      firstOrderValue: 200,
    };
    const ensemble = oneRun({ years: 1, world });
    const people = 1e6;
    const winners = (money: number): number => 0.1 * 0.7 * people * (1 - Math.exp((-0.8 * money) / (40 * people)));
    const slope = (winners(5e7 + 500) - winners(5e7 - 500)) / 1000;
    expect(pathOf(ensemble, 'marginalCac')[0]! / (1 / slope + 3 / 0.1 + 0.05 * 200)).toBeCloseTo(1, 7);
  });

  it('are left out where nobody was won', () => {
    const ensemble = played({ years: 1, runs: 16, world: { monthlyBudget: 0 } });
    expect(ensemble.measure(0, 'paidCac')).toEqual(new Float64Array(16).fill(NaN));
    expect(ensemble.means(0, 'blendedCac')).toEqual(Array(12).fill(NaN));
    expect(curves(ensemble, 'paidCac')[0]![0]).toBeNaN();
  });
});
