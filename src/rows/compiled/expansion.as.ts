/** Quantiles by Cornish & Fisher. The twin is `random/cornish-fisher`. */

import { HALF, ONE, ZERO, add, both, div, mul, sub } from './vectors.as';

// @ts-ignore: decorator
@inline export function expand(mean: v128, k2: v128, k3: v128, k4: v128, k5: v128, w: v128): v128 {
  const variance = sub(k2, both(1.0 / 12.0));
  const scale = f64x2.sqrt(variance);
  const inverse = div(ONE, variance);
  const a = mul(k3, inverse);
  const b = mul(add(k4, both(1.0 / 120.0)), inverse);
  const c = mul(k5, inverse);
  const w2 = mul(w, w);
  const w4 = mul(w2, w2);
  const aa = mul(a, a);
  const order0 = mul(mul(a, sub(w2, ONE)), both(1.0 / 6.0));
  const order1 = mul(
    w,
    sub(
      mul(mul(b, sub(w2, both(3))), both(1.0 / 24.0)),
      mul(mul(aa, sub(mul(both(2), w2), both(5))), both(1.0 / 36.0)),
    ),
  );
  const order2 = add(
    sub(
      mul(mul(c, add(sub(w4, mul(both(6), w2)), both(3))), both(1.0 / 120.0)),
      mul(mul(mul(a, b), add(sub(w4, mul(both(5), w2)), both(2))), both(1.0 / 24.0)),
    ),
    mul(mul(mul(aa, a), add(sub(mul(mul(both(12), w2), w2), mul(both(53), w2)), both(17))), both(1.0 / 324.0)),
  );
  return add(add(add(mean, mul(scale, w)), order0), mul(add(mul(order1, scale), order2), inverse));
}

/** The whole number that the expansion gives; NaN where the plain twin has to see whether it must be settled. */
// @ts-ignore: decorator
@inline export function quantile(y: v128, variance: v128, w: v128): v128 {
  const level = sub(y, HALF);
  const nearest = f64x2.floor(add(level, HALF));
  const gap = sub(level, nearest);
  const x = add(nearest, v128.and(ONE, f64x2.gt(gap, ZERO)));
  const w2 = mul(w, w);
  const bound = add(both(0.03), mul(mul(mul(both(0.003), w2), w2), w2));
  const clear = f64x2.ge(mul(mul(both(2), f64x2.abs(gap)), variance), bound);
  return v128.or(x, v128.not(clear));
}
