import { describe, expect, it } from 'vitest';
import { shareError, verdictOf } from '../../src/analysis/verdict';

describe('the verdict', () => {
  // With n runs the border is the smallest count with count/n - 2*sqrt(p(1-p)/n) >= 0.8, p = (count+1)/(n+2).
  it.each([
    [100, 87],
    [1000, 825],
    [10000, 8079],
  ])('of %d runs is ahead from %d on, and behind from as many on the other side', (runs, count) => {
    const p = (count + 1) / (runs + 2);
    expect(count / runs - 2 * Math.sqrt((p * (1 - p)) / runs)).toBeGreaterThanOrEqual(0.8);
    expect(verdictOf(count, runs)).toBe('ahead');
    expect(verdictOf(count - 1, runs)).toBe('tooClose');
    expect(verdictOf(runs - count, runs)).toBe('behind');
    expect(verdictOf(runs - count + 1, runs)).toBe('tooClose');
  });

  it('needs runs: all of a few are not enough to be sure', () => {
    expect(verdictOf(2, 2)).toBe('tooClose');
    expect(verdictOf(1000, 1000)).toBe('ahead');
    expect(verdictOf(0, 1000)).toBe('behind');
    expect(verdictOf(500, 1000)).toBe('tooClose');
  });

  it('counts ties as halves', () => {
    expect(verdictOf(824, 1000)).toBe('tooClose');
    expect(verdictOf(824.5, 1000)).toBe('ahead');
  });
});

describe('the error of a share', () => {
  it('leaves some doubt even where all runs agree', () => {
    expect(shareError(100, 100)).toBeCloseTo(Math.sqrt(((101 / 102) * (1 / 102)) / 100), 15);
    expect(shareError(0, 100)).toBeCloseTo(shareError(100, 100), 15);
    expect(shareError(50, 100)).toBeCloseTo(0.05, 15);
  });
});
