import { describe, expect, it } from 'vitest';
import { poissonQuantile } from '../../src/random/poisson';
import { expectFit } from '../statistics';
import { exactPoisson, testUniforms } from './exact';

/** Down to the smallest and up to the largest number that the engine draws: odd multiples of 2^-33. */
const TAILS = [1, 3, 5, 7, 15, 33, 101, 859, 8001, 86001, 900001, 8e6 + 1, 9e7 + 1, 1e9 + 1].map((k) => k * 2 ** -33);

describe('a Poisson draw', () => {
  it.each([
    1e-9, 1e-3, 0.01, 0.1, 0.5, 1, 2.5, 4, 7, 7.9999, 8, 8.0001, 9.5, 12, 17, 30, 77.7, 150, 1000, 1e4, 1e5, 1e6, 1e7,
  ])('of mean %d is the exact quantile, in the far tails too', (mean) => {
    const exact = exactPoisson(mean);
    const uniform = testUniforms(Math.floor(mean));
    const us = [...TAILS, ...TAILS.map((u) => 1 - u), ...Array.from({ length: mean < 1e6 ? 6000 : 2000 }, uniform)];
    for (const u of us) {
      const x = poissonQuantile(mean, u);
      if (x !== exact.quantile(u)) expect({ mean, u, x }).toEqual({ mean, u, x: exact.quantile(u) });
    }
  });

  it('is exact at the very edges of its steps', () => {
    for (const mean of [3, 9, 25, 400]) {
      const exact = exactPoisson(mean);
      for (let x = 0; x < mean + 6 * Math.sqrt(mean); x++) {
        const u = exact.cdf(x);
        if (u < 1e-9 || u > 1 - 1e-6) continue;
        expect(poissonQuantile(mean, u * (1 - 1e-9))).toBe(x);
        expect(poissonQuantile(mean, u * (1 + 1e-9))).toBe(x + 1);
      }
    }
  });

  it('never falls when the mean or the luck rises', () => {
    const uniform = testUniforms(4);
    for (let i = 0; i < 400; i++) {
      const u = uniform();
      const mean = 10 ** (7 * uniform() - 1);
      let last = -1;
      for (let k = -25; k <= 25; k++) {
        const x = poissonQuantile(mean * (1 + k * 1e-3), u);
        expect(x).toBeGreaterThanOrEqual(last);
        last = x;
      }
      expect(poissonQuantile(mean, Math.min(1 - 2 ** -33, u + 0.001))).toBeGreaterThanOrEqual(poissonQuantile(mean, u));
    }
  });

  it('glides over the mean where the method changes', () => {
    const uniform = testUniforms(6);
    for (let i = 0; i < 500; i++) {
      const u = uniform();
      expect(poissonQuantile(8 - 1e-12, u)).toBe(poissonQuantile(8, u));
    }
  });

  it.each([0.3, 4, 11, 250])('of mean %d fits the distribution', (mean) => {
    const uniform = testUniforms(99);
    const exact = exactPoisson(mean);
    const DRAWS = 40000;
    const [low, high] = [exact.quantile(1e-9), exact.quantile(1 - 1e-9)];
    const counts = new Float64Array(high - low + 1);
    for (let i = 0; i < DRAWS; i++) counts[poissonQuantile(mean, uniform()) - low]!++;
    expectFit(
      counts,
      counts.map((_, i) => DRAWS * exact.point(low + i)),
    );
  });

  it('of no mean is none', () => {
    expect(poissonQuantile(0, 0.999999)).toBe(0);
    expect(poissonQuantile(-1, 0.5)).toBe(0);
    expect(poissonQuantile(NaN, 0.5)).toBe(0);
  });
});
