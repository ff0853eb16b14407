import { describe, expect, it } from 'vitest';
import { binomialPoint, poissonPoint } from '../../src/random/saddle-point';
import { exactBinomial, exactPoisson } from './exact';

describe('binomial points', () => {
  it.each([
    [1, 0.3],
    [5, 0.5],
    [14, 0.02],
    [15, 0.9],
    [16, 0.4],
    [200, 0.11],
    [3000, 0.5],
    [20000, 0.001],
  ])('of %d trials with chance %d sum to one', (n, p) => {
    let sum = 0;
    for (let k = 0; k <= n; k++) sum += binomialPoint(k, n, p);
    expect(Math.abs(sum - 1)).toBeLessThan(1e-12);
  });

  it.each([
    [30, 0.2],
    [1000, 0.03],
    [1e6, 0.4],
    [1e9, 1e-4],
  ])('of %d trials with chance %d are those of plain summation', (n, p) => {
    const exact = exactBinomial(n, p);
    const middle = Math.floor(n * p);
    const sd = Math.sqrt(n * p * (1 - p));
    for (let z = -4; z <= 4; z += 0.25) {
      const k = Math.max(0, Math.floor(middle + z * sd));
      // Points of the sums are differences, good to 1e-16 of the sum beside them.
      const tail = Math.min(exact.cdf(k), 1 - exact.cdf(k - 1));
      expect(Math.abs(binomialPoint(k, n, p) - exact.point(k))).toBeLessThan(1e-10 * exact.point(k) + 1e-14 * tail);
    }
  });

  it('are right at the ends', () => {
    expect(binomialPoint(0, 10, 0.1)).toBeCloseTo(0.9 ** 10, 15);
    expect(binomialPoint(10, 10, 0.1) / 1e-10).toBeCloseTo(1, 12);
  });
});

describe('Poisson points', () => {
  it.each([0.01, 1, 7.3, 15, 16, 90, 2500])('of mean %d sum to one', (mean) => {
    let sum = 0;
    for (let k = 0; k < mean + 20 * Math.sqrt(mean) + 40; k++) sum += poissonPoint(k, mean);
    expect(Math.abs(sum - 1)).toBeLessThan(1e-12);
  });

  it.each([3, 40, 1e5])('of mean %d are those of plain summation', (mean) => {
    const exact = exactPoisson(mean);
    for (let z = -4; z <= 4; z += 0.25) {
      const k = Math.max(0, Math.floor(mean + z * Math.sqrt(mean)));
      expect(Math.abs(poissonPoint(k, mean) - exact.point(k))).toBeLessThan(1e-10 * exact.point(k) + 1e-14);
    }
  });
});
