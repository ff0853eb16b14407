import { describe, expect, it } from 'vitest';
import { drawParameters } from '../../src/model/parameters';
import { middleValue } from '../../src/model/uncertain';
import { PARAMETERS } from '../../src/scenario/table';
import { expectMean } from '../statistics';
import { played, scenarioOf } from './scenarios';

const RUNS = 2048;
/** Standard normal quantile of 0.9. */
const Z90 = 1.2815515655446004;

function draws(data: object): ReturnType<typeof drawParameters> {
  return drawParameters(scenarioOf(data), 0, RUNS);
}

function share(values: ArrayLike<number>, belongs: (x: number) => boolean): number {
  return Array.from(values).filter(belongs).length / values.length;
}

/** Points are even: of 2048 runs a tenth lies beyond each end, give or take two. */
const EVEN = 2 / RUNS;

describe('an uncertain parameter', () => {
  it.each([
    ['adInflation', 0.02, 0.18],
    ['adInflation', -0.1, 0.1],
    ['adInflationLong', 0, 0.04],
    ['payGrowth', -0.02, 0.06],
    ['budgetGrowth', 0, 0.1],
    ['discountRate', 0.08, 0.15],
    ['churnPerMonth', 0.06, 0.18],
    ['churnSpread', 0.9, 0.99],
    ['adIncrementality', 0.55, 0.8],
    ['kosQuitPerYear', 0.3, 0.5],
    ['costPerLead', 15, 110],
    ['trustRate', 0.02, 0.08],
    ['referralDispersion', 0.1, 1],
    ['adVolatility', 0.08, 0.3],
    ['marketSize', 1e5, 1e6],
    ['hiringCost', 18000, 90000],
  ] as const)('%s has its ends %d and %d as P10 and P90', (key, low, high) => {
    const values = draws({ world: { [key]: { low, high } } }).world[key];
    expect(Math.abs(share(values, (x) => x < low) - 0.1)).toBeLessThanOrEqual(EVEN);
    expect(Math.abs(share(values, (x) => x > high) - 0.1)).toBeLessThanOrEqual(EVEN);
    const middle = middleValue({ low, high }, PARAMETERS[key]);
    expect(Math.abs(share(values, (x) => x < middle) - 0.5)).toBeLessThanOrEqual(EVEN);
  });

  it('is normal for growths, not clamped at nothing', () => {
    const values = draws({ world: { adInflation: { low: 0, high: 0.2 } } }).world.adInflation;
    const sd = 0.2 / (2 * Z90);
    expectMean(values, 0.1);
    expectMean(
      values.map((x) => ((x - 0.1) / sd) ** 2),
      1,
    );
    expect(share(values, (x) => x < 0)).toBeGreaterThan(0.09);
  });

  it('is logit-normal between 0 and 1', () => {
    const logit = (p: number): number => Math.log(p / (1 - p));
    const values = draws({ world: { coldConversion: { low: 0.05, high: 0.6 } } }).world.coldConversion;
    const centre = (logit(0.05) + logit(0.6)) / 2;
    const sd = (logit(0.6) - logit(0.05)) / (2 * Z90);
    const z = values.map((p) => (logit(p) - centre) / sd);
    expectMean(z, 0);
    expectMean(
      z.map((x) => x * x),
      1,
    );
    expectMean(
      z.map((x) => x ** 4),
      3,
    );
  });

  it('is log-normal for all else', () => {
    const values = draws({ world: { costPerLead: { low: 15, high: 110 } } }).world.costPerLead;
    const sd = Math.log(110 / 15) / (2 * Z90);
    const z = values.map((x) => (Math.log(x) - Math.log(15 * 110) / 2) / sd);
    expectMean(z, 0);
    expectMean(
      z.map((x) => x * x),
      1,
    );
    expectMean(
      z.map((x) => x ** 4),
      3,
    );
  });

  it('with an end at 0, or a share’s at 1, is normal and clamped', () => {
    const low = draws({ world: { costPerLead: { low: 0, high: 100 } } }).world.costPerLead;
    expect(Math.abs(share(low, (x) => x === 0) - 0.1)).toBeLessThanOrEqual(EVEN);
    expect(Math.abs(share(low, (x) => x < 50) - 0.5)).toBeLessThanOrEqual(EVEN);
    const high = draws({ world: { referredConversion: { low: 0.6, high: 1 } } }).world.referredConversion;
    expect(Math.abs(share(high, (x) => x === 1) - 0.1)).toBeLessThanOrEqual(EVEN);
    expect(Math.abs(share(high, (x) => x < 0.6) - 0.1)).toBeLessThanOrEqual(EVEN);
  });

  it('is rounded where only whole numbers make sense', () => {
    const { world } = draws({
      world: {
        marketSize: { low: 50, high: 90 },
        initialCustomers: { low: 3, high: 9 },
        launchEvery: { low: 2, high: 6 },
      },
    });
    for (const key of ['marketSize', 'initialCustomers', 'launchEvery'] as const)
      expect(world[key].every(Number.isInteger)).toBe(true);
  });

  it('never gives a company more customers than the market has people', () => {
    const { world } = draws({
      world: { marketSize: { low: 500, high: 5000 }, initialCustomers: { low: 400, high: 4000 } },
    });
    expect(world.initialCustomers.every((x, r) => x <= world.marketSize[r]!)).toBe(true);
  });

  it('may be a number of a stage or a choice of one plan', () => {
    const range = { low: 0.4, high: 0.9 };
    const { stages, plans } = draws({
      stages: { lapse: [1, 1, range, range, 1, 1] },
      plans: [{ id: 'traffic' }, { id: 'kos', peopleShare: range }, { id: 'other', peopleShare: range }],
    });
    for (const row of [
      stages.lapse[2]!,
      stages.lapse[3]!,
      plans[1]!.choices.peopleShare,
      plans[2]!.choices.peopleShare,
    ])
      expect(Math.abs(share(row, (x) => x < 0.4) - 0.1)).toBeLessThanOrEqual(EVEN);
    expect(stages.lapse[2]).not.toEqual(stages.lapse[3]);
    // Plans that are unsure of the same choice alike stay alike.
    expect(plans[1]!.choices.peopleShare).toEqual(plans[2]!.choices.peopleShare);
    expect(plans[0]!.choices.peopleShare).toEqual(new Float64Array(RUNS));
  });

  it('of no width is the number itself', () => {
    const of = (value: unknown): unknown => draws({ world: { costPerLead: value } }).world.costPerLead;
    expect(of({ low: 42, high: 42 })).toEqual(of(42));
  });

  it('of a people share that comes out at nothing means no team in that run', () => {
    const plans = [{ id: 'kos', peopleShare: { low: 0, high: 0.5 }, initialKos: 3, contentShare: 0.5 }];
    const world = { initialCustomers: 1000, referralsPerYear: 12, leadHandling: 1, monthlyBudget: 0.01, kosPay: 0 };
    const ensemble = played({ years: 1, runs: 64, world, plans });
    const shares = drawParameters(ensemble.scenario, 0, 64).plans[0]!.choices.peopleShare;
    const [heads, known, attention] = (['heads', 'known', 'attention'] as const).map((key) =>
      ensemble.month(0, key, 11),
    );
    expect(shares.some((share) => share === 0)).toBe(true);
    for (const [r, share] of shares.entries()) {
      expect(heads![r]! > 0).toBe(share > 0);
      if (share === 0) expect([known![r], attention![r]]).toEqual([0, 0]);
    }
  });
});

describe('the draws', () => {
  const some = { costPerLead: { low: 20, high: 60 }, churnPerMonth: { low: 0.05, high: 0.1 } };

  it('of a parameter stay as they were when others become uncertain', () => {
    const before = draws({ world: some });
    const after = draws({
      world: { ...some, marketSize: { low: 1e5, high: 1e6 }, insightHalf: { low: 1, high: 9 } },
      stages: { lapse: [1, { low: 0.5, high: 0.9 }, 1, 1, 1, 1] },
      plans: [{ id: 'kos', peopleShare: { low: 0.1, high: 0.3 } }, { id: 'traffic' }],
    });
    expect(after.world.costPerLead).toEqual(before.world.costPerLead);
    expect(after.world.churnPerMonth).toEqual(before.world.churnPerMonth);
  });

  it('of a plan’s choice stay as they were when plans come, go and change places', () => {
    const kos = { id: 'kos', handover: { low: 0.2, high: 0.6 } };
    const alone = draws({ plans: [kos] }).plans[0]!.choices.handover;
    const second = draws({ plans: [{ id: 'traffic' }, kos, { id: 'mine' }] }).plans[1]!.choices.handover;
    expect(second).toEqual(alone);
  });

  it('of a run do not depend on where its block begins', () => {
    const scenario = scenarioOf({ world: some });
    const late = drawParameters(scenario, 64, 32).world.costPerLead;
    expect(late).toEqual(drawParameters(scenario, 0, 128).world.costPerLead.subarray(64, 96));
  });

  it('differ from seed to seed and from parameter to parameter', () => {
    const of = (seed: string): ReturnType<typeof drawParameters>['world'] =>
      draws({ seed, world: { costPerLead: { low: 1, high: 2 }, firstOrderValue: { low: 1, high: 2 } } }).world;
    expect(of('a').costPerLead).not.toEqual(of('b').costPerLead);
    expect(of('a').costPerLead).not.toEqual(of('a').firstOrderValue);
  });
});
