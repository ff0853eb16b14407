import { describe, expect, it } from 'vitest';
import { JOE_KUO } from '../../src/random/joe-kuo';
import { seedKey } from '../../src/random/seed';
import { SOBOL_DIMENSIONS, sobolPoint } from '../../src/random/sobol';
import { STAGES } from '../../src/scenario/stages';
import { CHOICE_KEYS, dimensionOf, STAGE_KEYS, WORLD_KEYS } from '../../src/scenario/table';

const KEY = seedKey('sobol');
const ROWS = JOE_KUO.trim()
  .split('\n')
  .map((row) => row.split(' ').map(Number));

describe('the direction numbers', () => {
  it('begin as published', () => {
    expect(ROWS.slice(0, 5)).toEqual([
      [3, 1],
      [7, 1, 3],
      [11, 1, 3, 1],
      [13, 1, 1, 1],
      [19, 1, 1, 3, 3],
    ]);
    expect(SOBOL_DIMENSIONS).toBe(ROWS.length + 1);
  });

  it('are odd and below 2^i, as many as the polynomial’s degree', () => {
    for (const [polynomial, ...initial] of ROWS) {
      expect(31 - Math.clz32(polynomial!)).toBe(initial.length);
      for (const [i, m] of initial.entries()) {
        expect(m % 2).toBe(1);
        expect(m).toBeLessThan(2 ** (i + 1));
      }
    }
  });

  it('go with primitive polynomials, each used once', () => {
    const primeFactors = (n: number): number[] => {
      const factors: number[] = [];
      for (let p = 2; p <= n; p++) if (n % p === 0) for (factors.push(p); n % p === 0;) n /= p;
      return factors;
    };
    const polynomials = ROWS.map((row) => row[0]!);
    expect(new Set(polynomials).size).toBe(polynomials.length);
    for (const polynomial of polynomials) {
      const degree = 31 - Math.clz32(polynomial);
      const times = (a: number, b: number): number => {
        let product = 0;
        for (; b > 0; b >>= 1) {
          if (b & 1) product ^= a;
          a <<= 1;
          if (a >> degree) a ^= polynomial;
        }
        return product;
      };
      const power = (exponent: number): number => {
        let result = 1;
        for (let base = degree === 1 ? 1 : 2; exponent > 0; exponent >>= 1, base = times(base, base))
          if (exponent & 1) result = times(result, base);
        return result;
      };
      const order = 2 ** degree - 1;
      expect(power(order)).toBe(1);
      if (order > 1)
        for (const factor of primeFactors(order)) if (factor < order) expect(power(order / factor)).not.toBe(1);
    }
  });
});

describe('Sobol points', () => {
  it('fill every dimension evenly: one in each of 2^k strips', () => {
    for (let dimension = 0; dimension < SOBOL_DIMENSIONS; dimension++)
      for (const k of [1, 4, 9]) {
        const strips = new Set(
          Array.from({ length: 2 ** k }, (_, i) => Math.floor(sobolPoint(KEY, dimension, i) * 2 ** k)),
        );
        expect(strips.size, `dimension ${dimension}`).toBe(2 ** k);
      }
  });

  it('go on evenly: the second thousand fills the strips once more', () => {
    for (const dimension of [0, 7, 40, 90, 136, 200]) {
      const strips = new Set(
        Array.from({ length: 1024 }, (_, i) => Math.floor(sobolPoint(KEY, dimension, 1024 + i) * 1024)),
      );
      expect(strips.size).toBe(1024);
    }
  });

  it('fill the first two dimensions together: one in each box of any shape', () => {
    const k = 10;
    const points = Array.from({ length: 2 ** k }, (_, i) => [sobolPoint(KEY, 0, i), sobolPoint(KEY, 1, i)] as const);
    for (let a = 0; a <= k; a++) {
      const boxes = new Set(points.map(([x, y]) => Math.floor(x * 2 ** a) * 2 ** k + Math.floor(y * 2 ** (k - a))));
      expect(boxes.size).toBe(2 ** k);
    }
  });

  it('fill any two of the dimensions in use evenly enough: 64 boxes with 64 points each, give or take half', () => {
    const used = [0, 5, 7, 9, 11, 27, 33, 47, 60, 88, 91, 120, 137, 158, 180, 203];
    const columns = used.map((d) => Array.from({ length: 4096 }, (_, i) => Math.floor(8 * sobolPoint(KEY, d, i))));
    for (const [i, x] of columns.entries())
      for (const y of columns.slice(i + 1)) {
        const boxes = new Float64Array(64);
        for (let k = 0; k < 4096; k++) boxes[8 * x[k]! + y[k]!]!++;
        expect(Math.min(...boxes)).toBeGreaterThan(32);
        expect(Math.max(...boxes)).toBeLessThan(96);
      }
  });

  it('do not correlate between dimensions', () => {
    const columns = Array.from({ length: 40 }, (_, d) =>
      Array.from({ length: 1024 }, (_i, i) => sobolPoint(KEY, d, i) - 0.5),
    );
    for (const [i, x] of columns.entries())
      for (const y of columns.slice(i + 1)) {
        const correlation = x.reduce((sum, value, k) => sum + value * y[k]!, 0) / 1024 / (1 / 12);
        // Independent points would stray by 1/32.
        expect(Math.abs(correlation)).toBeLessThan(0.1);
      }
  });

  it('lie inside (0,1) and are scrambled by seed and dimension', () => {
    const first = Array.from({ length: SOBOL_DIMENSIONS }, (_, d) => sobolPoint(KEY, d, 0));
    expect(first.every((u) => u > 0 && u < 1)).toBe(true);
    expect(new Set(first).size).toBe(SOBOL_DIMENSIONS);
    expect(sobolPoint(seedKey('other'), 3, 0)).not.toBe(first[3]);
  });

  it('end where the table ends', () => {
    expect(() => sobolPoint(KEY, SOBOL_DIMENSIONS, 1)).toThrow(RangeError);
  });
});

describe('the places of parameters', () => {
  it('have a dimension each, within the table', () => {
    const dimensions = [
      ...WORLD_KEYS.map((key) => dimensionOf({ in: 'world', key })),
      ...STAGE_KEYS.flatMap((key) => STAGES.map((_, stage) => dimensionOf({ in: 'stages', key, stage }))),
      ...CHOICE_KEYS.map((key) => dimensionOf({ in: 'plan', key, plan: 'kos' })),
    ];
    expect(new Set(dimensions).size).toBe(dimensions.length);
    expect(Math.max(...dimensions)).toBeLessThan(SOBOL_DIMENSIONS);
    expect(Math.min(...dimensions)).toBe(0);
    // A plan's name does not matter, so that equal plans stay equal.
    expect(dimensionOf({ in: 'plan', key: 'handover', plan: 'a' })).toBe(
      dimensionOf({ in: 'plan', key: 'handover', plan: 'b' }),
    );
  });
});
