import { expandQuantile } from './cornish-fisher';
import { normalQuantile } from './normal';

/** Weights below this part of the largest are nothing beside a 32-bit uniform. */
const NOTHING = 1e-18;
/** Largest variance for which point probabilities are added up. */
const LARGEST_SUMMED = 1e6;

/**
 * How many of `marked` among `total` are in a sample of `drawn` without replacement, by exact inversion: point
 * probabilities relative to the most likely value, added up from below. The cost grows with the spread, not the numbers;
 * beyond a spread of a thousand the expansion by cumulants is exact but for one draw in millions, off by one.
 */
export function hypergeometricQuantile(total: number, marked: number, drawn: number, u: number): number {
  const lowest = Math.max(0, drawn + marked - total);
  const highest = Math.min(marked, drawn);
  if (lowest >= highest) return lowest;
  const variance = ((drawn / total) * (marked / total) * (total - marked) * (total - drawn)) / (total - 1);
  if (variance > LARGEST_SUMMED) {
    const x = Math.ceil(expand(total, marked, drawn, variance, normalQuantile(u)) - 0.5);
    return Math.min(highest, Math.max(lowest, x));
  }
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

/** By the third and fourth cumulants (Johnson, Kemp & Kotz 2005, chapter 6), the fourth to order 1/total. */
function expand(total: number, marked: number, drawn: number, variance: number, w: number): number {
  const [others, rest] = [total - marked, total - drawn];
  const third = (variance * (others - marked) * (rest - drawn)) / (total * (total - 2));
  const mixed = (marked / total) * (others / total);
  const taken = (drawn / total) * (rest / total);
  const excess = (1 - 6 * mixed - 6 * taken + 30 * mixed * taken) / (total * mixed * taken);
  return expandQuantile(drawn * (marked / total), variance, third, excess * variance * variance, 0, w);
}
