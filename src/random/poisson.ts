import { expandQuantile, expansionError, SMALLEST_VARIANCE } from './cornish-fisher';
import { exp } from './elementary';
import { normalQuantile } from './normal';
import { poissonPoint } from './saddle-point';

/** Poisson draws by exact inversion: the smallest x with P(X <= x) >= u. Monotone in the mean. */
export function poissonQuantile(mean: number, u: number): number {
  return poissonQuantileWith(mean, u, NaN);
}

/** The same with the normal quantile of u given in `w` (NaN: not known yet). */
export function poissonQuantileWith(mean: number, u: number, w: number): number {
  if (!(mean > 0)) return 0;
  if (mean < 2 * SMALLEST_VARIANCE) return search(mean, u);
  const normal = w === w ? w : normalQuantile(u);
  const y = expandQuantile(mean, mean, mean, mean, mean, normal) - 0.5;
  const nearest = Math.floor(y + 0.5);
  const gap = y - nearest;
  const error = expansionError(mean, normal);
  const x = gap > 0 ? nearest + 1 : nearest;
  if (gap < error && gap > -error && nearest >= 0) return settle(nearest, mean, u);
  return x < 0 ? 0 : x;
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

function settle(x: number, mean: number, u: number): number {
  if (x < mean) {
    let term = poissonPoint(x, mean);
    let sum = term;
    for (let k = x; k > 0; k--) {
      term *= k / mean;
      const next = sum + term;
      if (next === sum) break;
      sum = next;
    }
    return sum >= u ? x : x + 1;
  }
  let term = poissonPoint(x + 1, mean);
  let sum = term;
  for (let k = x + 2; ; k++) {
    term *= mean / k;
    const next = sum + term;
    if (next === sum) break;
    sum = next;
  }
  return sum <= 1 - u ? x : x + 1;
}
