import { exp, log, log1p } from './elementary';

/**
 * Point probabilities to about 1e-13 relative for any n, by Loader's saddle-point form ("Fast and accurate
 * computation of binomial probabilities", 2000): Stirling's error and a deviance that does not cancel.
 */

const HALF_LOG_TWO_PI = 0.918938533204672741780329736406;
const TWO_PI = 6.283185307179586476925286766559;
const SMALL_ERRORS = smallErrors();

/** log n! - log of Stirling's formula for n = 0..15, from exact factorials. The value at 0 is not used. */
function smallErrors(): Float64Array {
  const table = new Float64Array(16);
  let factorial = 1;
  for (let n = 1; n <= 15; n++) {
    factorial *= n;
    table[n] = log(factorial) - ((n + 0.5) * log(n) - n + HALF_LOG_TWO_PI);
  }
  return table;
}

function stirlingError(n: number): number {
  if (n <= 15) return SMALL_ERRORS[n]!;
  const square = 1 / (n * n);
  return (1 / 12 - square * (1 / 360 - square * (1 / 1260 - square * (1 / 1680 - square * (1 / 1188))))) / n;
}

/** x*log(x/m) + m - x. */
function deviance(x: number, m: number): number {
  const d = x - m;
  if (d < 0.1 * (x + m) && d > -0.1 * (x + m)) {
    const v = d / (x + m);
    let sum = d * v;
    let term = 2 * x * v;
    for (let j = 3; ; j += 2) {
      term *= v * v;
      const next = sum + term / j;
      if (next === sum) return next;
      sum = next;
    }
  }
  return x * log(x / m) + m - x;
}

/** P(X = k) for X binomial(n, p), 0 < p < 1, whole 0 <= k <= n. */
export function binomialPoint(k: number, n: number, p: number): number {
  const q = 1 - p;
  if (k === 0) return exp(n * log1p(-p));
  if (k === n) return exp(n * log(p));
  const exponent =
    stirlingError(n) - stirlingError(k) - stirlingError(n - k) - deviance(k, n * p) - deviance(n - k, n * q);
  return exp(exponent) * Math.sqrt(n / (TWO_PI * k * (n - k)));
}

/** P(X = k) for X Poisson with this mean > 0. */
export function poissonPoint(k: number, mean: number): number {
  if (k === 0) return exp(-mean);
  return exp(-stirlingError(k) - deviance(k, mean)) / Math.sqrt(TWO_PI * k);
}
