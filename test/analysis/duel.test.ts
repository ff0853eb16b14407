import { describe, expect, it } from 'vitest';
import { duelOf, monthQuantile } from '../../src/analysis/duel';
import { verdictOf } from '../../src/analysis/verdict';
import { Ensemble } from '../../src/engine/ensemble';
import { MEASURES } from '../../src/model/series';
import { played, scenarioOf } from '../model/scenarios';

/** An ensemble made by hand: the baseline earns nothing, the challenger's curve of each run is given. */
function ensembleOf(paths: readonly (readonly number[])[]): Ensemble {
  const scenario = scenarioOf({ years: 1, runs: paths.length, plans: [{ id: 'traffic' }, { id: 'kos' }] });
  const plan = (curve: Float64Array): object => ({
    measures: new Float64Array(MEASURES.length * 16),
    runs: { cumulativeDiscountedProfit: curve },
    means: {},
    ledger: {},
    cohorts: new Float64Array(0),
  });
  const groups = Array.from({ length: Math.ceil(paths.length / 16) }, (_, group) => {
    const curve = new Float64Array(12 * 16);
    for (let t = 0; t < 12; t++) for (let r = 0; r < 16; r++) curve[t * 16 + r] = paths[group * 16 + r]?.[t] ?? NaN;
    return { group, plans: [plan(new Float64Array(12 * 16)), plan(curve)] };
  });
  return new Ensemble(scenario, groups as unknown as ConstructorParameters<typeof Ensemble>[1]);
}

/** A path that is `below` until a month and `above` from it on. */
function crossing(month: number, below = -1, above = 1): number[] {
  return Array.from({ length: 12 }, (_, t) => (t < month ? below : above));
}

describe('a duel', () => {
  it('takes the difference run by run', () => {
    const ensemble = played({ preset: 'beauty@1', years: 1, runs: 21 });
    const duel = duelOf(ensemble, 'kos', 'traffic');
    const [ours, theirs] = [ensemble.measure(2, 'npv'), ensemble.measure(0, 'npv')];
    expect(duel.atEnd).toEqual(ours.map((x, r) => x - theirs[r]!));
    expect([duel.runs, duel.months]).toEqual([21, 12]);
    expect(duel.mean[11]).toBeCloseTo(duel.atEnd.reduce((sum, x) => sum + x, 0) / 21, 6);
    const back = duelOf(ensemble, 'traffic', 'kos');
    expect(back.mean).toEqual(duel.mean.map((x) => -x));
    for (const [t, p] of back.aheadProbability.entries()) expect(p).toBeCloseTo(1 - duel.aheadProbability[t]!, 12);
  });

  it('of a plan with itself is a tie', () => {
    const duel = duelOf(played({ preset: 'beauty@1', years: 1, runs: 32 }), 'kos', 'kos');
    expect(Array.from(duel.aheadProbability)).toEqual(Array(12).fill(0.5));
    expect(duel.verdict).toBe('tooClose');
    expect(duel.crossover.neverShare).toBe(1);
    expect(duel.hole).toMatchObject({ p10: 0, p50: 0, p90: 0, month: null });
  });

  it('counts who is ahead, a tie as one half', () => {
    const duel = duelOf(ensembleOf([crossing(0), crossing(0), crossing(0, 0, 0), crossing(12)]), 'kos', 'traffic');
    expect(Array.from(duel.aheadProbability)).toEqual(Array(12).fill(2.5 / 4));
  });

  it('passes verdict by the chance at the horizon', () => {
    for (const ahead of [100, 87, 86, 50, 14, 13, 0]) {
      const paths = Array.from({ length: 100 }, (_, r) => crossing(r < ahead ? 11 : 12));
      expect(duelOf(ensembleOf(paths), 'kos', 'traffic').verdict).toBe(verdictOf(ahead, 100));
    }
  });
});

describe('the crossover', () => {
  const at = (paths: number[][]): number[] => Array.from(duelOf(ensembleOf(paths), 'kos', 'traffic').crossover.sorted);

  it('is the month from which a run stays ahead to the end', () => {
    expect(at([crossing(5), crossing(0), crossing(11), crossing(12)])).toEqual([0, 5, 11, Infinity]);
  });

  it('does not come while a run falls back again', () => {
    const back = [1, 1, 1, -1, 1, 1, 1, 1, 1, -1, 1, 1];
    const fallen = crossing(3).with(11, -1);
    const tied = crossing(3).with(11, 0);
    expect(at([back, fallen, tied])).toEqual([10, Infinity, Infinity]);
  });

  it('has quantiles over all runs: null where they fall among those that never get ahead', () => {
    const paths = Array.from({ length: 20 }, (_, r) => crossing(r < 11 ? 4 : 12));
    const { crossover } = duelOf(ensembleOf(paths), 'kos', 'traffic');
    expect(crossover.neverShare).toBe(9 / 20);
    expect(monthQuantile(crossover.sorted, 0.1)).toBe(4);
    expect(monthQuantile(crossover.sorted, 0.5)).toBe(4);
    expect(monthQuantile(crossover.sorted, 0.9)).toBeNull();
  });
});

describe('the hole', () => {
  it('is the lowest point of the median curve, with the spread of that month', () => {
    const dip = [-1, -4, -9, -16, -20, -12, -5, 0, 6, 14, 20, 30];
    const paths = Array.from({ length: 11 }, (_, r) => dip.map((x) => x + r - 5));
    const { hole } = duelOf(ensembleOf(paths), 'kos', 'traffic');
    expect(hole.month).toBe(4);
    expect([hole.p10, hole.p50, hole.p90]).toEqual([-24, -20, -16]);
  });

  it('is none where the median never goes below zero', () => {
    const { hole } = duelOf(ensembleOf([crossing(0), crossing(0, 0, 2), crossing(6)]), 'kos', 'traffic');
    expect(hole).toMatchObject({ p10: 0, p50: 0, p90: 0, month: null });
  });

  it('is the first of equal depths', () => {
    const { hole } = duelOf(ensembleOf([crossing(7, -3, 1)]), 'kos', 'traffic');
    expect([hole.month, hole.p50]).toEqual([0, -3]);
  });
});
