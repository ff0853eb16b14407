import { describe, expect, it } from 'vitest';
import { mean } from '../../src/stats/moments';
import { expectFit, expectMean, expectVariance } from '../statistics';
import { borel } from './closed-forms';
import { curves, ENDLESS, played, pooled } from './scenarios';

/** A hundred paid customers a month. */
const HUNDRED = { ...ENDLESS, monthlyBudget: 10000, costPerLead: 100, coldConversion: 1 };

describe('Little’s law', () => {
  it('gives 100 arrivals of 25 months each 2,500 customers at once', () => {
    const ensemble = played({ years: 15, runs: 128, world: { ...HUNDRED, churnPerMonth: 0.04 } });
    const alive = curves(ensemble, 'customers');
    // Counted after joining and before leaving, which is 1/(1-churn) times the month's end.
    for (const t of [11, 59, 179])
      expectMean(
        alive[t]!.map((x) => x / 0.96),
        2500 * (1 - 0.96 ** (t + 1)),
      );
    expectMean(
      alive[179]!.map((x) => x / 0.96),
      2500,
      2500 * 0.96 ** 180,
    );
    // Poisson arrivals that leave independently: the stock is Poisson too.
    expectVariance(alive[179]!, mean(alive[179]!));
  });

  it('holds for any mixture of customers', () => {
    const ensemble = played({ years: 15, runs: 64, world: { ...HUNDRED, churnPerMonth: 0.3, churnSpread: 0.05 } });
    // Mean months as a customer, the joining month included: the mean of 1/theta, (a+b-1)/(a-1).
    const [a, b] = [0.3 * 19, 0.7 * 19];
    const before = curves(ensemble, 'customers')[178]!;
    const joined = curves(ensemble, 'newPaid')[179]!;
    const stock = before.map((x, r) => x + joined[r]!);
    expectMean(stock, (100 * (a + b - 1)) / (a - 1), 0.005 * 100 * 3.8);
  });
});

describe('word of mouth', () => {
  it('meets the published recursion: 100 paid a month, 4 % leave, 1 % bring somebody', () => {
    const ensemble = played({
      years: 15,
      runs: 96,
      world: { ...HUNDRED, churnPerMonth: 0.04, referralsPerYear: 0.12, referredConversion: 1 },
    });
    const alive = curves(ensemble, 'customers');
    const table = [
      [12, 1020.525463],
      [36, 2219.907794],
      [60, 2797.311103],
      [120, 3247.137384],
      [180, 3319.47245],
    ] as const;
    for (const [month, people] of table)
      expectMean(
        alive[month - 1]!.map((x) => x / 0.96),
        people,
      );
  });

  it('gives families of the size of a Galton-Watson tree: mean 2, variance 4, Borel in shape at R = 0.5', () => {
    // One customer who stays a month and brings half a customer on average, who does the same.
    const ensemble = played({
      years: 3,
      runs: 4000,
      world: {
        marketSize: 1e9,
        initialCustomers: 1,
        monthlyBudget: 0,
        churnPerMonth: 1,
        referralsPerYear: 6,
        referredConversion: 1,
      },
    });
    const family = ensemble.measure(0, 'newCustomers').map((x) => x + 1);
    expectMean(family, 2);
    expectVariance(family, 4);
    const counts = new Float64Array(61);
    for (const size of family) counts[Math.min(size, 61) - 1]!++;
    const shares = Array.from({ length: 60 }, (_, i) => borel(0.5, i + 1));
    shares.push(1 - shares.reduce((sum, p) => sum + p, 0));
    expectFit(
      counts,
      shares.map((p) => p * 4000),
    );
  });

  it('dies out as often as a Galton-Watson tree does at R = 1.5', () => {
    const ensemble = played({
      years: 2,
      runs: 2000,
      world: {
        marketSize: 1e12,
        initialCustomers: 1,
        monthlyBudget: 0,
        churnPerMonth: 1,
        referralsPerYear: 36,
        referralIncrementality: 0.5,
        referredConversion: 1,
      },
    });
    let extinct = 0;
    for (let turn = 0; turn < 200; turn++) extinct = Math.exp(1.5 * (extinct - 1));
    const last = curves(ensemble, 'customers').map((row, t) => row.map((x, r) => x + curvesAt(t)[r]!))[23]!;
    expectMean(
      last.map((x) => Number(x === 0)),
      extinct,
      0.001,
    );
    function curvesAt(t: number): Float64Array {
      return ensemble.month(0, 'referralsMade', t);
    }
  });

  it('varies over people as the dispersion says: variance mean + mean²/shape', () => {
    const world = {
      marketSize: 5000,
      initialCustomers: 5000,
      churnPerMonth: 0,
      monthlyBudget: 0,
      referralsPerYear: 0.6,
    };
    const average = (5000 * 0.6) / 12;
    const lumpy = pooled(played({ years: 5, runs: 48, world: { ...world, referralDispersion: 0.3 } }), 'referralsMade');
    expectMean(lumpy, average);
    expectVariance(lumpy, average + average ** 2 / ((5000 * 0.3) / 12));
    const plain = pooled(played({ years: 5, runs: 48, world }), 'referralsMade');
    expectMean(plain, average);
    expectVariance(plain, average);
    const none = pooled(played({ years: 1, runs: 16, world: { ...world, referralDispersion: 0 } }), 'referralsMade');
    expect(Math.max(...none)).toBe(0);
  });
});
