/**
 * The samplers again, in AssemblyScript, two runs at a time: the same operations in the same order as their plain twins
 * in this folder's parent, so that every bit is the same (test/random/simd.test.ts). What is rare (a draw that must be
 * settled, small Poissons, a gamma's second try) is left NaN for the twin. Rows are addresses in the shared memory, of
 * even length; there are no bounds checks here, the memory is given out in `memory.ts`.
 */

const HALF: v128 = f64x2.splat(0.5);
const ONE: v128 = f64x2.splat(1);
const ZERO: v128 = f64x2.splat(0);

// @ts-ignore: decorator
@inline function add(a: v128, b: v128): v128 { return f64x2.add(a, b); }
// @ts-ignore: decorator
@inline function sub(a: v128, b: v128): v128 { return f64x2.sub(a, b); }
// @ts-ignore: decorator
@inline function mul(a: v128, b: v128): v128 { return f64x2.mul(a, b); }
// @ts-ignore: decorator
@inline function div(a: v128, b: v128): v128 { return f64x2.div(a, b); }
// @ts-ignore: decorator
@inline function both(x: f64): v128 { return f64x2.splat(x); }
// @ts-ignore: decorator
@inline function pick(yes: v128, no: v128, mask: v128): v128 { return v128.bitselect(yes, no, mask); }

/** Room for tables: 2^(j/32), 1/(x+1), log(1/(1+j/64)); filled by `memory.ts` from the twins' own tables. */
const ROOTS: usize = memory.data(32 * 8, 16);
const INVERSES: usize = memory.data(32 * 8, 16);
const LOGS: usize = memory.data(65 * 8, 16);

export function rootsAt(): usize { return ROOTS; }
export function inversesAt(): usize { return INVERSES; }
export function logsAt(): usize { return LOGS; }
export function heapAt(): usize { return (__heap_base + 15) & ~15; }

/* ---------- elementary functions ---------- */

const LN2_HI: f64 = 6.9314718036912381649e-1;
const LN2_LO: f64 = 1.90821492927058770002e-10;
const STEPS_PER_LN2: f64 = 46.166241308446828384;

/** e^x for -700 < x < 700. */
// @ts-ignore: decorator
@inline function exp(x: v128): v128 {
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
@inline function expm1(x: v128): v128 {
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
@inline function log(x: v128): v128 {
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
@inline function shortLog(x: v128): v128 {
  const x2 = mul(x, x);
  const even = add(both(-0.5), mul(x2, add(both(-0.25), mul(x2, add(both(-1.0 / 6.0), mul(x2, both(-0.125)))))));
  const odd = add(both(1.0 / 3.0), mul(x2, add(both(1.0 / 5.0), mul(x2, add(both(1.0 / 7.0), mul(x2, both(1.0 / 9.0)))))));
  return add(x, mul(x2, add(even, mul(x, odd))));
}

/** log(1-p) for 0 <= p <= 1/2. */
// @ts-ignore: decorator
@inline function logOneMinus(p: v128): v128 {
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

/* ---------- uniforms: Philox4x32-7 into sfc32 ---------- */

export function uniforms(out: usize, groups: i32, group: u32, month: u32, cell: u32, draw: u32, k0: u32, k1: u32): void {
  for (let g = 0; g < groups; g++) {
    let c0 = group + <u32>g;
    let c1 = month;
    let c2 = cell;
    let c3 = draw;
    let key0 = k0;
    let key1 = k1;
    for (let round = 0; round < 7; round++) {
      const product0 = <u64>0xd2511f53 * <u64>c0;
      const product1 = <u64>0xcd9e8d57 * <u64>c2;
      c0 = <u32>(product1 >> 32) ^ c1 ^ key0;
      c1 = <u32>product1;
      c2 = <u32>(product0 >> 32) ^ c3 ^ key1;
      c3 = <u32>product0;
      key0 += 0x9e3779b9;
      key1 += 0xbb67ae85;
    }
    for (let i = 0; i < 16; i++) {
      const sum = c0 + c1 + c3;
      c3 += 1;
      c0 = c1 ^ (c1 >> 9);
      c1 = c2 + (c2 << 3);
      c2 = rotl<u32>(c2, 21) + sum;
      store<f64>(out, (<f64>sum + 0.5) * (1.0 / 4294967296.0));
      out += 8;
    }
  }
}

/* ---------- normals: Wichura's AS 241 ---------- */

/** Indices of the draws of a row that are of one kind, in order; an odd list is filled up with its last. */
const PART: i32 = 256;
const FEW: usize = memory.data(260 * 4, 16);
const MANY: usize = memory.data(260 * 4, 16);
const TAILS: usize = memory.data(260 * 4, 16);

// @ts-ignore: decorator
@inline function even(list: usize, length: i32): void {
  if (length > 0) store<i32>(list + (<usize>length << 2), load<i32>(list + (<usize>(length - 1) << 2)));
}

/** The numbers of a row at two indices. */
// @ts-ignore: decorator
@inline function take(row: usize, i: usize, j: usize): v128 {
  return v128.load64_lane(row + j, v128.load64_splat(row + i), 1);
}

// @ts-ignore: decorator
@inline function put(row: usize, i: usize, j: usize, x: v128): void {
  v128.store64_lane(row + i, x, 0);
  v128.store64_lane(row + j, x, 1);
}

// @ts-ignore: decorator
@inline function middle(u: v128): v128 {
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

/** The quantile outside the middle, |u - 1/2| > 0.425; NaN in the far tail, which is the twin's. */
// @ts-ignore: decorator
@inline function tail(u: v128): v128 {
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
@inline function known(w: usize): bool {
  const first = load<f64>(w);
  return first == first;
}

/* ---------- Cornish-Fisher ---------- */

// @ts-ignore: decorator
@inline function expand(mean: v128, k2: v128, k3: v128, k4: v128, k5: v128, w: v128): v128 {
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
@inline function quantile(y: v128, variance: v128, w: v128): v128 {
  const level = sub(y, HALF);
  const nearest = f64x2.floor(add(level, HALF));
  const gap = sub(level, nearest);
  const x = add(nearest, v128.and(ONE, f64x2.gt(gap, ZERO)));
  const w2 = mul(w, w);
  const bound = add(both(0.03), mul(mul(mul(both(0.003), w2), w2), w2));
  const clear = f64x2.ge(mul(mul(both(2), f64x2.abs(gap)), variance), bound);
  return v128.or(x, v128.not(clear));
}

/* ---------- binomials ---------- */

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
    if (many > 0 && !known(w)) normals(u, w, part);
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

/* ---------- Poissons ---------- */

/** Whether some are left to the twin. */
export function poissons(mean: usize, u: usize, w: usize, out: usize, count: i32): bool {
  let open = ZERO;
  const row = w;
  let normal = known(w);
  for (let i = 0; i < count; i += 2, mean += 16, w += 16, out += 16) {
    const expected = v128.load(mean);
    const some = f64x2.gt(expected, ZERO);
    const many = f64x2.ge(expected, both(8));
    let x = v128.andnot(some, many);
    if (v128.any_true(many)) {
      if (!normal) normals(u, row, count);
      normal = true;
      const deviate = v128.load(w);
      let drawn = quantile(expand(expected, expected, expected, expected, expected, deviate), expected, deviate);
      drawn = pick(ZERO, drawn, f64x2.lt(drawn, ZERO));
      x = pick(drawn, x, many);
    }
    open = v128.or(open, f64x2.ne(x, x));
    v128.store(out, x);
  }
  return v128.any_true(open);
}

/* ---------- gammas ---------- */

/** The first try of Marsaglia & Tsang. Whether some are left to the twin. */
export function gammas(shape: usize, w: usize, accept: usize, out: usize, count: i32): bool {
  let open = ZERO;
  for (let i = 0; i < count; i += 2, shape += 16, w += 16, accept += 16, out += 16) {
    const size = v128.load(shape);
    const some = f64x2.gt(size, ZERO);
    const d = sub(size, both(1.0 / 3.0));
    const c = div(ONE, f64x2.sqrt(mul(both(9), d)));
    const z = v128.load(w);
    const root = add(ONE, mul(c, z));
    const v = mul(mul(root, root), root);
    const z2 = mul(z, z);
    const taken = v128.and(
      v128.and(f64x2.gt(root, ZERO), f64x2.ge(size, ONE)),
      f64x2.lt(v128.load(accept), sub(ONE, mul(mul(both(0.0331), z2), z2))),
    );
    const x = v128.or(v128.and(some, mul(d, v)), v128.andnot(some, taken));
    open = v128.or(open, f64x2.ne(x, x));
    v128.store(out, x);
  }
  return v128.any_true(open);
}

/* ---------- row arithmetic ---------- */

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
