/** Wichura's AS 241. The twin is `random/normal`. */

import { HALF, ONE, add, both, div, mul, pick, sub } from './vectors.as';
import { log } from './functions.as';
import { PART, TAILS, even, put, take } from './lists.as';

// @ts-ignore: decorator
@inline export function middle(u: v128): v128 {
  const q = sub(u, HALF);
  const r = sub(both(0.180625), mul(q, q));
  let top = add(mul(both(2509.0809287301226727), r), both(33430.575583588128105));
  top = add(mul(top, r), both(67265.770927008700853));
  top = add(mul(top, r), both(45921.953931549871457));
  top = add(mul(top, r), both(13731.693765509461125));
  top = add(mul(top, r), both(1971.5909503065514427));
  top = add(mul(top, r), both(133.14166789178437745));
  top = add(mul(top, r), both(3.387132872796366608));
  let bottom = add(mul(both(5226.495278852545925), r), both(28729.085735721942674));
  bottom = add(mul(bottom, r), both(39307.89580009271061));
  bottom = add(mul(bottom, r), both(21213.794301586595867));
  bottom = add(mul(bottom, r), both(5394.1960214247511077));
  bottom = add(mul(bottom, r), both(687.1870074920579083));
  bottom = add(mul(bottom, r), both(42.313330701600911252));
  bottom = add(mul(bottom, r), ONE);
  return div(mul(q, top), bottom);
}

/** The quantile outside the middle, |u - 1/2| > 0.425, and not in the far tail. */
// @ts-ignore: decorator
@inline export function tail(u: v128): v128 {
  const low = f64x2.lt(u, HALF);
  const root = f64x2.sqrt(f64x2.neg(log(pick(u, sub(ONE, u), low))));
  const r = sub(root, both(1.6));
  let top = add(mul(both(7.7454501427834140764e-4), r), both(0.0227238449892691845833));
  top = add(mul(top, r), both(0.24178072517745061177));
  top = add(mul(top, r), both(1.27045825245236838258));
  top = add(mul(top, r), both(3.64784832476320460504));
  top = add(mul(top, r), both(5.7694972214606914055));
  top = add(mul(top, r), both(4.6303378461565452959));
  top = add(mul(top, r), both(1.42343711074968357734));
  let bottom = add(mul(both(1.05075007164441684324e-9), r), both(5.475938084995344946e-4));
  bottom = add(mul(bottom, r), both(0.0151986665636164571966));
  bottom = add(mul(bottom, r), both(0.14810397642748007459));
  bottom = add(mul(bottom, r), both(0.68976733498510000455));
  bottom = add(mul(bottom, r), both(1.6763848301838038494));
  bottom = add(mul(bottom, r), both(2.05319162663775882187));
  bottom = add(mul(bottom, r), ONE);
  const value = div(top, bottom);
  return pick(f64x2.neg(value), value, low);
}

/**
 * w = normal quantile of u. Uniforms of 32 bits never reach the far tail (u or 1-u below e^-25), which the twin knows
 * and this does not.
 */
export function normals(u: usize, w: usize, count: i32): void {
  for (let from = 0; from < count; from += PART) {
    const part = min(PART, count - from);
    let tails = 0;
    for (let i = 0; i < part; i += 2) {
      const pair = v128.load(u + (<usize>i << 3));
      v128.store(w + (<usize>i << 3), middle(pair));
      const out = i64x2.bitmask(f64x2.gt(f64x2.abs(sub(pair, HALF)), both(0.425)));
      store<i32>(TAILS + (<usize>tails << 2), i << 3);
      tails += out & 1;
      store<i32>(TAILS + (<usize>tails << 2), (i + 1) << 3);
      tails += out >> 1;
    }
    even(TAILS, tails);
    for (let k = 0; k < tails; k += 2) {
      const i = <usize>load<i32>(TAILS + (<usize>k << 2));
      const j = <usize>load<i32>(TAILS + (<usize>k << 2), 4);
      put(w, i, j, tail(take(u, i, j)));
    }
    u += PART << 3;
    w += PART << 3;
  }
}

/** Whether the normal quantiles of a row are known; they are worked out all at once. */
// @ts-ignore: decorator
@inline export function known(w: usize): bool {
  const first = load<f64>(w);
  return first == first;
}
