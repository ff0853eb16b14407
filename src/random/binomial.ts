import { expandQuantile, mustSettle, SMALLEST_VARIANCE } from './cornish-fisher';
import { exp, logOneMinus } from './elementary';
import { fillNormal } from './normal';
import { binomialPoint } from './saddle-point';

/**
 * Binomial draws by exact inversion: the smallest x with P(X <= x) >= u. One uniform a draw, and the draw never falls
 * when n or p rises, so the same luck gives curves that glide.
 */

/** Quantile for whole n >= 0, any p (clamped to 0..1) and u in (0,1). */
export function binomialQuantile(n: number, p: number, u: number): number {
  const out = new Float64Array(1);
  fillBinomials(Float64Array.of(n), Float64Array.of(p), Float64Array.of(u), Float64Array.of(NaN), out);
  return out[0]!;
}

/**
 * A row of quantiles: out[r] for n[r], p[r] and u[r]; says whether any is above 0. `w` holds the normal quantiles of `u`
 * as far as they are known (NaN where not) and is filled in where one was needed, so that several draws from the same
 * uniforms work them out once. Numbers go from function to function in the rows: handed over one by one, each would be
 * put on the heap.
 */
export function fillBinomials(
  n: Float64Array,
  p: Float64Array,
  u: Float64Array,
  w: Float64Array,
  out: Float64Array,
): boolean {
  let any = false;
  for (let r = 0; r < out.length; r++) {
    drawBinomial(n, p, u, w, out, r);
    if (out[r]! > 0) any = true;
  }
  return any;
}

/** The same for one run of the rows. */
export function drawBinomial(
  n: Float64Array,
  p: Float64Array,
  u: Float64Array,
  w: Float64Array,
  out: Float64Array,
  r: number,
): void {
  const count = n[r]!;
  const chance = p[r]!;
  if (count <= 0 || !(chance > 0)) {
    out[r] = 0;
    return;
  }
  if (chance >= 1) {
    out[r] = count;
    return;
  }
  const variance = count * chance * (1 - chance);
  if (variance < SMALLEST_VARIANCE) {
    search(n, p, u, out, r);
    return;
  }
  if (w[r] !== w[r]) fillNormal(u, w, r);
  // The rarer of the two outcomes is counted, from its own end of the uniform.
  const rare = chance > 0.5 ? 1 - chance : chance;
  const normal = chance > 0.5 ? -w[r]! : w[r]!;
  const skew = 1 - 2 * rare;
  const pq = rare * (1 - rare);
  const third = variance * skew;
  const y = expandQuantile(count * rare, variance, third, variance * (1 - 6 * pq), third * (1 - 12 * pq), normal) - 0.5;
  const nearest = Math.floor(y + 0.5);
  const gap = y - nearest;
  let x = gap > 0 ? nearest + 1 : nearest;
  if (mustSettle(gap, variance, normal)) {
    if (count * rare < MOST_SUMMED) {
      search(n, p, u, out, r);
      return;
    }
    x = settle(Math.min(count, Math.max(0, nearest)), count, rare, chance > 0.5 ? 1 - u[r]! : u[r]!);
  }
  x = x < 0 ? 0 : x > count ? count : x;
  out[r] = chance > 0.5 ? count - x : x;
}

/** Means up to this are settled by adding up from zero, which costs less than one point probability. */
const MOST_SUMMED = 64;

/** 1/(x+1) for the first x, so that a sum of point probabilities divides nothing. */
export const INVERSES = Float64Array.from({ length: 32 }, (_, x) => 1 / (x + 1));

/** Adds up the point probabilities of the rarer outcome from zero. For small means. */
function search(n: Float64Array, p: Float64Array, u: Float64Array, out: Float64Array, r: number): void {
  const count = n[r]!;
  const common = p[r]! > 0.5;
  const rare = common ? 1 - p[r]! : p[r]!;
  const level = common ? 1 - u[r]! : u[r]!;
  let x = 0;
  if (level > 1 - count * rare) {
    const odds = rare / (1 - rare);
    let point = exp(count * logOneMinus(rare));
    let sum = point;
    while (sum < level && x < count) {
      point *= odds * (count - x) * (x < INVERSES.length ? INVERSES[x]! : 1 / (x + 1));
      x++;
      const next = sum + point;
      if (next === sum && x > count * rare) break;
      sum = next;
    }
  }
  out[r] = common ? count - x : x;
}

/**
 * The quantile near x by the exact distribution function: the smaller tail at x is summed outwards until it stops
 * growing, then x steps to where the tail passes u.
 */
function settle(x: number, n: number, p: number, u: number): number {
  const odds = p / (1 - p);
  let point = binomialPoint(x, n, p);
  let tail = 0;
  let term = point;
  if (x < n * p) {
    // tail = P(X < x)
    for (let k = x; k > 0; k--) {
      term *= k / (odds * (n - k + 1));
      if (tail + term === tail) break;
      tail += term;
    }
    while (x > 0 && tail >= u) {
      point *= x / (odds * (n - x + 1));
      x--;
      tail -= point;
    }
    while (x < n && tail + point < u) {
      tail += point;
      point *= (odds * (n - x)) / (x + 1);
      x++;
    }
    return x;
  }
  // tail = P(X > x)
  for (let k = x; k < n; k++) {
    term *= (odds * (n - k)) / (k + 1);
    if (tail + term === tail) break;
    tail += term;
  }
  while (x < n && tail > 1 - u) {
    point *= (odds * (n - x)) / (x + 1);
    x++;
    tail -= point;
  }
  while (x > 0 && tail + point <= 1 - u) {
    tail += point;
    point *= x / (odds * (n - x + 1));
    x--;
  }
  return x;
}
