import { describe, expect, it } from 'vitest';
import { flywheelGain } from '../../src/analysis/flywheel-gain';
import { REPORT_WANTED } from '../../src/analysis/report';
import { churnClasses, referredWeights } from '../../src/model/churn-classes';
import { expectMean } from '../statistics';
import { curves, played } from '../model/scenarios';

const WORLD = {
  marketSize: 1e12,
  monthlyBudget: 0,
  referralsPerYear: 0.6,
  referralIncrementality: 0.5,
  referredConversion: 0.4,
};

/** Gain in month 0 of a plan. */
function gainOf(data: object): number {
  const ensemble = played({ years: 1, runs: 1, ...data }, REPORT_WANTED);
  return flywheelGain(ensemble, ensemble.scenario.plans[0]!.id, [0])[0]!;
}

/** Conversions a month times the expected months, the joining month included, within 120. */
function geometric(churn: number, perMonth: number): number {
  return (perMonth * (1 - (1 - churn) ** 120)) / churn;
}

describe('the flywheel gain', () => {
  it('of one stage and constant churn is a geometric sum over 120 months', () => {
    for (const churn of [0.02, 0.05, 0.3, 1])
      expect(gainOf({ world: { ...WORLD, churnPerMonth: churn } }) / geometric(churn, 0.05 * 0.2)).toBeCloseTo(1, 9);
    expect(gainOf({ world: { ...WORLD, churnPerMonth: 0 } })).toBeCloseTo(120 * 0.01, 9);
  });

  it('is the published quarter where 4 % leave and 1 % bring somebody, but for the months after 120', () => {
    const world = {
      ...WORLD,
      churnPerMonth: 0.04,
      referralsPerYear: 0.12,
      referralIncrementality: 1,
      referredConversion: 1,
    };
    expect(gainOf({ world }) / (0.25 * (1 - 0.96 ** 120))).toBeCloseTo(1, 9);
  });

  it('weighs the classes as they are among the referred', () => {
    const [mean, spread, reduction] = [0.1, 0.2, 0.15];
    const mixture = churnClasses(mean, spread);
    const expected = referredWeights(mixture, reduction).reduce(
      (sum, weight, j) => sum + weight * geometric(mixture.theta[j]!, 0.01),
      0,
    );
    const world = { ...WORLD, churnPerMonth: mean, churnSpread: spread, referredChurnReduction: reduction };
    expect(gainOf({ world }) / expected).toBeCloseTo(1, 9);
  });

  it('shrinks as the market fills', () => {
    const world = { ...WORLD, marketSize: 1000, initialCustomers: 750, churnPerMonth: 0 };
    expect(gainOf({ world })).toBeCloseTo(0.25 * 120 * 0.01, 9);
  });

  it('ends with the durable’s life where nobody buys again', () => {
    // Three phases of 1/(12 years)*3 a month; the joining month is already one of the first phase's months.
    const p = 3 / 24;
    let [first, second, third] = [1, 0, 0];
    let months = 0;
    for (let t = 0; t < 120; t++) {
      [first, second, third] = [first * (1 - p), second * (1 - p) + first * p, third * (1 - p) + second * p];
      months += first + second + third;
    }
    const world = { ...WORLD, churnPerMonth: 0, replacementYears: 2 };
    expect(gainOf({ world }) / (months * 0.01)).toBeCloseTo(1, 9);
  });

  it('is nothing where nobody speaks', () => {
    expect(gainOf({ world: { ...WORLD, referralsPerYear: 0 } })).toBe(0);
    expect(gainOf({ world: { ...WORLD, referredConversion: 0 } })).toBe(0);
  });

  it('is what a crowd of referred customers brings when it is counted, stages, slips and quits and all', () => {
    // Month 1 brings referred customers by the hundred thousand and nobody after it: referrals of theirs do not convert.
    const plan = {
      id: 'kos',
      peopleShare: 1,
      initialKos: 1000,
      membership: true,
      community: true,
      servicePromise: 0.3,
      handover: 0.4,
    };
    const world = {
      marketSize: 1e13,
      churnPerMonth: 0.06,
      monthlyBudget: 1e9,
      nonWorkingShare: 1,
      kosPay: 1,
      capacityPerKos: 1e9,
      kosQuitPerYear: 0.4,
      portability: 0.5,
      meetRate: 0.2,
      trustRate: 0.2,
      inviteRate: 0.2,
      befriendRate: 0.2,
      communitySize: 1e13,
      referralsPerYear: 1,
      coldConversion: 1,
      referredConversion: 0.3,
    };
    const stages = { lapse: [1, 1, 0.8, 0.7, 0.6, 0.5], referral: [1, 1, 1.4, 2, 2.4, 2.8] };
    // Here customers of the first day stand in for a joining crowd: with all the attention there is they are known at
    // once, where the referred would be from the first day on.
    const first = { initialCustomers: 2e5 };
    const crowd = played(
      {
        years: 10,
        runs: 64,
        world: { ...world, ...first, meetRate: 1000, referredConversion: 0 },
        stages,
        plans: [plan],
      },
      { ...REPORT_WANTED, cohorts: false },
    );
    // Meeting costs the first day's customers a month as buyers that the referred do not have: they are known in month 0
    // too, as deepening comes before speaking. From month 0 on both see the same law.
    const spoken = new Float64Array(64);
    for (const row of curves(crowd, 'referralsMade')) for (const [r, x] of row.entries()) spoken[r] = spoken[r]! + x;
    const gain = flywheelGain(crowd, 'kos', [60])[0]!;
    expect(gain).toBe(0);
    const converting = played(
      { years: 10, runs: 16, world: { ...world, ...first, meetRate: 1000 }, stages, plans: [plan] },
      { ...REPORT_WANTED, cohorts: false },
    );
    const [atSix] = flywheelGain(converting, 'kos', [6]);
    expectMean(
      spoken.map((x) => (0.3 * x) / 2e5),
      atSix!,
      0.002 * atSix!,
    );
    expect(atSix).toBeGreaterThan(0.3);
  });
});
