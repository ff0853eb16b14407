import { describe, expect, it } from 'vitest';
import { normalQuantile } from '../../src/random/normal';
import { quantileError, quantileSorted, sorted } from '../../src/stats/quantiles';

describe('quantiles', () => {
  it('are Hyndman and Fan’s type 7', () => {
    // The values that R gives by default.
    const sample = [1, 2, 4, 8, 16, 32];
    const known = [
      [0, 1],
      [0.1, 1.5],
      [0.25, 2.5],
      [0.5, 6],
      [0.75, 14],
      [0.9, 24],
      [1, 32],
    ] as const;
    for (const [q, value] of known) expect(quantileSorted(sample, q)).toBeCloseTo(value, 12);
    expect(quantileSorted([1, 2, 3, 4], 0.1)).toBeCloseTo(1.3, 12);
    expect(quantileSorted([7], 0.3)).toBe(7);
    expect(quantileSorted([1, 3], 0.5)).toBe(2);
  });

  it('rise with the share asked for', () => {
    const sample = [-5, -5, 0, 0.1, 3, 3, 9];
    const values = Array.from({ length: 101 }, (_, i) => quantileSorted(sample, i / 100));
    expect(values).toEqual(values.slice().sort((a, b) => a - b));
  });

  it('are infinite where they reach what never comes, and not before', () => {
    const months = [3, 5, 9, Infinity, Infinity];
    expect(quantileSorted(months, 0.5)).toBe(9);
    expect(quantileSorted(months, 0.51)).toBe(Infinity);
    expect(quantileSorted(months, 0.9)).toBe(Infinity);
    expect(quantileSorted(months, 1)).toBe(Infinity);
    expect(quantileSorted([Infinity, Infinity], 0.3)).toBe(Infinity);
  });

  it('of nothing are no number', () => expect(quantileSorted([], 0.5)).toBeNaN());
});

describe('sorting', () => {
  it('goes by size, leaves out what is no number, and leaves the values alone', () => {
    const values = Float64Array.of(10, NaN, 9, -1, Infinity, 100, -Infinity);
    expect(Array.from(sorted(values))).toEqual([-Infinity, -1, 9, 10, 100, Infinity]);
    expect(values[0]).toBe(10);
  });
});

describe('the error of a quantile', () => {
  it('is that of the median of a normal: 1.2533 deviations over the root of the count', () => {
    const count = 4001;
    const sample = Float64Array.from({ length: count }, (_, i) => normalQuantile((i + 0.5) / count));
    expect(quantileError(sample, 0.5) * Math.sqrt(count)).toBeCloseTo(1.2533, 2);
  });

  it('is nothing where all are alike', () => expect(quantileError(new Float64Array(9).fill(3), 0.5)).toBe(0));
});
