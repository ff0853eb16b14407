import { expandQuantile, mustSettle, SMALLEST_VARIANCE } from './cornish-fisher';
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
  if (mustSettle(gap, mean, normal)) return settle(Math.max(0, nearest), mean, u);
  const x = gap > 0 ? nearest + 1 : nearest;
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
