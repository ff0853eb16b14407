import { describe, expect, it } from 'vitest';
import { mean, standardDeviation } from '../../src/stats/moments';

describe('moments', () => {
  it('are those of a sample', () => {
    const values = [2, 4, 4, 4, 5, 5, 7, 9];
    expect(mean(values)).toBe(5);
    expect(standardDeviation(values)).toBeCloseTo(Math.sqrt(32 / 7), 14);
  });

  it('leave out what is no number', () => {
    expect(mean([1, NaN, 3])).toBe(2);
    expect(standardDeviation([1, NaN, 3])).toBeCloseTo(Math.SQRT2, 14);
  });

  it('of nothing are no number, and one value does not vary', () => {
    expect(mean([])).toBeNaN();
    expect(mean([NaN])).toBeNaN();
    expect(standardDeviation([])).toBeNaN();
    expect(standardDeviation([3])).toBe(0);
  });

  it('keep their digits for large numbers that vary little', () => {
    expect(standardDeviation([1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16])).toBeCloseTo(Math.sqrt(30), 9);
  });
});
