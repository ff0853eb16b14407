import { describe, expect, it } from 'vitest';
import {
  expandQuantile,
  expansionError,
  LARGEST_SETTLED,
  mustSettle,
  SMALLEST_VARIANCE,
} from '../../src/random/cornish-fisher';
import { normalQuantile } from '../../src/random/normal';
import { exactBinomial, exactPoisson, type ExactCounts } from './exact';

/**
 * At u = P(X <= x) the expansion should give x + 1/2. Looks at every x whose tail is within what the engine draws and
 * gives the largest error as a share of its bound.
 */
function worst(exact: ExactCounts, mean: number, cumulants: [number, number, number, number]): number {
  const [variance] = cumulants;
  let ratio = 0;
  const from = Math.max(0, Math.floor(mean - 7.5 * Math.sqrt(variance)) - 5);
  const step = Math.max(1, Math.floor(Math.sqrt(variance) / 40));
  for (let x = from; x < mean + 10 * Math.sqrt(variance) + 20; x += step) {
    const u = exact.cdf(x);
    if (u < 2 ** -33 || 1 - u < 1e-8) continue;
    const w = normalQuantile(u);
    const error = Math.abs(expandQuantile(mean, ...cumulants, w) - (x + 0.5));
    ratio = Math.max(ratio, error / expansionError(variance, w));
  }
  expect(ratio).toBeGreaterThan(0);
  return ratio;
}

function worstBinomial(variance: number, p: number): number {
  const n = Math.ceil(variance / (p * (1 - p)));
  const v = n * p * (1 - p);
  const skew = 1 - 2 * p;
  return worst(exactBinomial(n, p), n * p, [v, v * skew, v * (1 - 6 * p * (1 - p)), v * skew * (1 - 12 * p * (1 - p))]);
}

/** 1-1e-8 in the upper tail: beyond it 1-u has too few digits to be an oracle; the lower tail goes to 2^-33. */
describe('the expansion', () => {
  const VARIANCES = [SMALLEST_VARIANCE, 4.3, 5, 6, 7.5, 9, 12, 20, 35, 60, 120, 300, 1000, 5000];

  it.each(VARIANCES)('stays within its bound for binomials of variance %d', (variance) => {
    for (const p of [1e-6, 1e-4, 0.001, 0.005, 0.02, 0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.48, 0.5])
      expect(worstBinomial(variance, p), `chance ${p}`).toBeLessThanOrEqual(1);
  });

  it.each([...VARIANCES, 8, 10, 15])('stays within its bound for Poissons of mean %d', (mean) => {
    expect(worst(exactPoisson(mean), mean, [mean, mean, mean, mean])).toBeLessThanOrEqual(1);
  });

  it('gets better as its bound says: ten times the variance, thirty times less', () => {
    expect(expansionError(40, 2) / expansionError(4, 2)).toBeCloseTo(10 ** -1.5, 12);
    expect(expansionError(4, 3)).toBeGreaterThan(expansionError(4, 1));
  });

  it('is settled where its bound reaches the next whole number, and nowhere else', () => {
    for (const variance of [SMALLEST_VARIANCE, 5, 9, 40, 1000, 1e5])
      for (const w of [-5, -2.1, -0.4, 0, 1, 3.3, 6]) {
        const error = expansionError(variance, w);
        for (const part of [0, 0.3, 0.999999, 1.000001, 1.7, 40])
          for (const sign of [1, -1])
            expect(mustSettle(sign * part * error, variance, w), `${part} of ${error}`).toBe(part < 1);
      }
    expect(mustSettle(0, LARGEST_SETTLED, 1)).toBe(false);
  });
});
