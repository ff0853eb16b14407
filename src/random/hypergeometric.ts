/** Weights below this part of the largest are nothing beside a 32-bit uniform. */
const NOTHING = 1e-18;

/**
 * How many of `marked` among `total` are in a sample of `drawn` without replacement, by exact inversion: point
 * probabilities relative to the most likely value, added up from below. The cost grows with the spread, not the numbers.
 */
export function hypergeometricQuantile(total: number, marked: number, drawn: number, u: number): number {
  const lowest = Math.max(0, drawn + marked - total);
  const highest = Math.min(marked, drawn);
  if (lowest >= highest) return lowest;
  const mode = Math.min(highest, Math.max(lowest, Math.floor(((drawn + 1) * (marked + 1)) / (total + 2))));
  const below: number[] = [];
  let sum = 1;
  for (let k = mode, weight = 1; k > lowest && weight > NOTHING; k--) {
    weight *= (k * (total - marked - drawn + k)) / ((marked - k + 1) * (drawn - k + 1));
    below.push(weight);
    sum += weight;
  }
  const above: number[] = [];
  for (let k = mode, weight = 1; k < highest && weight > NOTHING; k++) {
    weight *= ((marked - k) * (drawn - k)) / ((k + 1) * (total - marked - drawn + k + 1));
    above.push(weight);
    sum += weight;
  }
  const weights = [...below.reverse(), 1, ...above];
  const first = mode - below.length;
  let reached = 0;
  for (const [i, weight] of weights.entries()) {
    reached += weight;
    if (reached >= u * sum) return first + i;
  }
  return first + weights.length - 1;
}
