import { describe, expect, it } from 'vitest';
import { play, type GroupResult } from '../../src/model/play';
import { SERIES } from '../../src/model/series';
import { mean } from '../../src/stats/moments';
import { curves, EVERYTHING, played, scenarioOf } from './scenarios';

const PRESETS = ['beauty@1', 'automotive@1', 'everyday@1'];
const EVENTS = [
  { kind: 'adPriceShock', month: 3, months: 6, size: 0.5 },
  { kind: 'demandShock', month: 8, months: 3, size: -0.4 },
  { kind: 'competitorDiscount', month: 10, months: 5, size: 0.2 },
  { kind: 'kosWalkout', month: 14, size: 0.5 },
  { kind: 'contentIncident', month: 16, size: 0.3 },
];

describe('people', () => {
  it.each(PRESETS)('of %s are whole and never made or lost', (preset) => {
    const ensemble = played({ preset, years: 3, runs: 32, events: EVENTS, world: { returnRate: 0.01 } });
    const { marketSize } = ensemble.scenario.world;
    for (const plan of ensemble.scenario.plans.keys()) {
      const of = (key: (typeof SERIES)[number]): Float64Array[] => curves(ensemble, key, plan);
      const stages = (['buyer', 'enrolled', 'known', 'trusting', 'member', 'friend'] as const).map(of);
      const [customers, prospects, lapsed, lapses] = (['customers', 'prospects', 'lapsed', 'lapses'] as const).map(of);
      const joined = (['newPaid', 'newOrganic', 'newContent', 'newReferred'] as const).map(of);
      for (let t = 0; t < ensemble.months; t++)
        for (let r = 0; r < 32; r++) {
          const counts = [...stages, customers!, prospects!, lapsed!, lapses!, ...joined].map((curve) => curve[t]![r]!);
          expect(counts.every((x) => Number.isInteger(x) && x >= 0)).toBe(true);
          expect(customers![t]![r]! + prospects![t]![r]! + lapsed![t]![r]!).toBe(marketSize);
          expect(stages.reduce((sum, curve) => sum + curve[t]![r]!, 0)).toBe(customers![t]![r]);
          if (t === 0) continue;
          const arrivals = joined.reduce((sum, curve) => sum + curve[t]![r]!, 0);
          expect(customers![t]![r]).toBe(customers![t - 1]![r]! + arrivals - lapses![t]![r]!);
        }
    }
  });

  it('never exceed the market, however much money runs after them', () => {
    const world = {
      marketSize: 500,
      monthlyBudget: 1e9,
      coldConversion: 1,
      organicReach: 5,
      inMarketShare: 1,
      churnPerMonth: 0,
    };
    const ensemble = played({ years: 1, runs: 32, world: { ...world, referralsPerYear: 100, referredConversion: 1 } });
    for (const row of curves(ensemble, 'customers')) expect(Math.max(...row)).toBeLessThanOrEqual(500);
    expect(curves(ensemble, 'customers')[11]!.every((x) => x === 500)).toBe(true);
  });

  it('are won in the order ad, organic, content, referral when there are too few', () => {
    const world = {
      marketSize: 300,
      inMarketShare: 1,
      monthlyBudget: 1e7,
      coldConversion: 1,
      organicReach: 100,
      churnPerMonth: 0,
    };
    const ensemble = played({ years: 1, runs: 32, world });
    const [paid, organic] = [curves(ensemble, 'newPaid')[0]!, curves(ensemble, 'newOrganic')[0]!];
    const leads = curves(ensemble, 'adLeads')[0]!;
    for (let r = 0; r < 32; r++) {
      expect(paid[r]).toBe(Math.min(300, leads[r]!));
      expect(paid[r]! + organic[r]!).toBe(300);
    }
  });
});

describe('plans', () => {
  it('with equal data give equal results bit for bit, whatever their names', () => {
    const same = {
      peopleShare: 0.3,
      initialKos: 3,
      contentShare: 0.2,
      needsServed: 3,
      servicePromise: 0.2,
      membership: true,
      community: true,
      points: true,
      pointsEarnRate: 0.02,
      membershipFixedCost: 0,
      pointsFixedCost: 0,
      growthRoom: 1,
      handover: { low: 0.3, high: 0.6 },
      contentControl: 0.3,
      privilegeCost: 2,
      communityCost: 1,
      referralReward: 5,
    };
    const plans = ['traffic', 'points', 'kos', 'other'].map((id) => ({ ...same, id }));
    const ensemble = played({ preset: 'beauty@1', years: 3, runs: 32, plans, events: EVENTS });
    for (const plan of [1, 2, 3])
      for (const key of SERIES) expect(curves(ensemble, key, plan), key).toEqual(curves(ensemble, key, 0));
    expect(ensemble.measure(3, 'npv')).toEqual(ensemble.measure(0, 'npv'));
    expect(ensemble.measure(3, 'ltv')).toEqual(ensemble.measure(0, 'ltv'));
  });

  it('do not touch each other: alone a plan plays as in company', () => {
    const together = played({ preset: 'beauty@1', years: 2, runs: 16 });
    const alone = played({ preset: 'beauty@1', years: 2, runs: 16, baseline: 'kos', plans: [{ id: 'kos' }] });
    for (const key of SERIES) expect(curves(alone, key), key).toEqual(curves(together, key, 2));
  });
});

describe('a picture', () => {
  it('of a longer horizon begins with the same months bit for bit', () => {
    const data = {
      preset: 'automotive@1',
      runs: 32,
      events: EVENTS,
      world: { rampMonths: 18, launchEvery: 5, launchLift: 0.1 },
    };
    const short = played({ ...data, years: 1 });
    const long = played({ ...data, years: 3 });
    for (const plan of [0, 1, 2])
      for (const key of SERIES) expect(curves(long, key, plan).slice(0, 12), key).toEqual(curves(short, key, plan));
  });

  it('of more runs begins with the same runs bit for bit', () => {
    const few = played({ preset: 'beauty@1', years: 1, runs: 21 });
    const many = played({ preset: 'beauty@1', years: 1, runs: 100 });
    for (const plan of [0, 1, 2]) {
      for (const key of ['customers', 'profit', 'adPrice', 'heads'] as const)
        expect(curves(many, key, plan).map((row) => row.subarray(0, 21))).toEqual(curves(few, key, plan));
      expect(many.measure(plan, 'npv').subarray(0, 21)).toEqual(few.measure(plan, 'npv'));
    }
  });

  it('does not depend on how many groups are played together', () => {
    const scenario = scenarioOf({ preset: 'automotive@1', years: 2, runs: 60, events: EVENTS });
    const single = [0, 1, 2, 3].flatMap((group) => play(scenario, EVERYTHING, group, 1));
    const pairs = [...play(scenario, EVERYTHING, 0, 2), ...play(scenario, EVERYTHING, 2, 2)];
    const whole: GroupResult[] = play(scenario, EVERYTHING, 0, 4);
    expect(whole).toEqual(single);
    expect(pairs).toEqual(single);
  });

  it('is another one for another seed', () => {
    const of = (seed: string): Float64Array =>
      played({ preset: 'beauty@1', years: 1, runs: 16, seed }).measure(0, 'npv');
    expect(of('a')).not.toEqual(of('b'));
    expect(of('a')).toEqual(of('a'));
    expect(of('路演')).not.toEqual(of('提案'));
  });
});

describe('money', () => {
  const MONEY = {
    costPerLead: 40,
    leadHandling: 3,
    firstOrderValue: 260,
    repeatOrderValue: 250,
    addOnValue: 180,
    kosPay: 7800,
    hiringCost: 36000,
    contentControlCost: 300,
    monthlyBudget: 800000,
    brandSpend: 5000,
    launchCost: 20000,
  };
  const KOS = { membershipFixedCost: 5000, privilegeCost: 3, communityCost: 2, referralReward: 20, ownBudget: 700000 };
  const POINTS = { pointsFixedCost: 8000 };
  const times = (k: number, values: Record<string, number>): Record<string, number> =>
    Object.fromEntries(Object.entries(values).map(([key, value]) => [key, k * value]));
  const npv = (k: number): Float64Array[] => {
    const ensemble = played({
      preset: 'beauty@1',
      years: 3,
      runs: 32,
      world: { ...times(k, MONEY), launchEvery: 4, brandSaving: 0.2, reinvestment: 0.05 },
      plans: [{ id: 'traffic' }, { id: 'points', ...times(k, POINTS) }, { id: 'kos', ...times(k, KOS) }],
      events: EVENTS,
    });
    return [0, 1, 2].map((plan) => ensemble.measure(plan, 'npv'));
  };

  it('in another currency is worth as much: times 8 exactly, times 7 to the last bits', () => {
    const once = npv(1);
    expect(npv(8)).toEqual(once.map((row) => row.map((x) => 8 * x)));
    for (const [plan, row] of npv(7).entries())
      for (const [r, x] of row.entries()) expect(x / (7 * once[plan]![r]!)).toBeCloseTo(1, 9);
  });

  it('neither comes nor goes without budget, customers and organic reach, but for fixed costs', () => {
    const world = { monthlyBudget: 0, organicReach: 0, initialCustomers: 0, referralsPerYear: 1 };
    const ensemble = played({ years: 2, runs: 16, world });
    expect(ensemble.measure(0, 'npv')).toEqual(new Float64Array(16));
    expect(ensemble.measure(0, 'revenue')).toEqual(new Float64Array(16));
    const fixed = played({
      years: 2,
      runs: 16,
      world: { ...world, brandSpend: 10 },
      plans: [{ id: 'kos', peopleShare: 0.5, initialKos: 5, membership: true, membershipFixedCost: 100 }],
    });
    expect(fixed.measure(0, 'cumulativeProfit')).toEqual(new Float64Array(16).fill(-24 * 110));
  });

  it('spent on dearer ads never earns the traffic plan more', () => {
    const { costPerLead } = scenarioOf({ preset: 'beauty@1' }).world;
    const value = (world: object): number =>
      mean(played({ preset: 'beauty@1', runs: 64, world, plans: [{ id: 'traffic' }] }).measure(0, 'npv'));
    const byPrice = [1, 1.1, 1.3, 1.6, 2].map((k) => value({ costPerLead: k * (costPerLead as number) }));
    const byInflation = [-0.05, 0, 0.05, 0.1, 0.2].map((adInflation) => value({ adInflation }));
    for (const values of [byPrice, byInflation]) expect(values).toEqual(values.slice().sort((a, b) => b - a));
  });
});

describe('large numbers', () => {
  it('come close to the mean field: a hundredfold company varies ten times less', () => {
    const spread = (k: number): number => {
      const world = {
        marketSize: 20000 * k,
        initialCustomers: 1000 * k,
        monthlyBudget: 10000 * k,
        churnPerMonth: 0.05,
        churnSpread: 0.1,
        referralsPerYear: 0.3,
      };
      const end = curves(played({ years: 2, runs: 256, world }), 'customers')[23]!;
      const centre = mean(end);
      return Math.sqrt(mean(end.map((x) => (x / centre - 1) ** 2)));
    };
    const ratio = spread(1) / spread(100);
    // The ratio of two sample deviations of 256 runs has a relative error of 1/16.
    expect(ratio).toBeGreaterThan(10 * (1 - 4 / 16));
    expect(ratio).toBeLessThan(10 * (1 + 4 / 16));
  });
});
