/**
 * How many of `marked` among `total` are in a sample of `drawn` without replacement: exact inversion by adding up
 * point probabilities outwards from the smallest value. For team-sized numbers.
 */
export function hypergeometricQuantile(total: number, marked: number, drawn: number, u: number): number {
  const lowest = Math.max(0, drawn + marked - total);
  const highest = Math.min(marked, drawn);
  if (lowest >= highest) return lowest;
  // Relative weights by the ratio of neighbours, from a peak of one: no factorials, so nothing overflows.
  const mode = Math.min(highest, Math.max(lowest, Math.floor(((drawn + 1) * (marked + 1)) / (total + 2))));
  const weights = new Float64Array(highest - lowest + 1);
  weights[mode - lowest] = 1;
  for (let k = mode; k > lowest; k--)
    weights[k - 1 - lowest] =
      (weights[k - lowest]! * k * (total - marked - drawn + k)) / ((marked - k + 1) * (drawn - k + 1));
  for (let k = mode; k < highest; k++)
    weights[k + 1 - lowest] =
      (weights[k - lowest]! * (marked - k) * (drawn - k)) / ((k + 1) * (total - marked - drawn + k + 1));
  let sum = 0;
  for (const weight of weights) sum += weight;
  let reached = 0;
  for (let k = lowest; k < highest; k++) {
    reached += weights[k - lowest]!;
    if (reached >= u * sum) return k;
  }
  return highest;
}
