import { describe, expect, it } from 'vitest';
import type { SeriesKey } from '../../src/model/series';
import { expectMean } from '../statistics';
import { curves, ENDLESS, pathOf, played } from './scenarios';

const COMPANY = { marketSize: 2e5, initialCustomers: 1e5, monthlyBudget: 0, churnPerMonth: 0.1 };

describe('an ad price shock', () => {
  it('multiplies the price while it lasts, and shocks multiply each other', () => {
    const ensemble = played({
      years: 1,
      runs: 1,
      events: [
        { kind: 'adPriceShock', month: 2, months: 4, size: 0.5 },
        { kind: 'adPriceShock', month: 4, months: 3, size: -0.2 },
        { kind: 'adPriceShock', month: 9, size: 1 },
      ],
    });
    const expected = [1, 1, 1.5, 1.5, 1.2, 1.2, 0.8, 1, 1, 2, 1, 1];
    for (const [t, price] of pathOf(ensemble, 'adPrice').entries()) expect(price).toBeCloseTo(100 * expected[t]!, 9);
  });
});

describe('a demand shock', () => {
  const leads = (size: number): Float64Array[] =>
    curves(
      played({
        years: 1,
        runs: 48,
        world: { marketSize: 1e6, inMarketShare: 0.3, organicReach: 0.1, coldConversion: 0, monthlyBudget: 0 },
        events: [{ kind: 'demandShock', month: 3, months: 2, size }],
      }),
      'organicLeads',
    );

  it('multiplies the people in the market while it lasts', () => {
    const curve = leads(0.5);
    for (const t of [2, 5]) expectMean(curve[t]!, 30000);
    for (const t of [3, 4]) expectMean(curve[t]!, 45000);
  });

  it('never brings more into the market than there are', () => expectMean(leads(50)[3]!, 100000));

  it('can empty the market', () => expect(leads(-1)[3]).toEqual(new Float64Array(48)));
});

describe('a rival’s discount', () => {
  const events = [
    { kind: 'competitorDiscount', month: 2, months: 4, size: 0.2 },
    { kind: 'competitorDiscount', month: 4, months: 1, size: 0.5 },
    { kind: 'competitorDiscount', month: 4, months: 1, size: 0.3 },
  ];
  const stages = { discountSensitivity: [2.5, 1, 1, 1, 1, 1] };
  const depth = [0, 0, 0.2, 0.2, 0.5, 0.2, 0];

  it.each([0, 0.4, 1])(
    'drives buyers off as far as a plan that matches %d of it lets it; the deepest counts',
    (match) => {
      const plans = [{ id: 'traffic', matchDiscounts: match }];
      const ensemble = played({ years: 1, runs: 64, world: COMPANY, stages, events, plans });
      const alive = curves(ensemble, 'customers');
      for (const [t, d] of depth.entries()) {
        const before = alive[t - 1] ?? alive[0]!.map((x, r) => x + ensemble.month(0, 'lapses', 0)[r]!);
        expectMean(
          curves(ensemble, 'lapses')[t]!.map((x, r) => x / before[r]!),
          1 - 0.9 ** (1 + 2.5 * d * (1 - match)),
        );
      }
    },
  );

  it('costs a plan that matches it so much of what buyers spend', () => {
    const ensemble = played({
      years: 1,
      runs: 1,
      world: { ...COMPANY, repeatOrdersPerYear: 6, addOnOrdersPerYear: 2, replacementYears: 3 },
      stages: { repurchase: [1, 1, 1, 1, 1, 1] },
      events,
      plans: [{ id: 'traffic', matchDiscounts: 0.4 }],
    });
    for (const [t, d] of depth.entries()) {
      const revenue = (['repeatRevenue', 'addOnRevenue', 'replacementRevenue'] as const).reduce(
        (sum, line) => sum + ensemble.ledger(0, line)[t]!,
        0,
      );
      expect(ensemble.ledger(0, 'discountsMatched')[t]).toBeCloseTo(0.4 * d * revenue, 6);
    }
  });
});

/** A company with people at every stage: plenty of KOS, everybody moves up fast. */
const CLOSE = {
  plans: [
    { id: 'kos', peopleShare: 1, initialKos: 100, membership: true, community: true, needsServed: 1, growthRoom: 0 },
  ],
  world: {
    marketSize: 2e5,
    initialCustomers: 30000,
    churnPerMonth: 0,
    kosPay: 1000,
    capacityPerKos: 1000,
    meetRate: 3,
    trustRate: 1,
    inviteRate: 0.3,
    befriendRate: 0.3,
    coldConversion: 0,
    trustDecay: 0,
  },
};

describe('a walkout of KOS', () => {
  it('takes its share of the heads, rounded, in its month only', () => {
    const ensemble = played({
      ...CLOSE,
      years: 1,
      runs: 16,
      world: { ...CLOSE.world, monthlyBudget: 100000 },
      events: [{ kind: 'kosWalkout', month: 3, months: 5, size: 0.255 }],
    });
    const heads = pathOf(ensemble, 'heads');
    // 26 of 100 go; a tenth of those left may be hired back at once, if wanted.
    expect(heads.slice(0, 3)).toEqual([100, 100, 100]);
    expect(heads[3]).toBeGreaterThanOrEqual(74);
    expect(heads[3]).toBeLessThanOrEqual(81);
    expect(heads[4]).toBeGreaterThanOrEqual(heads[3]!);
  });

  it('never takes more than there are', () => {
    const ensemble = played({
      ...CLOSE,
      years: 1,
      runs: 16,
      world: { ...CLOSE.world, kosQuitPerYear: 0.9 },
      events: [
        { kind: 'kosWalkout', month: 3, size: 1 },
        { kind: 'kosWalkout', month: 3, size: 1 },
      ],
    });
    for (const row of curves(ensemble, 'heads')) expect(row.every((x) => x >= 0)).toBe(true);
    // One head is hired again.
    expect(pathOf(ensemble, 'heads')[3]).toBe(1);
  });

  it('makes the leavers’ customers follow or slip: all are touched when all leave', () => {
    const data = { ...CLOSE, years: 1, runs: 64, events: [{ kind: 'kosWalkout', month: 6, size: 1 }] };
    const world = { ...CLOSE.world, portability: 0.5 };
    const stages = { follow: [0, 0, 0.2, 0.4, 0.6, 1] };
    const calm = played({ ...data, world, stages, events: [] });
    const struck = played({ ...data, world, stages });
    const of = (ensemble: typeof calm, key: SeriesKey): Float64Array => ensemble.month(0, key, 6);
    const stay = { known: 0.9, trusting: 0.8, member: 0.7, friend: 0.5 };
    // Same luck up to step 11, so the calm picture says who stood there before.
    const [known, trusting, member, friend] = (['known', 'trusting', 'member', 'friend'] as const).map((key) =>
      of(calm, key),
    );
    expect(Math.min(...known!, ...trusting!, ...member!, ...friend!)).toBeGreaterThan(10);
    const close = (key: SeriesKey, expected: (r: number) => number): unknown =>
      expectMean(
        of(struck, key).map((x, r) => x - expected(r)),
        0,
      );
    close('friend', () => 0);
    close('member', (r) => stay.friend * friend![r]!);
    close('trusting', (r) => stay.member * member![r]!);
    close('known', (r) => stay.trusting * trusting![r]!);
    close('buyer', (r) => of(calm, 'buyer')[r]! + stay.known * known![r]!);
    close('lapses', (r) => 0.1 * known![r]! + 0.2 * trusting![r]! + 0.3 * member![r]! + 0.5 * friend![r]!);
  });

  it('loses nobody where nothing is portable or everything is handed over', () => {
    const events = [{ kind: 'kosWalkout', month: 6, size: 1 }];
    const quits = { ...CLOSE.world, kosQuitPerYear: 0.5 };
    const lost = (world: object, handover: number): number => {
      const plans = [{ ...CLOSE.plans[0], handover }];
      const ensemble = played({ years: 1, runs: 16, world, plans, events });
      return Math.max(...curves(ensemble, 'lapses').flatMap((row) => Array.from(row)));
    };
    expect(lost({ ...quits, portability: 0 }, 0)).toBe(0);
    expect(lost({ ...quits, portability: 1 }, 1)).toBe(0);
    expect(lost({ ...quits, portability: 1 }, 0)).toBeGreaterThan(0);
  });
});

describe('a content incident', () => {
  it('takes its share of the reputation and makes that share of the closest slip, once', () => {
    const data = { ...CLOSE, years: 1, runs: 64, world: { ...CLOSE.world, reputationHalf: 5000 } };
    const calm = played(data);
    const struck = played({ ...data, events: [{ kind: 'contentIncident', month: 6, months: 3, size: 0.3 }] });
    const before = (key: SeriesKey): Float64Array => calm.month(0, key, 6);
    const after = (key: SeriesKey): Float64Array => struck.month(0, key, 6);
    for (const [r, x] of after('reputation').entries()) expect(x).toBeCloseTo(0.7 * before('reputation')[r]!, 12);
    const [trusting, member, friend] = (['trusting', 'member', 'friend'] as const).map(before);
    const gap = (key: SeriesKey, expected: (r: number) => number): unknown =>
      expectMean(
        after(key).map((x, r) => x - expected(r)),
        0,
      );
    gap('friend', (r) => 0.7 * friend![r]!);
    gap('member', (r) => 0.7 * member![r]! + 0.3 * friend![r]!);
    gap('trusting', (r) => 0.7 * trusting![r]! + 0.3 * member![r]!);
    gap('known', (r) => before('known')[r]! + 0.3 * trusting![r]!);
    expect(after('lapses')).toEqual(before('lapses'));
    const later = struck.month(0, 'reputation', 7);
    for (const r of later.keys()) expect(later[r]).toBeGreaterThan(0.8 * after('reputation')[r]!);
  });

  it('adds to those that happen by themselves, which control holds down by its square', () => {
    const world = { ...CLOSE.world, incidentsPerYear: 0.12, incidentSeverity: 0.2, reputationHalf: 100 };
    const reputation = (contentControl: number): Float64Array[] =>
      curves(
        played({ ...CLOSE, years: 1, runs: 256, world, plans: [{ ...CLOSE.plans[0], contentControl }] }),
        'reputation',
      );
    const free = reputation(0);
    const half = reputation(0.5);
    const full = reputation(1);
    // In month 5 reputation is (1-severity)^incidents of what full control leaves; 100 heads have 1 incident a month.
    const month = (rows: Float64Array[], t: number): Float64Array => rows[t]!;
    // Only one month can be told apart from the others: month 1, when there is a reputation for the first time.
    const t = full.findIndex((row) => row[0]! > 0);
    expectMean(
      month(free, t).map((x, r) => x / month(full, t)[r]!),
      Math.exp(-1 * 0.2),
    );
    expectMean(
      month(half, t).map((x, r) => x / month(full, t)[r]!),
      Math.exp(-0.25 * 0.2),
    );
  });
});

describe('events', () => {
  it('change nothing before their month', () => {
    const data = { preset: 'beauty@1', years: 1, runs: 16 };
    const calm = played(data);
    const kinds = ['adPriceShock', 'demandShock', 'competitorDiscount', 'kosWalkout', 'contentIncident'];
    const struck = played({ ...data, events: kinds.map((kind) => ({ kind, month: 6, size: 0.4 })) });
    for (const plan of [0, 1, 2])
      for (const key of ['profit', 'customers', 'reputation', 'heads', 'adPrice'] as const) {
        expect(curves(struck, key, plan).slice(0, 6)).toEqual(curves(calm, key, plan).slice(0, 6));
        if (plan === 2) expect(curves(struck, key, plan)[6]).not.toEqual(curves(calm, key, plan)[6]);
      }
  });

  it('leave a plan without a team its staff worries', () => {
    const data = { years: 1, runs: 16, world: { ...ENDLESS, initialCustomers: 1000 } };
    const events = [{ kind: 'kosWalkout', month: 2, size: 1 }];
    expect(played({ ...data, events }).measure(0, 'npv')).toEqual(played(data).measure(0, 'npv'));
  });
});
