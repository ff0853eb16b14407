import { describe, expect, it } from 'vitest';
import type { SeriesKey } from '../../src/model/series';
import { expectMean, expectVariance } from '../statistics';
import { curves, pathOf, played } from './scenarios';

const LADDER = ['known', 'trusting', 'member', 'friend'] as const;

const KOS = { id: 'kos', peopleShare: 1, initialKos: 50, membership: true, community: true };
const WORLD = {
  marketSize: 1e5,
  initialCustomers: 40000,
  churnPerMonth: 0,
  coldConversion: 0,
  kosPay: 1000,
  monthlyBudget: 50000,
  capacityPerKos: 1000,
  trustDecay: 0,
};

describe('a team nobody leaves', () => {
  it('loses nobody and lets nobody slip', () => {
    const ensemble = played({ years: 3, runs: 16, world: { ...WORLD, portability: 1 }, plans: [KOS] });
    expect(curves(ensemble, 'heads').every((row) => row.every((x) => x === 50))).toBe(true);
    expect(curves(ensemble, 'lapses').every((row) => row.every((x) => x === 0))).toBe(true);
    // People at or above a rung never become fewer.
    for (const [from] of LADDER.entries()) {
      const above = curves(ensemble, 'known').map((_, t) =>
        LADDER.slice(from).reduce((sum, key) => sum + ensemble.month(0, key, t)[0]!, 0),
      );
      expect(above).toEqual(above.slice().sort((a, b) => a - b));
      expect(above[35]).toBeGreaterThan(above[0]!);
    }
  });
});

describe('quitting', () => {
  it('takes each head with the yearly chance, more under a promise', () => {
    const quits = (servicePromise: number): Float64Array[] =>
      curves(
        played({
          years: 1,
          runs: 400,
          world: { ...WORLD, initialCustomers: 0, kosQuitPerYear: 0.4 },
          plans: [{ ...KOS, servicePromise }],
        }),
        'heads',
      );
    for (const promise of [0, 1]) {
      const stay = (1 - 0.4) ** ((1 + 0.5 * promise ** 2) / 12);
      // Without customers a single head is wanted, so nobody is hired while there are more.
      const heads = quits(promise);
      for (const t of [0, 5, 11]) expectMean(heads[t]!, 50 * stay ** (t + 1));
      expectVariance(heads[0]!, 50 * stay * (1 - stay));
    }
  });

  it('loses the customers of those who go as far as they follow', () => {
    const world = {
      ...WORLD,
      kosQuitPerYear: 0.5,
      portability: 0.4,
      meetRate: 1000,
      trustRate: 0,
      capacityPerKos: 5000,
    };
    const ensemble = played({
      years: 1,
      runs: 256,
      world,
      plans: [{ ...KOS, handover: 0.5, growthRoom: 0 }],
      stages: { follow: [0, 0, 0.5, 0, 0, 0] },
    });
    // All 40,000 are known from month 0 on; each is lost with quit*portability*(1-handover)*follow.
    const quit = 1 - 0.5 ** (1 / 12);
    expectMean(curves(ensemble, 'lapses')[0]!, 40000 * quit * 0.4 * 0.5 * 0.5);
    expectMean(curves(ensemble, 'buyer')[0]!, 40000 * quit * (1 - 0.4 * 0.5 * 0.5));
  });
});

describe('attention', () => {
  it('is capacity over load, at most one', () => {
    const ensemble = played({
      years: 2,
      runs: 16,
      world: { ...WORLD, capacityPerKos: 120, referralsPerYear: 1 },
      plans: [{ ...KOS, servicePromise: 0.4, needsServed: 3, handover: 0.5, contentShare: 0.25, growthRoom: 3 }],
    });
    const burden = 1 + 0.5 * 0.16 + 0.2 + 0.1;
    const before = (key: SeriesKey, t: number): number => (t === 0 ? 0 : pathOf(ensemble, key)[t - 1]!);
    for (const [t, load] of pathOf(ensemble, 'load').entries()) {
      const people = before('known', t) + before('trusting', t) + 0.9 * before('member', t) + 0.6 * before('friend', t);
      const expected = burden * (people + pathOf(ensemble, 'referralLeads')[t]!);
      expect(load).toBeCloseTo(expected, 6);
      const heads = t === 0 ? 50 : before('heads', t);
      const attention = Math.min(1, (heads * 120 * 0.75) / expected);
      expect(pathOf(ensemble, 'attention')[t]).toBeCloseTo(expected === 0 ? 1 : attention, 12);
    }
    expect(pathOf(ensemble, 'attention')[23]).toBeLessThan(1);
  });

  it('of newcomers counts half until they are trained', () => {
    // Word of mouth asks far more of the team than it can do, so what it can do shows.
    const world = {
      ...WORLD,
      initialCustomers: 30000,
      referralsPerYear: 12,
      capacityPerKos: 100,
      rampMonths: 3,
      monthlyBudget: 100000,
    };
    const ensemble = played({ years: 2, runs: 1, world, plans: [{ ...KOS, initialKos: 10 }] });
    const heads = pathOf(ensemble, 'heads');
    // A tenth a month is hired, at least one; nothing is asked of the team yet in month 0.
    expect(heads.slice(0, 13)).toEqual([10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 22, 24]);
    for (let t = 4; t < 24; t++) {
      const young = heads[t - 1]! - heads[t - 4]!;
      const done = pathOf(ensemble, 'attention')[t]! * pathOf(ensemble, 'load')[t]!;
      expect(done).toBeCloseTo((heads[t - 1]! - young / 2) * 100, 6);
    }
  });

  it('is paid to nobody where there is no team: all stay buyers', () => {
    const ensemble = played({ years: 2, runs: 16, world: { ...WORLD, referralsPerYear: 2 } });
    for (const key of LADDER) expect(curves(ensemble, key).every((row) => row.every((x) => x === 0))).toBe(true);
    expect(pathOf(ensemble, 'attention')).toEqual(Array(24).fill(0));
  });
});

describe('hiring', () => {
  it('is held by the people money', () => {
    const plans = [{ ...KOS, peopleShare: 0.3, initialKos: 999, growthRoom: 3 }];
    const ensemble = played({ years: 1, runs: 1, world: { ...WORLD, capacityPerKos: 10 }, plans });
    expect(pathOf(ensemble, 'heads')).toEqual(Array(12).fill(15));
  });

  it('lets the youngest go when pay outgrows the money', () => {
    const world = { ...WORLD, payGrowth: 0.5, capacityPerKos: 10 };
    const ensemble = played({ years: 3, runs: 1, world, plans: [KOS] });
    const affordable = (t: number): number => Math.floor(50000 / (1000 * 1.5 ** (t / 12)) + 1e-9);
    expect(pathOf(ensemble, 'heads')).toEqual(Array.from({ length: 36 }, (_, t) => affordable(t)));
  });

  it('grows by a tenth a month, at least by one, and only as far as wanted', () => {
    const world = { ...WORLD, monthlyBudget: 1e6, capacityPerKos: 100, meetRate: 0, initialCustomers: 6000 };
    const plans = [{ ...KOS, initialKos: 18, growthRoom: 0.5 }];
    const ensemble = played({ years: 2, runs: 1, world, plans });
    // Load is 0 and room for min(6000, C) people at half: wanted = ceil(0.5*min(6000, 100*heads)/100), never above.
    expect(pathOf(ensemble, 'heads')).toEqual(Array(24).fill(18));
    const growing = played({ years: 2, runs: 1, world, plans: [{ ...KOS, initialKos: 18, growthRoom: 1.5 }] });
    const heads = [18];
    while (heads.length < 25) {
      const now = heads[heads.length - 1]!;
      const wanted = Math.max(1, Math.ceil((1.5 * Math.min(6000, 100 * now)) / 100 - 1e-9));
      heads.push(now + Math.max(0, Math.min(wanted - now, Math.max(1, Math.floor(now / 10 + 1e-9)))));
    }
    expect(pathOf(growing, 'heads')).toEqual(heads.slice(1));
    expect(heads[24]).toBe(90);
  });
});

describe('moving up', () => {
  it('goes by the rates, one stage a month, with all the attention', () => {
    const world = { ...WORLD, meetRate: 0.2, trustRate: 0.3, inviteRate: 0.4, befriendRate: 0.5, communitySize: 1e9 };
    const plans = [{ ...KOS, servicePromise: 0.5, handover: 0.25 }];
    const ensemble = played({ years: 1, runs: 64, world: { ...world, capacityPerKos: 1e5 }, plans });
    const up = [0.2, 0.3 * 1.5 * 0.9, 0.4, 0.5 * 0.5].map((rate) => 1 - Math.exp(-rate));
    let expected = [40000, 0, 0, 0, 0];
    for (let t = 0; t < 12; t++) {
      const movers = up.map((p, i) => p * expected[i]!);
      expected = expected.map((x, i) => x - (movers[i] ?? 0) + (movers[i - 1] ?? 0));
      for (const [i, key] of (['buyer', ...LADDER] as const).entries())
        // Friends' company adds less than 40000/1e9 to a rate.
        expectMean(curves(ensemble, key)[t]!, expected[i]!, 3);
    }
  });

  it('stops where the plan offers no further stage', () => {
    const top = (membership: boolean, community: boolean): SeriesKey[] => {
      const plans = [{ ...KOS, membership, community }];
      const ensemble = played({ years: 2, runs: 1, world: WORLD, plans });
      return LADDER.filter((key) => pathOf(ensemble, key)[23]! > 0);
    };
    expect(top(false, false)).toEqual(['known', 'trusting']);
    expect(top(false, true)).toEqual(['known', 'trusting']);
    expect(top(true, false)).toEqual(['known', 'trusting', 'member']);
    expect(top(true, true)).toEqual(['known', 'trusting', 'member', 'friend']);
  });

  it('is as far as there are places', () => {
    const world = { ...WORLD, capacityPerKos: 100, meetRate: 1000, trustRate: 0 };
    const plans = [{ ...KOS, needsServed: 3, growthRoom: 0 }];
    const ensemble = played({ years: 1, runs: 64, world, plans });
    expectMean(curves(ensemble, 'known')[0]!, 5000 / 1.2);
  });

  it('turns round where nobody has time: slips by the decay', () => {
    // The team goes in month 6; from then on all attention is gone but for one head hired back.
    const world = { ...WORLD, trustDecay: 0.3, capacityPerKos: 1e4, meetRate: 1000, trustRate: 1000 };
    const data = { years: 1, runs: 64, plans: [{ ...KOS, membership: false, growthRoom: 0 }] };
    const ensemble = played({ ...data, world, events: [{ kind: 'kosWalkout', month: 2, size: 1 }] });
    const [trusting, attention] = [curves(ensemble, 'trusting'), curves(ensemble, 'attention')];
    const [known, buyer] = [curves(ensemble, 'known'), curves(ensemble, 'buyer')];
    const t = 4;
    expect(attention[t]![0]).toBeGreaterThan(0);
    expect(attention[t]![0]).toBeLessThan(1);
    const left = trusting[t]!.map((x, r) => {
      const slipped = (1 - attention[t]![r]!) * 0.3;
      const rise = 1 - Math.exp(-1000 * attention[t]![r]!);
      return x - (trusting[t - 1]![r]! * (1 - slipped) + known[t - 1]![r]! * rise);
    });
    expectMean(left, 0);
    expect(buyer[t]![0]).toBeGreaterThanOrEqual(0);
  });
});
