/** The twins are in `random/elementary`. */

import { HALF, ONE, add, both, div, mul, pick, sub } from './vectors.as';
import { LOGS, ROOTS } from './tables.as';
import { even } from './lists.as';

export const LN2_HI: f64 = 6.9314718036912381649e-1;
export const LN2_LO: f64 = 1.90821492927058770002e-10;
export const STEPS_PER_LN2: f64 = 46.166241308446828384;

/** e^x for -700 < x < 700. */
// @ts-ignore: decorator
@inline export function exp(x: v128): v128 {
  const steps = f64x2.floor(add(mul(x, both(STEPS_PER_LN2)), HALF));
  const r = sub(sub(x, mul(steps, both(LN2_HI / 32.0))), mul(steps, both(LN2_LO / 32.0)));
  let series = add(both(1.0 / 120.0), mul(r, both(1.0 / 720.0)));
  series = add(both(1.0 / 24.0), mul(r, series));
  series = add(both(1.0 / 6.0), mul(r, series));
  series = add(both(1.0 / 2.0), mul(r, series));
  series = add(ONE, mul(r, series));
  series = add(ONE, mul(r, series));
  const whole = i32x4.trunc_sat_f64x2_s_zero(steps);
  const j = v128.and(whole, i32x4.splat(31));
  const root = f64x2(load<f64>(ROOTS + (<usize>i32x4.extract_lane(j, 0) << 3)), load<f64>(ROOTS + (<usize>i32x4.extract_lane(j, 1) << 3)));
  const exponent = i64x2.extend_low_i32x4_s(i32x4.shr_s(whole, 5));
  const power = i64x2.shl(i64x2.add(exponent, i64x2.splat(1023)), 52);
  return mul(mul(root, series), power);
}

/** e^x - 1 for -700 < x < 700. */
// @ts-ignore: decorator
@inline export function expm1(x: v128): v128 {
  const near = v128.and(f64x2.gt(x, both(-0.03125)), f64x2.lt(x, both(0.03125)));
  let series = add(both(1.0 / 40320.0), div(x, both(362880)));
  series = add(both(1.0 / 5040.0), mul(x, series));
  series = add(both(1.0 / 720.0), mul(x, series));
  series = add(both(1.0 / 120.0), mul(x, series));
  series = add(both(1.0 / 24.0), mul(x, series));
  series = add(both(1.0 / 6.0), mul(x, series));
  series = add(both(1.0 / 2.0), mul(x, series));
  series = add(ONE, mul(x, series));
  series = mul(x, series);
  if (v128.all_true<i64>(near)) return series;
  return pick(series, sub(exp(x), ONE), near);
}

/** Natural logarithm of normal numbers above 0. */
// @ts-ignore: decorator
@inline export function log(x: v128): v128 {
  const bits = i64x2.shr_u(x, 52);
  let m = v128.or(v128.and(x, i64x2.splat(0xfffffffffffff)), i64x2.splat(0x3ff0000000000000));
  const high = f64x2.gt(m, both(1.4142135623730951));
  m = pick(mul(m, HALF), m, high);
  const power = f64x2.convert_low_i32x4_s(i8x16.shuffle(bits, bits, 0, 1, 2, 3, 8, 9, 10, 11, 0, 1, 2, 3, 8, 9, 10, 11));
  const exponent = add(sub(power, both(1023)), v128.and(high, ONE));
  const s = div(sub(m, ONE), add(m, ONE));
  const z = mul(s, s);
  let tail = add(both(1.0 / 19.0), mul(z, both(1.0 / 21.0)));
  tail = add(both(1.0 / 17.0), mul(z, tail));
  tail = add(both(1.0 / 15.0), mul(z, tail));
  tail = add(both(1.0 / 13.0), mul(z, tail));
  tail = add(both(1.0 / 11.0), mul(z, tail));
  tail = add(both(1.0 / 9.0), mul(z, tail));
  tail = add(both(1.0 / 7.0), mul(z, tail));
  tail = add(both(1.0 / 5.0), mul(z, tail));
  tail = add(both(1.0 / 3.0), mul(z, tail));
  tail = mul(z, tail);
  const twice = mul(both(2), s);
  return add(mul(exponent, both(LN2_HI)), add(twice, add(mul(twice, tail), mul(exponent, both(LN2_LO)))));
}

/** log(1+x) for |x| up to 1/127. */
// @ts-ignore: decorator
@inline export function shortLog(x: v128): v128 {
  const x2 = mul(x, x);
  const even = add(both(-0.5), mul(x2, add(both(-0.25), mul(x2, add(both(-1.0 / 6.0), mul(x2, both(-0.125)))))));
  const odd = add(both(1.0 / 3.0), mul(x2, add(both(1.0 / 5.0), mul(x2, add(both(1.0 / 7.0), mul(x2, both(1.0 / 9.0)))))));
  return add(x, mul(x2, add(even, mul(x, odd))));
}

/** log(1-p) for 0 <= p <= 1/2. */
// @ts-ignore: decorator
@inline export function logOneMinus(p: v128): v128 {
  const short = f64x2.lt(p, both(0.0078125));
  if (v128.all_true<i64>(short)) return shortLog(f64x2.neg(p));
  const q = sub(ONE, p);
  const j = f64x2.floor(add(mul(both(64), sub(div(ONE, q), ONE)), HALF));
  const far = sub(mul(q, add(ONE, div(j, both(64)))), ONE);
  const at = v128.and(i32x4.trunc_sat_f64x2_s_zero(j), i32x4.splat(127));
  const base = f64x2(load<f64>(LOGS + (<usize>min(64, i32x4.extract_lane(at, 0)) << 3)), load<f64>(LOGS + (<usize>min(64, i32x4.extract_lane(at, 1)) << 3)));
  const log = shortLog(pick(f64x2.neg(p), far, short));
  return pick(log, add(base, log), short);
}
