import { expandQuantile, mustSettle, SMALLEST_VARIANCE } from './cornish-fisher';
import { exp, logOneMinus } from './elementary';
import { normalQuantile } from './normal';
import { binomialPoint } from './saddle-point';

/**
 * Binomial draws by exact inversion: the smallest x with P(X <= x) >= u. One uniform a draw, and the draw never falls
 * when n or p rises, so the same luck gives curves that glide.
 */

/** Quantile for whole n >= 0, any p (clamped to 0..1) and u in (0,1). */
export function binomialQuantile(n: number, p: number, u: number): number {
  return binomialQuantileWith(n, p, u, NaN);
}

/**
 * The same with the normal quantile of u given in `w` (NaN: not known yet), so that callers who use one uniform for
 * several draws work it out once. It is asked for from a variance of `SMALLEST_VARIANCE` on.
 */
export function binomialQuantileWith(n: number, p: number, u: number, w: number): number {
  if (!(p > 0) || n <= 0) return 0;
  if (p >= 1) return n;
  const variance = n * p * (1 - p);
  if (variance < SMALLEST_VARIANCE) return p > 0.5 ? n - search(n, 1 - p, 1 - u) : search(n, p, u);
  const normal = w === w ? w : normalQuantile(u);
  return p > 0.5 ? n - expand(n, 1 - p, 1 - u, -normal, variance) : expand(n, p, u, normal, variance);
}

function expand(n: number, p: number, u: number, w: number, variance: number): number {
  const skew = 1 - 2 * p;
  const pq = p * (1 - p);
  const y =
    expandQuantile(n * p, variance, variance * skew, variance * (1 - 6 * pq), variance * skew * (1 - 12 * pq), w) - 0.5;
  const nearest = Math.floor(y + 0.5);
  const gap = y - nearest;
  if (mustSettle(gap, variance, w)) return settle(Math.min(n, Math.max(0, nearest)), n, p, u);
  const x = gap > 0 ? nearest + 1 : nearest;
  return x < 0 ? 0 : x > n ? n : x;
}

/** 1/(x+1) for the first x, so that a sum of point probabilities divides nothing. */
const INVERSES = Float64Array.from({ length: 32 }, (_, x) => 1 / (x + 1));

/** Adds up point probabilities from zero. For small means and p up to 1/2 only. */
function search(n: number, p: number, u: number): number {
  if (u <= 1 - n * p) return 0;
  const odds = p / (1 - p);
  let point = exp(n * logOneMinus(p));
  let sum = point;
  let x = 0;
  while (sum < u && x < n) {
    point *= odds * (n - x) * (x < INVERSES.length ? INVERSES[x]! : 1 / (x + 1));
    x++;
    const next = sum + point;
    if (next === sum && x > n * p) break;
    sum = next;
  }
  return x;
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
