/** Two numbers at a time. */

export const HALF: v128 = f64x2.splat(0.5);
export const ONE: v128 = f64x2.splat(1);
export const ZERO: v128 = f64x2.splat(0);

// @ts-ignore: decorator
@inline export function add(a: v128, b: v128): v128 { return f64x2.add(a, b); }
// @ts-ignore: decorator
@inline export function sub(a: v128, b: v128): v128 { return f64x2.sub(a, b); }
// @ts-ignore: decorator
@inline export function mul(a: v128, b: v128): v128 { return f64x2.mul(a, b); }
// @ts-ignore: decorator
@inline export function div(a: v128, b: v128): v128 { return f64x2.div(a, b); }
// @ts-ignore: decorator
@inline export function both(x: f64): v128 { return f64x2.splat(x); }
// @ts-ignore: decorator
@inline export function pick(yes: v128, no: v128, mask: v128): v128 { return v128.bitselect(yes, no, mask); }
