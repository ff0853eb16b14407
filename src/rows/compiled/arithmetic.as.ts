/** The twins are `rows/arithmetic` and `random/chances`. */

import { ZERO, add, both, div, mul, pick, sub } from './vectors.as';
import { expm1 } from './functions.as';

/** row += more. */
export function addTo(row: usize, more: usize, count: i32): void {
  for (let i = 0; i < count; i += 2, row += 16, more += 16) v128.store(row, add(v128.load(row), v128.load(more)));
}

/** row -= less. */
export function subtract(row: usize, less: usize, count: i32): void {
  for (let i = 0; i < count; i += 2, row += 16, less += 16) v128.store(row, sub(v128.load(row), v128.load(less)));
}

/** out = a * b. */
export function multiply(a: usize, b: usize, out: usize, count: i32): void {
  for (let i = 0; i < count; i += 2, a += 16, b += 16, out += 16) v128.store(out, mul(v128.load(a), v128.load(b)));
}

/** out += a * b. */
export function addProduct(a: usize, b: usize, out: usize, count: i32): void {
  for (let i = 0; i < count; i += 2, a += 16, b += 16, out += 16)
    v128.store(out, add(v128.load(out), mul(v128.load(a), v128.load(b))));
}

/** next = people === kept ? share : next / people. */
export function remix(people: usize, kept: usize, share: usize, next: usize, count: i32): void {
  for (let i = 0; i < count; i += 2, people += 16, kept += 16, share += 16, next += 16) {
    const now = v128.load(people);
    const same = f64x2.eq(now, v128.load(kept));
    v128.store(next, pick(v128.load(share), div(v128.load(next), now), same));
  }
}

/** share = more > 0 ? (share * people + (ours ? more : 0)) / (people + more) : share. */
export function admit(people: usize, more: usize, ours: i32, share: usize, count: i32): void {
  const mask = i64x2.splat(ours ? -1 : 0);
  for (let i = 0; i < count; i += 2, people += 16, more += 16, share += 16) {
    const before = v128.load(people);
    const joining = v128.load(more);
    const old = v128.load(share);
    const mixed = div(add(mul(old, before), v128.and(joining, mask)), add(before, joining));
    v128.store(share, pick(mixed, old, f64x2.gt(joining, ZERO)));
  }
}

/** out = 1-(1-p)^times, by log(1-p). */
export function chances(times: usize, logKeep: usize, out: usize, count: i32): void {
  for (let i = 0; i < count; i += 2, times += 16, logKeep += 16, out += 16) {
    const power = mul(v128.load(times), v128.load(logKeep));
    // Beyond this the chance is 1 to the last bit.
    v128.store(out, f64x2.neg(expm1(f64x2.max(power, both(-200)))));
  }
}
