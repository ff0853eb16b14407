/**
 * Exact quantiles of a sample by linear interpolation between order statistics (Hyndman & Fan 1996, type 7: the k-th of
 * n sorted values stands at (k-1)/(n-1)).
 */

/** Quantile q in 0..1 of values sorted ascending. NaN for an empty sample; Infinity where it reaches one. */
export function quantileSorted(sorted: ArrayLike<number>, q: number): number {
  const last = sorted.length - 1;
  if (last < 0) return NaN;
  const position = last * q;
  const index = Math.min(Math.floor(position), last);
  const low = sorted[index]!;
  const part = position - index;
  if (part === 0) return low;
  const high = sorted[index + 1]!;
  return high === low ? low : low + (high - low) * part;
}

/** Copies the values that are numbers, sorted ascending. */
export function sorted(values: Float64Array): Float64Array {
  const copy = values.slice().sort();
  // A typed array sorts NaN to its end.
  let count = copy.length;
  while (count > 0 && copy[count - 1] !== copy[count - 1]) count--;
  return count === copy.length ? copy : copy.subarray(0, count);
}

/** Standard error of a quantile, from the order statistics around it (one standard deviation of their rank). */
export function quantileError(sorted: Float64Array, q: number): number {
  const spread = Math.sqrt((q * (1 - q)) / sorted.length);
  const low = quantileSorted(sorted, Math.max(0, q - spread));
  const high = quantileSorted(sorted, Math.min(1, q + spread));
  return (high - low) / 2;
}
