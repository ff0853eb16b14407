import { describe, expect, it } from 'vitest';
import { solvePositive } from '../../src/stats/least-squares';
import { midRanks } from '../../src/stats/ranks';

describe('a positive definite system', () => {
  it('is solved: what comes out, put back in, gives what went in', () => {
    const n = 6;
    const m = Array.from({ length: n * n }, (_, i) => ((i * 7919) % 13) - 6);
    const a = new Float64Array(n * n);
    for (let i = 0; i < n; i++)
      for (let j = 0; j < n; j++) {
        for (let k = 0; k < n; k++) a[i * n + j]! += m[i * n + k]! * m[j * n + k]!;
        if (i === j) a[i * n + j]! += 1;
      }
    const wanted = Float64Array.from([3, -1, 4, 1, -5, 9]);
    const b = wanted.map((_, i) => wanted.reduce((sum, x, j) => sum + a[i * n + j]! * x, 0));
    for (const [i, x] of solvePositive(a, b)!.entries()) expect(x).toBeCloseTo(wanted[i]!, 9);
  });

  it('has no answer where two columns are the same', () => {
    expect(solvePositive(Float64Array.from([2, 2, 2, 2]), Float64Array.from([1, 1]))).toBeUndefined();
  });
});

describe('mid-ranks', () => {
  it('put values in order between 0 and 1, equal ones at the mean of their places', () => {
    expect(Array.from(midRanks([30, 10, 20, 20]))).toEqual([7 / 8, 1 / 8, 1 / 2, 1 / 2]);
  });
});
