import type { Ensemble } from '../engine/ensemble';
import { bandOf, type Band } from './band';
import { spanOf, type Span } from './span';

/** The cash that a plan has brought or cost since the start: cumulative profit, not discounted. */
export interface Cash {
  readonly band: Band;
  /** Deepest point of each run's own curve, as a need: 0 or more. */
  readonly need: Span;
  /** Month of that point, counted from 1, of the runs that need cash at all. */
  readonly month: Span;
  /** Share of runs that need cash at some time. */
  readonly needShare: number;
}

export function cashOf(ensemble: Ensemble, plan: string): Cash {
  const index = ensemble.planIndex(plan);
  const curves = Array.from({ length: ensemble.months }, (_, t) => ensemble.month(index, 'cumulativeProfit', t));
  const needs = ensemble.measure(index, 'peakCashNeed');
  return {
    band: bandOf(ensemble.months, (t) => curves[t]!),
    need: spanOf(needs),
    month: spanOf(needs.map((need, r) => (need > 0 ? lowestMonth(curves, r) : NaN))),
    needShare: needs.filter((need) => need > 0).length / ensemble.runs,
  };
}

function lowestMonth(curves: readonly Float64Array[], run: number): number {
  let lowest = 0;
  for (let t = 1; t < curves.length; t++) if (curves[t]![run]! < curves[lowest]![run]!) lowest = t;
  return lowest + 1;
}

/** Share of runs in which a plan at some time needs more cash than `limit`. */
export function shareBeyond(ensemble: Ensemble, plan: string, limit: number): number {
  const needs = ensemble.measure(ensemble.planIndex(plan), 'peakCashNeed');
  return needs.filter((need) => need > limit).length / ensemble.runs;
}
