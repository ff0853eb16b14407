import { quantileError, quantileSorted, sorted } from '../stats/quantiles';

/** The middle eight runs in ten of a number, with the simulation error of its median. */
export interface Span {
  readonly p10: number;
  readonly p50: number;
  readonly p90: number;
  readonly error: number;
}

/** Of one value a run; runs without a value are left out, NaN where none has one. */
export function spanOf(values: Float64Array): Span {
  const ordered = sorted(values);
  const [p10, p50, p90] = [0.1, 0.5, 0.9].map((q) => quantileSorted(ordered, q)) as [number, number, number];
  return { p10, p50, p90, error: quantileError(ordered, 0.5) };
}
