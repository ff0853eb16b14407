/**
 * Quantile of a whole-number distribution by its cumulants, to order 1/variance (Cornish & Fisher 1938; Fisher &
 * Cornish 1960), with the lattice terms: at the points x + 1/2 the distribution function of a lattice variable is that
 * of a continuous one whose cumulants are k2 - 1/12, k3, k4 + 1/120, k5 (the uniform's taken off).
 * Returns y such that the quantile is ceil(y - 1/2) up to the error that `expansionError` bounds.
 * `w` is the standard normal quantile of the probability.
 */
export function expandQuantile(mean: number, k2: number, k3: number, k4: number, k5: number, w: number): number {
  const variance = k2 - 1 / 12;
  const scale = Math.sqrt(variance);
  const inverse = 1 / variance;
  const a = k3 * inverse;
  const b = (k4 + 1 / 120) * inverse;
  const c = k5 * inverse;
  const w2 = w * w;
  const order0 = a * (w2 - 1) * (1 / 6);
  const order1 = w * (b * (w2 - 3) * (1 / 24) - a * a * (2 * w2 - 5) * (1 / 36));
  const order2 =
    c * (w2 * w2 - 6 * w2 + 3) * (1 / 120) -
    a * b * (w2 * w2 - 5 * w2 + 2) * (1 / 24) +
    a * a * a * (12 * w2 * w2 - 53 * w2 + 17) * (1 / 324);
  return mean + scale * w + order0 + (order1 * scale + order2) * inverse;
}

/**
 * Bound on |error| of `expandQuantile` for binomials with p <= 1/2 and Poissons, in whole units, for variances of
 * `SMALLEST_VARIANCE` or more. The constants were measured against exact distribution functions
 * (test/random/cornish-fisher.test.ts holds them).
 */
export function expansionError(variance: number, w: number): number {
  const w2 = w * w;
  return (0.03 + 0.003 * w2 * w2 * w2) / (variance * Math.sqrt(variance));
}

/**
 * Whether the quantile next to `gap` (the distance of the expansion from the nearest whole number) must be settled by the
 * exact distribution function. A coarse bound that needs no root says no nearly always.
 */
export function mustSettle(gap: number, variance: number, w: number): boolean {
  const distance = gap < 0 ? -gap : gap;
  const w2 = w * w;
  // From a variance of 4 on its root is 2 or more.
  if (2 * distance * variance >= 0.03 + 0.003 * w2 * w2 * w2) return false;
  return variance < LARGEST_SETTLED && distance < expansionError(variance, w);
}

/** Below this variance the expansion is not used. */
export const SMALLEST_VARIANCE = 4;

/** Above this variance the bound is below 2e-10 of a unit, finer than a 32-bit uniform tells apart: nothing to settle. */
export const LARGEST_SETTLED = 1e8;
