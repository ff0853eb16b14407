import type { Ensemble } from '../engine/ensemble';
import { PAIRED } from '../model/wanted';
import { quantileError, quantileSorted, sorted } from '../stats/quantiles';
import { bandOf, type Band } from './band';
import { verdictOf, type Verdict } from './verdict';

/** A challenger held against the baseline, run by run under the same luck. Money is discounted; months count from 0. */
export interface Duel {
  readonly challenger: string;
  readonly baseline: string;
  readonly months: number;
  readonly runs: number;
  /** Runs that there will be when the work is done. */
  readonly asked: number;
  /** Paired difference in cumulative discounted profit, challenger minus baseline, by month. */
  readonly band: Band;
  readonly mean: Float64Array;
  /** Share of runs in which the challenger is ahead, by month; a tie counts one half. */
  readonly aheadProbability: Float64Array;
  /** The difference at the horizon, one value a run in run order, and sorted. */
  readonly atEnd: Float64Array;
  readonly atEndSorted: Float64Array;
  readonly crossover: Crossover;
  readonly hole: Hole;
  readonly verdict: Verdict;
  /** How much the difference changed in the last year: its median over runs, and the error of that. */
  readonly lastYear: { readonly change: number; readonly error: number };
}

/** From which month the challenger stays ahead to the end. Infinity: not within the horizon. */
export interface Crossover {
  readonly sorted: Float64Array;
  readonly neverShare: number;
}

/** Lowest point of the median difference curve: 0 and no month if it never goes below zero. */
export interface Hole {
  readonly p10: number;
  readonly p50: number;
  readonly p90: number;
  readonly month: number | null;
  /** Simulation error of its depth. */
  readonly error: number;
}

/** Holds plan `challenger` against plan `baseline`, both given by id. */
export function duelOf(ensemble: Ensemble, challenger: string, baseline: string): Duel {
  const { months, runs } = ensemble;
  const curves = differences(ensemble, ensemble.planIndex(challenger), ensemble.planIndex(baseline));
  const band = bandOf(months, (t) => curves[t]!);
  const mean = Float64Array.from(curves, (row) => row.reduce((sum, value) => sum + value, 0) / runs);
  const counts = curves.map(aheadCount);
  const atEnd = curves[months - 1]!;
  const crossings = sorted(crossingMonths(curves, runs));
  const lastCount = counts[months - 1]!;
  return {
    challenger,
    baseline,
    months,
    runs,
    asked: ensemble.scenario.runs,
    band,
    mean,
    aheadProbability: Float64Array.from(counts, (count) => count / runs),
    atEnd,
    atEndSorted: sorted(atEnd),
    crossover: { sorted: crossings, neverShare: crossings.filter((month) => month === Infinity).length / runs },
    hole: holeOf(band),
    verdict: verdictOf(lastCount, runs, ensemble.scenario.runs),
    lastYear: lastYearOf(curves),
  };
}

function differences(ensemble: Ensemble, challenger: number, baseline: number): Float64Array[] {
  return Array.from({ length: ensemble.months }, (_, t) => {
    const ours = ensemble.month(challenger, PAIRED, t);
    const theirs = ensemble.month(baseline, PAIRED, t);
    return ours.map((value, r) => value - theirs[r]!);
  });
}

function aheadCount(row: Float64Array): number {
  let count = 0;
  for (const value of row) count += value > 0 ? 1 : value === 0 ? 0.5 : 0;
  return count;
}

function crossingMonths(curves: readonly Float64Array[], runs: number): Float64Array {
  return Float64Array.from({ length: runs }, (_, r) => {
    let month = curves.length;
    while (month > 0 && curves[month - 1]![r]! > 0) month--;
    return month === curves.length ? Infinity : month;
  });
}

function lastYearOf(curves: readonly Float64Array[]): Duel['lastYear'] {
  const end = curves[curves.length - 1]!;
  const before = curves[curves.length - 13];
  const changes = sorted(before ? end.map((value, r) => value - before[r]!) : end);
  return { change: quantileSorted(changes, 0.5), error: quantileError(changes, 0.5) };
}

function holeOf(band: Band): Hole {
  let month: number | null = null;
  let lowest = 0;
  for (const [t, value] of band.p50.entries()) {
    if (value < lowest) {
      lowest = value;
      month = t;
    }
  }
  if (month === null) return { p10: 0, p50: 0, p90: 0, month, error: 0 };
  return { p10: band.p10[month]!, p50: lowest, p90: band.p90[month]!, month, error: band.error[month]! };
}

/** A quantile over runs of a month that may never come: null where it falls among the runs that never get there. */
export function monthQuantile(months: Float64Array, q: number): number | null {
  const value = quantileSorted(months, q);
  return value < Infinity ? value : null;
}
