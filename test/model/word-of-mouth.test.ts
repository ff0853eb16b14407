import { describe, expect, it } from 'vitest';
import type { Ensemble } from '../../src/engine/ensemble';
import { mean } from '../../src/stats/moments';
import { publish } from '../dossier';
import { expectFit, expectMean, expectVariance } from '../statistics';
import { borel, lifetimeReferrals, negativeBinomialFamily, stillSilent, totalProgeny } from './closed-forms';
import { curves, ENDLESS, played, pooled } from './scenarios';

/** A hundred paid customers a month, of whom 4 % leave and 1 % bring somebody. */
const HUNDRED = { ...ENDLESS, monthlyBudget: 10000, costPerLead: 100, coldConversion: 1 };
const RECURSION = { ...HUNDRED, churnPerMonth: 0.04, referralsPerYear: 0.12, referredConversion: 1 };

/** A few first customers in an endless market to whom nothing comes but what they bring, and theirs, and so on. */
function families(years: number, runs: number, first: number, world: object): Ensemble {
  return played(
    {
      years,
      runs,
      seed: JSON.stringify(world),
      world: { marketSize: 1e13, initialCustomers: first, monthlyBudget: 0, referredConversion: 1, ...world },
    },
    { runs: ['customers', 'referralsMade'], means: [], ledger: false, cohorts: false },
  );
}

describe('word of mouth', () => {
  const ensemble = played({ years: 15, runs: 96, world: RECURSION });

  it('meets the published recursion: 100 paid a month, 4 % leave, 1 % bring somebody', () => {
    const alive = curves(ensemble, 'customers');
    const table = [
      [12, 1020.525463],
      [36, 2219.907794],
      [60, 2797.311103],
      [120, 3247.137384],
      [180, 3319.47245],
    ] as const;
    for (const [month, expected] of table) {
      // Counted after joining and before leaving, which is 1/(1-churn) times the month's end.
      const people = alive[month - 1]!.map((x) => x / 0.96);
      publish({
        check: 'referralRecursion',
        of: `${month}`,
        kind: 'value',
        expected,
        ...expectMean(people, expected),
      });
    }
  });

  it('multiplies each paid customer by 1/(1-R) in the long run, R = 0.25', () => {
    const [paid, referred] = (['newPaid', 'newReferred'] as const).map((key) => curves(ensemble, key)[179]!);
    const expected = 4 / 3;
    const multiplier = paid!.map((x, r) => (x + referred![r]!) / 100);
    // What is still to come after 15 years: a month keeps 0.96 of a customer and adds 0.01.
    const found = expectMean(multiplier, expected, (1 / 3) * 0.9696 ** 179);
    publish({ check: 'referralMultiplier', of: 'R = 0.25', kind: 'value', expected, ...found });
  });

  it('returns 60 % on a reward of 25 that gains 40', () => {
    const world = { ...HUNDRED, churnPerMonth: 0.5, referralsPerYear: 3, firstOrderValue: 100, firstOrderMargin: 0.4 };
    const value = (referredConversion: number, referralReward: number): Float64Array =>
      played({
        years: 1,
        runs: 16,
        world: { ...world, referredConversion },
        plans: [{ id: 'traffic', referralReward }],
      }).measure(0, 'npv');
    const [none, free, paid] = [value(0, 25), value(0.5, 0), value(0.5, 25)];
    // All that a referred customer brings is one first order, and those it leads to are rewarded in turn.
    const gain = paid.map((x, r) => (x - none[r]!) / (free[r]! - x));
    const [expected, found, allowed] = [0.6, mean(gain), 1e-9];
    expect(Math.max(...gain.map((x) => Math.abs(x - expected)))).toBeLessThanOrEqual(allowed);
    publish({ check: 'referralReturn', of: '25 → 40', kind: 'value', expected, found, allowed });
  });
});

/** In a scenario an infinite number is written null; in the dossier it has its sign. */
const written = (x: number): number | null => (x === Infinity ? null : x);
const symbol = (x: number): string => (x === Infinity ? '∞' : `${x}`);

describe('families of referrals', () => {
  it('have the size of a Galton-Watson tree: mean 2, variance 4, Borel in shape at R = 0.5', () => {
    // One customer who stays a month and brings half a customer on average, who does the same.
    const runs = 8000;
    const trees = families(3, runs, 1, { churnPerMonth: 1, referralsPerYear: 6 });
    const family = trees.measure(0, 'newCustomers').map((x) => x + 1);
    expectMean(family, 2);
    const named = { check: 'familyVariance', of: '∞, 1', kind: 'value', expected: 4 } as const;
    publish({ ...named, ...expectVariance(family, 4) });
    const published = [0.606531, 0.18394, 0.083674, 0.045112, 0.02672, 0.016803];
    for (const [i, expected] of published.entries()) {
      const share = family.map((x) => Number(x === i + 1));
      publish({ check: 'familySize', of: `${i + 1}`, kind: 'value', expected, ...expectMean(share, expected) });
      expect(borel(0.5, i + 1)).toBeCloseTo(expected, 6);
    }
    expectSizes(family, (size) => borel(0.5, size));
  });

  it.each([12, 3, 0.6])('with a dispersion of %d have the sizes of a negative binomial tree', (dispersion) => {
    const trees = families(3, 4000, 1, { churnPerMonth: 1, referralsPerYear: 6, referralDispersion: dispersion });
    const family = trees.measure(0, 'newCustomers').map((x) => x + 1);
    expectSizes(family, (size) => negativeBinomialFamily(0.5, dispersion / 12, size));
  });

  it.each([
    [Infinity, 0.5, 3],
    [6, 1, 6],
    [2, 0.5, 3],
    [0.6, 0.4, 1.44],
    [1, 0.25, 1.8],
  ])('with dispersion %d and churn %d vary as the closed form says', (dispersion, churn, perYear) => {
    const first = 40;
    const trees = families(8, 2000, first, {
      churnPerMonth: churn,
      referralsPerYear: perYear,
      referralDispersion: written(dispersion),
    });
    const total = trees.measure(0, 'newCustomers').map((x) => x + first);
    const one = totalProgeny(lifetimeReferrals(churn, perYear / 12, dispersion / 12));
    expectMean(total, first * one.mean);
    const expected = one.variance;
    const { found, allowed } = expectVariance(total, first * expected);
    const of = `${symbol(dispersion)}, ${churn}`;
    publish({ check: 'familyVariance', of, kind: 'value', expected, found: found / first, allowed: allowed / first });
  });

  it.each([
    [Infinity, 1, 18, 1],
    [12, 1, 18, 1],
    [1, 1, 12, 3],
    [Infinity, 0.4, 7.2, 1],
    [2, 0.4, 7.2, 2],
    [0.5, 0.2, 1.8, 2],
  ])(
    'with dispersion %d, churn %d and %d referrals a year have died out as often as a branching process, every month',
    (dispersion, churn, perYear, first) => {
      const trees = families(2, 2400, first, {
        churnPerMonth: churn,
        referralsPerYear: perYear,
        referralDispersion: written(dispersion),
      });
      const exact = stillSilent(churn, perYear / 12, dispersion / 12, 24);
      let worst = 0;
      for (let t = 0; t < 24; t++) {
        const [alive, spoken] = (['customers', 'referralsMade'] as const).map((key) => trees.month(0, key, t));
        const extinct = alive!.map((x, r) => Number(x === 0 && spoken![r] === 0));
        const expected = exact[t]! ** first;
        const { found, allowed } = expectMean(extinct, expected);
        worst = Math.max(worst, Math.abs(found - expected) / allowed);
      }
      const of = `${symbol(dispersion)}, ${churn}, ${perYear}`;
      publish({ check: 'extinction', of, kind: 'worst', comparisons: 24, worst });
    },
  );

  it('that grow with one child more or none die out with chance 1/R in the end', () => {
    // Dispersion 12 a year makes a month's referrals geometric, R = 1.5: the chance is 2/3 (Harris 1963).
    expect(stillSilent(1, 1.5, 1, 200)[199]).toBeCloseTo(2 / 3, 10);
  });
});

/** Holds family sizes against their exact law; sizes above 60 are one cell. */
function expectSizes(family: Float64Array, share: (size: number) => number): void {
  const counts = new Float64Array(61);
  for (const size of family) counts[Math.min(size, 61) - 1]!++;
  const shares = Array.from({ length: 60 }, (_, i) => share(i + 1));
  shares.push(1 - shares.reduce((sum, p) => sum + p, 0));
  expectFit(
    counts,
    shares.map((p) => p * family.length),
  );
}

describe('referrals of a month', () => {
  it('vary over people as the dispersion says: variance mean + mean²/shape', () => {
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
