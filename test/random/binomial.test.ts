import { describe, expect, it } from 'vitest';
import { binomialQuantile, fillBinomials } from '../../src/random/binomial';
import { normalQuantile } from '../../src/random/normal';
import { expectFit } from '../statistics';
import { exactBinomial, testUniforms } from './exact';

/** Down to the smallest and up to the largest number that the engine draws: odd multiples of 2^-33. */
const TAILS = [1, 3, 5, 7, 15, 33, 101, 859, 8001, 86001, 900001, 8e6 + 1, 9e7 + 1, 1e9 + 1].map((k) => k * 2 ** -33);

function probes(seed: number, count: number): number[] {
  const uniform = testUniforms(seed);
  return [...TAILS, ...TAILS.map((u) => 1 - u), ...Array.from({ length: count }, uniform)];
}

function expectExact(n: number, p: number, us: readonly number[]): void {
  const exact = exactBinomial(n, p);
  for (const u of us) {
    const x = binomialQuantile(n, p, u);
    if (x !== exact.quantile(u)) expect({ n, p, u, x }).toEqual({ n, p, u, x: exact.quantile(u) });
  }
}

describe('a binomial draw is the exact quantile', () => {
  it.each([1, 2, 3, 5, 8, 13, 30, 75, 200, 500, 1000])('of %d trials, for any chance', (n) => {
    const chances = [
      1e-12,
      1e-6,
      1e-4,
      0.001,
      0.01,
      0.03,
      0.1,
      0.2,
      0.35,
      0.499,
      0.5,
      0.501,
      0.7,
      0.9,
      0.98,
      0.999,
      1 - 1e-9,
    ];
    for (const [i, p] of chances.entries()) expectExact(n, p, probes(n + i, 300));
  });

  it.each([
    [1e4, 1e-6],
    [1e4, 0.0005],
    [1e4, 0.37],
    [1e5, 1e-4],
    [1e5, 0.08],
    [1e6, 4e-6],
    [1e6, 5e-5],
    [1e6, 0.003],
    [1e6, 0.5],
    [1e6, 0.97],
    [1e7, 1e-9],
    [1e7, 8e-7],
    [1e7, 0.01],
    [1e9, 1e-11],
    [1e9, 3.9e-9],
    [1e9, 4.1e-9],
    [1e9, 1e-7],
    [1e9, 1e-5],
    [1e9, 0.001],
    [1e9, 1 - 1e-6],
  ])('of %d trials with chance %d', (n, p) => expectExact(n, p, probes(n, 3000)));

  it('just above and below the mean where the method changes', () => {
    for (const variance of [3.9, 3.999, 4, 4.001, 4.1, 5, 6.5, 8, 12])
      for (const p of [1e-7, 0.0005, 0.004, 0.02, 0.1, 0.3, 0.45]) {
        const n = Math.round(variance / (p * (1 - p)));
        expectExact(n, p, probes(Math.round(1000 * variance), 2000));
        expectExact(n, 1 - p, probes(Math.round(1000 * variance), 500));
      }
  });

  it('at the very edges of its steps', () => {
    // Uniforms a hair to either side of the distribution function, where a wrong rounding would show.
    for (const [n, p] of [
      [100, 0.06],
      [60, 0.3],
      [5000, 0.002],
      [1e6, 0.01],
    ] as const) {
      const exact = exactBinomial(n, p);
      const middle = Math.round(n * p);
      const reach = Math.ceil(5 * Math.sqrt(n * p));
      for (let x = Math.max(0, middle - reach); x <= middle + reach; x++) {
        const u = exact.cdf(x);
        if (u < 1e-9 || u > 1 - 1e-6) continue;
        expect(binomialQuantile(n, p, u * (1 - 1e-9))).toBe(x);
        expect(binomialQuantile(n, p, u * (1 + 1e-9))).toBe(x + 1);
      }
    }
  });
});

describe('binomial draws', () => {
  it('never fall when the chance, the trials or the luck rise', () => {
    const uniform = testUniforms(5);
    for (let i = 0; i < 400; i++) {
      const u = uniform();
      const n = Math.floor(10 ** (6 * uniform()));
      const p = uniform() ** 3;
      let last = -1;
      for (let k = -20; k <= 20; k++) {
        const x = binomialQuantile(n, Math.min(1, p * (1 + k * 1e-3)), u);
        expect(x).toBeGreaterThanOrEqual(last);
        last = x;
      }
      last = -1;
      for (let more = 0; more < 40; more++) {
        const x = binomialQuantile(n + more, p, u);
        expect(x).toBeGreaterThanOrEqual(last);
        last = x;
      }
      expect(binomialQuantile(n, p, Math.min(1 - 2 ** -33, u + 0.001))).toBeGreaterThanOrEqual(
        binomialQuantile(n, p, u),
      );
    }
  });

  it.each([
    [10, 0.3],
    [40, 0.02],
    [500, 0.6],
    [20000, 0.0015],
    [3e6, 0.001],
  ])('of %d trials with chance %d fit the distribution', (n, p) => {
    const uniform = testUniforms(n);
    const exact = exactBinomial(n, p);
    const DRAWS = 40000;
    const [low, high] = [exact.quantile(1e-9), exact.quantile(1 - 1e-9)];
    const counts = new Float64Array(high - low + 1);
    for (let i = 0; i < DRAWS; i++) counts[binomialQuantile(n, p, uniform()) - low]!++;
    expectFit(
      counts,
      counts.map((_, i) => DRAWS * exact.point(low + i)),
    );
  });

  it('are certain where there is nothing to draw', () => {
    for (const u of [2 ** -33, 0.5, 1 - 2 ** -33]) {
      expect(binomialQuantile(0, 0.5, u)).toBe(0);
      expect(binomialQuantile(9, 0, u)).toBe(0);
      expect(binomialQuantile(9, 1, u)).toBe(9);
      expect(binomialQuantile(9, 2, u)).toBe(9);
      expect(binomialQuantile(9, -1, u)).toBe(0);
      expect(binomialQuantile(1e13, 1, u)).toBe(1e13);
    }
    expect(binomialQuantile(1, 0.3, 0.69)).toBe(0);
    expect(binomialQuantile(1, 0.3, 0.71)).toBe(1);
  });

  it('stay between none and all in a market of any size', () => {
    for (const u of probes(7, 50))
      for (const n of [1, 50, 1e6, 1e13])
        for (const p of [1e-300, 1e-13, 0.1, 0.5, 0.999, 1 - 1e-16]) {
          const x = binomialQuantile(n, p, u);
          expect(Number.isInteger(x) && x >= 0 && x <= n).toBe(true);
        }
  });

  it('are the same with the normal quantile known beforehand', () => {
    const uniform = testUniforms(8);
    for (let i = 0; i < 3000; i++) {
      const [u, p, n] = [uniform(), uniform(), Math.floor(1e5 * uniform())];
      const out = new Float64Array(1);
      const any = fillBinomials(
        Float64Array.of(n),
        Float64Array.of(p),
        Float64Array.of(u),
        Float64Array.of(normalQuantile(u)),
        out,
      );
      expect([out[0], any]).toEqual([binomialQuantile(n, p, u), out[0]! > 0]);
    }
  });
});
