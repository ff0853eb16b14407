import { describe, expect, it } from 'vitest';
import type { Duel } from '../../src/analysis/duel';
import { factsOf, of100, stepFor } from '../../src/analysis/facts';
import { verdictOf } from '../../src/analysis/verdict';

/** A duel made by hand: 1,000 runs that end around a median, with a curve that gets there. */
function duel(details: { median: number; spread: number; ahead: number; hole?: number; change?: number }): Duel {
  const { median, spread, ahead, hole = 0, change = median / 5 } = details;
  const months = 60;
  const runs = 1000;
  const atEnd = Float64Array.from({ length: runs }, (_, i) => median + spread * ((i + 0.5) / runs - 0.5));
  const p50 = Float64Array.from({ length: months }, (_, t) => (t === 20 ? -hole : (median * (t + 1)) / months));
  const flat = (by: number): Float64Array => p50.map((value) => value + by);
  const crossings = new Float64Array(runs).fill(Infinity).fill(30, 0, Math.round(ahead * runs));
  return {
    challenger: 'kos',
    baseline: 'traffic',
    months,
    runs,
    asked: runs,
    band: {
      p10: flat(-spread * 0.4),
      p25: flat(-spread * 0.25),
      p50,
      p75: flat(spread * 0.25),
      p90: flat(spread * 0.4),
      error: new Float64Array(months).fill(spread / 63),
    },
    mean: p50,
    aheadProbability: new Float64Array(months).fill(ahead),
    atEnd,
    atEndSorted: atEnd,
    crossover: { sorted: crossings.sort(), neverShare: 1 - ahead },
    hole: { p10: -hole * 1.2, p50: -hole, p90: -hole * 0.8, month: hole > 0 ? 20 : null, error: hole / 50 },
    verdict: verdictOf(ahead * runs, runs),
    lastYear: { change, error: Math.abs(median) / 100 },
  };
}

describe('what is said of a duel', () => {
  it.each([
    ['ahead', { median: 10e6, spread: 20e6, ahead: 0.94, hole: 5e6 }, 0.3],
    ['behind', { median: -4e6, spread: 8e6, ahead: 0.08 }, 0.3],
    ['neverCatches', { median: -6e6, spread: 8e6, ahead: 0.03, change: 1e6 }, 0.3],
    ['tooClose', { median: 3e6, spread: 20e6, ahead: 0.66 }, 0.3],
    ['deepHole', { median: 12e6, spread: 20e6, ahead: 0.91, hole: 14e6 }, 0.3],
    ['beyondEvidence', { median: 12e6, spread: 10e6, ahead: 0.99 }, 0.82],
    ['equal', { median: 0, spread: 0, ahead: 0.5 }, 0.3],
  ] as const)('%s', (kind, details, gain) => expect(factsOf(duel(details), 5, gain).kind).toBe(kind));

  it('is too close on the near side of the border and ahead on the far side', () => {
    const at = (ahead: number): string => factsOf(duel({ median: 5e6, spread: 10e6, ahead }), 5, 0).kind;
    expect([at(0.82), at(0.83)]).toEqual(['tooClose', 'ahead']);
    expect([at(0.18), at(0.17)]).toEqual(['tooClose', 'behind']);
  });

  it('is too close when the error leaves the median no digit, however often it is ahead', () => {
    expect(factsOf(duel({ median: 0.1e6, spread: 20e6, ahead: 0.99 }), 5, 0).kind).toBe('tooClose');
  });

  it('gives no digit below the error', () => {
    for (const error of [3, 40, 999, 1001, 3e5]) {
      const step = stepFor(error, 7.3 * error);
      expect(step).toBeGreaterThanOrEqual(error);
      expect(step).toBeLessThan(10.001 * error);
    }
  });

  describe('a month', () => {
    /** Runs that cross one after another, `apart` months from each other around month 40; the last `never` not at all. */
    const crossing = (apart: number, never = 0): ReturnType<typeof factsOf>['crossover'] => {
      const sorted = Float64Array.from({ length: 1000 }, (_, i) =>
        i < 1000 * (1 - never) ? 40 + apart * (i - 500) : Infinity,
      );
      const made = duel({ median: 10e6, spread: 20e6, ahead: 0.94 });
      return factsOf({ ...made, crossover: { sorted, neverShare: never } }, 5, 0.3).crossover;
    };

    it('is said to the month when the error is within one, to the nearest 2 or 5 when it is not', () => {
      // The rank of the median of 1,000 runs is known to 16 runs, those of P10 and P90 to 9.5.
      expect(crossing(1 / 17)).toEqual({ p10: 17, p50: 41, p90: 64 });
      expect(crossing(1 / 15).p50).toBe(42);
      expect(crossing(1 / 9).p50).toBe(42);
      expect(crossing(1 / 7).p50).toBe(40);
    });

    it('is none where it falls among the runs that never cross, and coarser beside them', () => {
      expect(crossing(1 / 17, 0.2).p90).toBeNull();
      const { p50, p90 } = crossing(1 / 17, 0.099);
      expect(p90).toBe(64);
      expect(p50).toBe(41);
    });

    it('stays in order however coarse its ends are said', () => {
      for (const apart of [0.01, 0.05, 0.1, 0.2, 0.4]) {
        const { p10, p50, p90 } = crossing(apart);
        expect(p10!).toBeLessThanOrEqual(p50!);
        expect(p50!).toBeLessThanOrEqual(p90!);
      }
    });
  });

  it('says none and all only when it is none and all', () => {
    expect([0, 0.001, 0.5, 0.999, 1].map(of100)).toEqual([0, 1, 50, 99, 100]);
  });

  it('says nothing of the gap when its change is not told from its error', () => {
    expect(factsOf(duel({ median: -4e6, spread: 8e6, ahead: 0.05, change: -1e4 }), 5, 0).trend).toBe('steady');
  });
});
