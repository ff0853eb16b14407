import { expandQuantile, mustSettle, SMALLEST_VARIANCE } from './cornish-fisher';
import { exp } from './elementary';
import { fillNormal } from './normal';
import { poissonPoint } from './saddle-point';

/** Means up to this are settled by adding up from zero. */
const MOST_SUMMED = 64;

/** Poisson draws by exact inversion: the smallest x with P(X <= x) >= u. Monotone in the mean. */
export function poissonQuantile(mean: number, u: number): number {
  const out = new Float64Array(1);
  fillPoissons(Float64Array.of(mean), Float64Array.of(u), Float64Array.of(NaN), out);
  return out[0]!;
}

/** A row of quantiles: out[r] for mean[r] and u[r]; `w` as in `fillBinomials`. */
export function fillPoissons(mean: Float64Array, u: Float64Array, w: Float64Array, out: Float64Array): void {
  for (let r = 0; r < out.length; r++) drawPoisson(mean, u, w, out, r);
}

/** The same for one run of the rows. */
export function drawPoisson(mean: Float64Array, u: Float64Array, w: Float64Array, out: Float64Array, r: number): void {
  const expected = mean[r]!;
  if (!(expected > 0)) out[r] = 0;
  else if (expected < 2 * SMALLEST_VARIANCE) out[r] = search(expected, u[r]!);
  else {
    if (w[r] !== w[r]) fillNormal(u, w, r);
    const y = expandQuantile(expected, expected, expected, expected, expected, w[r]!) - 0.5;
    const nearest = Math.floor(y + 0.5);
    const gap = y - nearest;
    let x = gap > 0 ? nearest + 1 : nearest;
    if (mustSettle(gap, expected, w[r]!))
      x = expected < MOST_SUMMED ? search(expected, u[r]!) : settle(Math.max(0, nearest), expected, u[r]!);
    out[r] = x < 0 ? 0 : x;
  }
}

function search(mean: number, u: number): number {
  let point = exp(-mean);
  let sum = point;
  let x = 0;
  while (sum < u) {
    x++;
    point *= mean / x;
    const next = sum + point;
    if (next === sum && x > mean) break;
    sum = next;
  }
  return x;
}

/** The quantile near x by the exact distribution function, as for the binomial. */
function settle(x: number, mean: number, u: number): number {
  let point = poissonPoint(x, mean);
  let tail = 0;
  let term = point;
  if (x < mean) {
    // tail = P(X < x)
    for (let k = x; k > 0; k--) {
      term *= k / mean;
      if (tail + term === tail) break;
      tail += term;
    }
    while (x > 0 && tail >= u) {
      point *= x / mean;
      x--;
      tail -= point;
    }
    while (tail + point < u) {
      tail += point;
      x++;
      point *= mean / x;
    }
    return x;
  }
  // tail = P(X > x)
  for (let k = x + 1; ; k++) {
    term *= mean / k;
    if (tail + term === tail) break;
    tail += term;
  }
  while (tail > 1 - u) {
    x++;
    point *= mean / x;
    tail -= point;
  }
  while (x > 0 && tail + point <= 1 - u) {
    tail += point;
    point *= x / mean;
    x--;
  }
  return x;
}
