import { describe, expect, it } from 'vitest';
import type { SeriesKey } from '../../src/model/series';
import { publish } from '../dossier';
import { expectFit, expectMean, expectVariance } from '../statistics';
import { binomialShares } from './closed-forms';
import { curves, MEASURES_ONLY, pathOf, played } from './scenarios';

const WORLD = { marketSize: 2e4, initialCustomers: 2e4, monthlyBudget: 0, churnPerMonth: 0 };

describe('orders', () => {
  it('are Poisson at the rates of stage, needs served and attention', () => {
    const plans = [{ id: 'kos', peopleShare: 1, initialKos: 20, needsServed: 3, membership: true, community: true }];
    const stages = { frequency: [1, 1, 1.1, 1.3, 1.6, 2], addOn: [0.5, 1, 1.2, 1.4, 1.7, 3] };
    const world = { ...WORLD, monthlyBudget: 1e5, kosPay: 1000, coldConversion: 0, capacityPerKos: 500 };
    const ensemble = played({
      years: 2,
      runs: 64,
      world: {
        ...world,
        repeatOrdersPerYear: 6,
        addOnOrdersPerYear: 3,
        meetRate: 1,
        trustRate: 0.5,
        referralsPerYear: 1,
      },
      stages,
      plans,
    });
    const [repeat, addOn] = [curves(ensemble, 'repeatOrders'), curves(ensemble, 'addOnOrders')];
    // No churn, no quits: those who bought in a month are those who stand there at its end.
    const people = (['buyer', 'enrolled', 'known', 'trusting', 'member', 'friend'] as const).map((key) =>
      curves(ensemble, key),
    );
    const attention = curves(ensemble, 'attention');
    for (const t of [0, 5, 14, 23]) {
      expectMean(
        repeat[t]!.map((x, r) => x - people.reduce((sum, row, s) => sum + row[t]![r]! * stages.frequency[s]! * 0.5, 0)),
        0,
      );
      expectMean(
        addOn[t]!.map((x, r) => {
          const a = attention[t]![r]!;
          const needs = [1, 1, 1 + 2 * 0.3 * a, 1 + 2 * a, 1 + 2 * a, 1 + 2 * a];
          return x - people.reduce((sum, row, s) => sum + row[t]![r]! * stages.addOn[s]! * needs[s]! * 0.25, 0);
        }),
        0,
      );
    }
    expect(curves(ensemble, 'friend')[23]![0]).toBeGreaterThan(0);
  });

  it('have the variance of a Poisson', () => {
    const ensemble = played({ years: 1, runs: 400, world: { ...WORLD, repeatOrdersPerYear: 3 } });
    expectVariance(curves(ensemble, 'repeatOrders')[4]!, 5000);
  });
});

describe('launches', () => {
  const world = { ...WORLD, addOnOrdersPerYear: 12, launchCost: 1000, launchSuccess: 0.7, launchSuccessMax: 0.7 };
  const failures = (data: object): number[] =>
    played({ years: 2, runs: 320, world: { ...world, ...data } }).ledger(0, 'launches');

  it('come every so many months, not at the start, and fail as often as they should', () => {
    const cost = failures({ launchEvery: 5 });
    for (const [t, x] of cost.entries()) {
      if (t === 0 || t % 5 > 0) expect(x).toBe(0);
      else expect(Math.abs(x / 1000 - 0.3)).toBeLessThan(4 * Math.sqrt((0.3 * 0.7) / 320));
    }
    expect(failures({ launchEvery: 0 })).toEqual(Array(24).fill(0));
  });

  it.each([0.25, 0.6, 0.9])('of chance %d fail in a binomial number of times', (launchSuccess) => {
    const runs = 2000;
    // Nothing happens but launches, one a quarter: 19 in five years.
    const data = { launchEvery: 3, launchCost: 1, launchSuccess, launchSuccessMax: launchSuccess };
    const ensemble = played(
      { years: 5, runs, seed: `${launchSuccess}`, world: { ...data, monthlyBudget: 0 } },
      MEASURES_ONLY,
    );
    const counts = new Float64Array(20);
    for (const profit of ensemble.measure(0, 'cumulativeProfit')) counts[-profit]!++;
    const expected = binomialShares(19, 1 - launchSuccess).map((share) => runs * share);
    publish({ check: 'launchOdds', of: `${launchSuccess}`, kind: 'worst', ...expectFit(counts, expected) });
  });

  it('cost nothing when they succeed and always when they fail', () => {
    expect(failures({ launchEvery: 1, launchSuccess: 1 })).toEqual(Array(24).fill(0));
    expect(failures({ launchEvery: 1, launchSuccess: 0, launchSuccessMax: 0 })).toEqual([
      0,
      ...Array<number>(23).fill(1000),
    ]);
  });

  it('lift add-ons when they succeed, and the lift fades by a tenth a month', () => {
    const ensemble = played({
      years: 2,
      runs: 64,
      world: { ...world, launchEvery: 6, launchSuccess: 1, launchLift: 0.4 },
    });
    let lift = 0;
    for (let t = 0; t < 24; t++) {
      expectMean(curves(ensemble, 'addOnOrders')[t]!, 2e4 * (1 + lift));
      lift = 0.9 * lift + (t > 0 && t % 6 === 0 ? 0.4 : 0);
    }
  });
});

describe('insight', () => {
  const plans = [{ id: 'kos', peopleShare: 1, initialKos: 10 }];
  const world = {
    ...WORLD,
    monthlyBudget: 1e6,
    kosPay: 100,
    coldConversion: 0,
    capacityPerKos: 1e5,
    meetRate: 1000,
    trustRate: 1000,
    feedbackPerYear: 3,
    insightHalf: 40000,
  };

  it('grows with those who trust, and makes launches likelier to succeed', () => {
    const ensemble = played({
      years: 1,
      runs: 320,
      world: { ...world, launchEvery: 11, launchCost: 1, launchSuccess: 0.2, launchSuccessMax: 0.9 },
      plans,
    });
    let insight = 0;
    const path = (key: SeriesKey): number[] => pathOf(ensemble, key);
    for (let t = 0; t < 12; t++) {
      insight += (path('trusting')[t]! * 3) / 12;
      expect(path('insight')[t]).toBeCloseTo(insight, 6);
    }
    const chance = 0.2 + 0.7 * (1 - 2 ** (-insight / 40000));
    expect(path('trusting')[11]).toBe(20000);
    expect(Math.abs(ensemble.ledger(0, 'launches')[11]! - (1 - chance))).toBeLessThan(
      4 * Math.sqrt((chance * (1 - chance)) / 320),
    );
  });

  it('lowers churn by what quality can gain', () => {
    const ensemble = played({ years: 1, runs: 64, world: { ...world, churnPerMonth: 0.1, qualityGain: 0.6 }, plans });
    const [alive, lapses, insight] = (['customers', 'lapses', 'insight'] as const).map((key) => curves(ensemble, key));
    for (const t of [4, 11])
      expectMean(
        lapses![t]!.map((x, r) => {
          const multiple = 1 - 0.6 * (1 - 2 ** (-insight![t]![r]! / 40000));
          return x - alive![t - 1]![r]! * (1 - 0.9 ** multiple);
        }),
        0,
      );
  });

  it('and a good name are worth something apart from profit', () => {
    const data = { brandSpend: 100, brandSaving: 0.5, reputationHalf: 0, discountRate: 0 };
    const ensemble = played({ years: 1, runs: 1, world: { ...world, ...data }, plans });
    const saved = pathOf(ensemble, 'reputation').map((g) => 50 * g);
    expect(ensemble.measure(0, 'intangibleValue')[0]).toBeCloseTo(
      saved.reduce((sum, x) => sum + x, 0),
      8,
    );
    expect(saved[11]).toBeGreaterThan(30);
    for (const [t, cost] of ensemble.ledger(0, 'brand').entries()) expect(cost).toBeCloseTo(100 - saved[t]!, 10);
  });
});

describe('leaving', () => {
  const plans = [
    { id: 'kos', peopleShare: 1, initialKos: 2, servicePromise: 1, growthRoom: 0, membership: true, community: true },
  ];

  it('by stage goes as far as the relationship is kept, and promises unkept drive people off', () => {
    const stages = { lapse: [1, 1, 0.6, 0.5, 0.4, 0.3], referral: [1, 1, 1, 1, 1, 1] };
    const world = {
      ...WORLD,
      marketSize: 3e4,
      churnPerMonth: 0.06,
      monthlyBudget: 2000,
      kosPay: 1000,
      coldConversion: 0,
      capacityPerKos: 5000,
      meetRate: 1,
      trustRate: 0.8,
      inviteRate: 0.8,
      befriendRate: 0.8,
      communitySize: 500,
      trustDecay: 0,
      referralsPerYear: 8,
      referralDispersion: 0.001,
      referredConversion: 0,
    };
    const data = { years: 1, runs: 512, stages, plans };
    const ensemble = played({ ...data, world });
    const of = (key: SeriesKey, t: number): Float64Array => ensemble.month(0, key, t);
    const attention = of('attention', 9);
    // Word of mouth comes in bursts here, so attention is anything between none and all.
    expect(Math.min(...attention)).toBeLessThan(0.75);
    expect(Math.max(...attention)).toBe(1);
    const lapses = of('lapses', 9);
    const stands = (key: SeriesKey, r: number): number => of(key, 9)[r]!;
    const gap = lapses.map((x, r) => {
      const a = attention[r]!;
      let expected = 0;
      for (const [s, key] of (['buyer', 'enrolled', 'known', 'trusting', 'member', 'friend'] as const).entries()) {
        let lapse = stages.lapse[s]!;
        const multiple = (friends: number): number => {
          if (s === 5) lapse = stages.lapse[5]! * (1 - (0.5 * friends) / (friends + 500));
          return s < 2 ? lapse : (1 - (1 - lapse) * a) * (1 + 2 * (1 - a));
        };
        // Those who stand there before leaving, from those after it; friends keep each other company before it.
        let before = stands(key, r);
        for (let turn = 0; turn < 20; turn++) before = stands(key, r) / 0.94 ** multiple(before);
        expected += before - stands(key, r);
      }
      return x - expected;
    });
    expectMean(gap, 0);
  });
});
