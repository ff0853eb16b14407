import { describe, expect, it } from 'vitest';
import { hypergeometricQuantile } from '../../src/random/hypergeometric';
import { expectFit } from '../statistics';
import { testUniforms } from './exact';

function choose(n: number, k: number): bigint {
  if (k < 0 || k > n) return 0n;
  let result = 1n;
  for (let i = 1; i <= k; i++) result = (result * BigInt(n - k + i)) / BigInt(i);
  return result;
}

/** P(X = k), k = 0 .. drawn, from binomial coefficients in whole numbers without end. */
function points(total: number, marked: number, drawn: number): number[] {
  const all = choose(total, drawn);
  const DIGITS = 10n ** 25n;
  return Array.from(
    { length: drawn + 1 },
    (_, k) => Number((choose(marked, k) * choose(total - marked, drawn - k) * DIGITS) / all) / 1e25,
  );
}

describe('a hypergeometric draw', () => {
  it.each([
    [10, 4, 3],
    [10, 9, 9],
    [10, 1, 5],
    [50, 20, 12],
    [200, 15, 100],
    [2000, 1000, 600],
  ])('from %d with %d marked and %d drawn is the exact quantile', (total, marked, drawn) => {
    const point = points(total, marked, drawn);
    const uniform = testUniforms(total);
    const us = [2 ** -33, 1e-6, 1 - 1e-6, ...Array.from({ length: 2000 }, uniform)];
    for (const u of us) {
      let k = 0;
      for (let sum = point[0]!; sum < u && k < drawn; sum += point[k]!) k++;
      expect(hypergeometricQuantile(total, marked, drawn, u)).toBe(k);
    }
  });

  it('fits the distribution', () => {
    const uniform = testUniforms(3);
    const counts = new Float64Array(13);
    for (let i = 0; i < 20000; i++) counts[hypergeometricQuantile(60, 25, 12, uniform())]!++;
    expectFit(
      counts,
      points(60, 25, 12).map((p) => 20000 * p),
    );
  });

  it('is certain where there is nothing to draw', () => {
    for (const u of [2 ** -33, 0.5, 1 - 2 ** -33]) {
      expect(hypergeometricQuantile(10, 0, 5, u)).toBe(0);
      expect(hypergeometricQuantile(10, 10, 5, u)).toBe(5);
      expect(hypergeometricQuantile(10, 4, 10, u)).toBe(4);
      expect(hypergeometricQuantile(10, 4, 0, u)).toBe(0);
      expect(hypergeometricQuantile(0, 0, 0, u)).toBe(0);
    }
  });

  it('keeps its head with large teams', () => {
    const x = hypergeometricQuantile(1e6, 3e5, 1e5, 0.5);
    expect(Math.abs(x - 30000)).toBeLessThan(2);
  });

  it.each([
    [1e8, 3e7, 1e7],
    [4e9, 2e9, 1e9],
    [1e13, 3e7, 6e12],
  ])('from %d with %d marked and %d drawn is the exact quantile at no great cost', (total, marked, drawn) => {
    // Point probabilities by their ratios from the mean outwards; beyond nine deviations there is nothing.
    const mean = drawn * (marked / total);
    const reach = Math.floor(9 * Math.sqrt(mean * (1 - marked / total) * (1 - drawn / total)));
    const first = Math.floor(mean) - reach;
    const weights = new Float64Array(2 * reach + 1);
    weights[reach] = 1;
    const ratio = (k: number): number => ((marked - k) * (drawn - k)) / ((k + 1) * (total - marked - drawn + k + 1));
    for (let i = reach; i < 2 * reach; i++) weights[i + 1] = weights[i]! * ratio(first + i);
    for (let i = reach; i > 0; i--) weights[i - 1] = weights[i]! / ratio(first + i - 1);
    const all = weights.reduce((sum, x) => sum + x, 0);
    const uniform = testUniforms(5);
    const us = [1e-6, 0.5, 1 - 1e-6, ...Array.from({ length: 300 }, uniform)].sort((a, b) => a - b);
    let reached = 0;
    let i = -1;
    for (const u of us) {
      while (reached < u * all) reached += weights[++i]!;
      expect(hypergeometricQuantile(total, marked, drawn, u)).toBe(first + i);
    }
  });
});
