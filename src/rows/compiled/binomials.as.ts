/** The twin is `random/binomial`. */

import { HALF, ONE, ZERO, add, both, div, mul, pick, sub } from './vectors.as';
import { INVERSES } from './tables.as';
import { exp, logOneMinus } from './functions.as';
import { FEW, MANY, PART, even, put, take } from './lists.as';
import { known, normals } from './normals.as';
import { expand, quantile } from './expansion.as';

/** Means up to this are settled by adding up from zero. */
const MOST_SUMMED: f64 = 64;

/** Chance that none of n is the rarer outcome; not below e^-200. */
// @ts-ignore: decorator
@inline function pointOfNone(n: v128, rare: v128): v128 {
  return exp(f64x2.max(mul(n, logOneMinus(rare)), both(-200)));
}

/**
 * Quantiles of the listed draws by adding up point probabilities from zero, for small means. Two pairs go side by side:
 * each alone would mostly wait for its own last sum.
 */
function searchAll(n: usize, p: usize, u: usize, out: usize, few: i32): v128 {
  let above = ZERO;
  for (let k = 0; k < few; k += 4) {
    const at = FEW + (<usize>k << 2);
    const more = k + 2 < few;
    const i = <usize>load<i32>(at);
    const j = <usize>load<i32>(at, 4);
    const l = more ? <usize>load<i32>(at, 8) : i;
    const m = more ? <usize>load<i32>(at, 12) : j;
    const nA = take(n, i, j);
    const nB = take(n, l, m);
    const pA = take(p, i, j);
    const pB = take(p, l, m);
    const uA = take(u, i, j);
    const uB = take(u, l, m);
    const commonA = f64x2.gt(pA, HALF);
    const commonB = f64x2.gt(pB, HALF);
    const rareA = pick(sub(ONE, pA), pA, commonA);
    const rareB = pick(sub(ONE, pB), pB, commonB);
    const levelA = pick(sub(ONE, uA), uA, commonA);
    const levelB = pick(sub(ONE, uB), uB, commonB);
    const meanA = mul(nA, rareA);
    const meanB = mul(nB, rareB);
    const oddsA = div(rareA, sub(ONE, rareA));
    const oddsB = div(rareB, sub(ONE, rareB));
    let pointA = pointOfNone(nA, rareA);
    let pointB = pointOfNone(nB, rareB);
    let sumA = pointA;
    let sumB = pointB;
    let xA = ZERO;
    let xB = ZERO;
    let goingA = f64x2.gt(levelA, sub(ONE, meanA));
    let goingB = f64x2.gt(levelB, sub(ONE, meanB));
    // Two steps between looks at whether all are there: a step too many changes nothing.
    for (let step = 0; v128.any_true(v128.or(goingA, goingB)); step += 2) {
      for (let s = 0; s < 2; s++) {
        const x = both(<f64>(step + s));
        const inverse = step < 32 ? v128.load64_splat(INVERSES + (<usize>(step + s) << 3)) : div(ONE, add(x, ONE));
        goingA = v128.and(goingA, v128.and(f64x2.lt(sumA, levelA), f64x2.lt(x, nA)));
        goingB = v128.and(goingB, v128.and(f64x2.lt(sumB, levelB), f64x2.lt(x, nB)));
        xA = add(xA, v128.and(goingA, ONE));
        xB = add(xB, v128.and(goingB, ONE));
        pointA = mul(pointA, mul(mul(oddsA, sub(nA, x)), inverse));
        pointB = mul(pointB, mul(mul(oddsB, sub(nB, x)), inverse));
        const nextA = add(sumA, pointA);
        const nextB = add(sumB, pointB);
        goingA = v128.andnot(goingA, v128.and(f64x2.eq(nextA, sumA), f64x2.gt(add(x, ONE), meanA)));
        goingB = v128.andnot(goingB, v128.and(f64x2.eq(nextB, sumB), f64x2.gt(add(x, ONE), meanB)));
        sumA = nextA;
        sumB = nextB;
      }
    }
    const drawnA = pick(sub(nA, xA), xA, commonA);
    const drawnB = pick(sub(nB, xB), xB, commonB);
    above = v128.or(above, v128.or(f64x2.gt(drawnA, ZERO), f64x2.gt(drawnB, ZERO)));
    put(out, i, j, drawnA);
    put(out, l, m, drawnB);
  }
  return above;
}

/** Bit 0: any draw is above 0. Bit 1: some are left to the twin. */
export function binomials(n: usize, p: usize, u: usize, w: usize, out: usize, count: i32): i32 {
  const uniform = u;
  const row = w;
  let normal = known(w);
  let above = ZERO;
  let open = ZERO;
  for (let from = 0; from < count; from += PART) {
    const part = min(PART, count - from);
    let few = 0;
    let many = 0;
    for (let i = 0; i < part; i += 2) {
      const at = <usize>i << 3;
      const people = v128.load(n + at);
      const chance = v128.load(p + at);
      const some = v128.and(f64x2.gt(people, ZERO), f64x2.gt(chance, ZERO));
      const certain = v128.and(some, f64x2.ge(chance, ONE));
      const drawn = v128.andnot(some, certain);
      const small = v128.and(drawn, f64x2.lt(mul(mul(people, chance), sub(ONE, chance)), both(4)));
      // Most small draws are 0 of the rarer outcome, which its mean alone shows.
      const common = f64x2.gt(chance, HALF);
      const level = pick(sub(ONE, v128.load(u + at)), v128.load(u + at), common);
      const none = f64x2.le(level, sub(ONE, mul(people, pick(sub(ONE, chance), chance, common))));
      const x = v128.and(people, v128.or(certain, v128.and(v128.and(small, none), common)));
      above = v128.or(above, f64x2.gt(x, ZERO));
      v128.store(out + at, x);
      const smalls = i64x2.bitmask(v128.andnot(small, none));
      const larges = i64x2.bitmask(v128.andnot(drawn, small));
      store<i32>(FEW + (<usize>few << 2), <i32>at);
      few += smalls & 1;
      store<i32>(FEW + (<usize>few << 2), <i32>at + 8);
      few += smalls >> 1;
      store<i32>(MANY + (<usize>many << 2), <i32>at);
      many += larges & 1;
      store<i32>(MANY + (<usize>many << 2), <i32>at + 8);
      many += larges >> 1;
    }
    even(MANY, many);
    if (many > 0 && !normal) {
      normals(uniform, row, count);
      normal = true;
    }
    for (let k = 0; k < many; k += 2) {
      const i = <usize>load<i32>(MANY + (<usize>k << 2));
      const j = <usize>load<i32>(MANY + (<usize>k << 2), 4);
      const people = take(n, i, j);
      const chance = take(p, i, j);
      const x = expanded(people, chance, take(w, i, j));
      put(out, i, j, x);
      above = v128.or(above, f64x2.gt(x, ZERO));
      const unsettled = f64x2.ne(x, x);
      if (!v128.any_true(unsettled)) continue;
      // A small mean is settled by adding up.
      const mean = mul(people, f64x2.min(chance, sub(ONE, chance)));
      const close = v128.and(unsettled, f64x2.lt(mean, both(MOST_SUMMED)));
      open = v128.or(open, v128.andnot(unsettled, close));
      const lanes = i64x2.bitmask(close);
      store<i32>(FEW + (<usize>few << 2), <i32>i);
      few += lanes & 1;
      store<i32>(FEW + (<usize>few << 2), <i32>j);
      few += lanes >> 1;
    }
    even(FEW, few);
    above = v128.or(above, searchAll(n, p, u, out, few));
    n += PART << 3;
    p += PART << 3;
    u += PART << 3;
    w += PART << 3;
    out += PART << 3;
  }
  return <i32>v128.any_true(above) | (<i32>v128.any_true(open) << 1);
}

/** The quantile by its expansion. */
// @ts-ignore: decorator
@inline function expanded(n: v128, p: v128, w: v128): v128 {
  const common = f64x2.gt(p, HALF);
  const deviate = pick(f64x2.neg(w), w, common);
  const rare = pick(sub(ONE, p), p, common);
  const variance = mul(mul(n, p), sub(ONE, p));
  const mean = mul(n, rare);
  const skew = sub(ONE, mul(both(2), rare));
  const pq = mul(rare, sub(ONE, rare));
  const third = mul(variance, skew);
  const y = expand(
    mean,
    variance,
    third,
    mul(variance, sub(ONE, mul(both(6), pq))),
    mul(third, sub(ONE, mul(both(12), pq))),
    deviate,
  );
  let x = quantile(y, variance, deviate);
  x = pick(ZERO, x, f64x2.lt(x, ZERO));
  x = pick(n, x, f64x2.gt(x, n));
  return pick(sub(n, x), x, common);
}
