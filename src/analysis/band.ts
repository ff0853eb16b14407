import { quantileError, quantileSorted, sorted } from '../stats/quantiles';

/** The quantiles that a curve is drawn with, one value a month. */
export interface Band {
  readonly p10: Float64Array;
  readonly p25: Float64Array;
  readonly p50: Float64Array;
  readonly p75: Float64Array;
  readonly p90: Float64Array;
  /** Simulation error of the median (one standard error). */
  readonly error: Float64Array;
}

/** Quantiles by month; `month(t)` gives the runs' values of month t. */
export function bandOf(months: number, month: (t: number) => Float64Array): Band {
  const row = (): Float64Array => new Float64Array(months);
  const [p10, p25, p50, p75, p90, error] = [row(), row(), row(), row(), row(), row()];
  for (let t = 0; t < months; t++) {
    const values = sorted(month(t));
    p10[t] = quantileSorted(values, 0.1);
    p25[t] = quantileSorted(values, 0.25);
    p50[t] = quantileSorted(values, 0.5);
    p75[t] = quantileSorted(values, 0.75);
    p90[t] = quantileSorted(values, 0.9);
    error[t] = quantileError(values, 0.5);
  }
  return { p10, p25, p50, p75, p90, error };
}
