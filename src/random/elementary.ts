/**
 * Elementary functions built on + - * / sqrt and integer operations only, so that every engine returns the same
 * bits. The built-in `Math.exp`, `Math.log` and `Math.pow` differ in the last bits between engines.
 * Relative error of each is below 4e-16 over its normal range (checked in test/random/elementary.test.ts).
 */

const LN2_HI = 6.9314718036912381649e-1;
const LN2_LO = 1.90821492927058770002e-10;
/** exp is reduced to |r| <= ln2/64 by a table of 2^(j/32), j = 0..31, built from square roots. */
const STEPS = 32;
const STEPS_PER_LN2 = 46.166241308446828384;
const STEP_HI = LN2_HI / STEPS;
const STEP_LO = LN2_LO / STEPS;
const SMALLEST_EXPONENT = -1074;

export const ROOTS_OF_TWO = rootsOfTwo();
const POWERS_OF_TWO = powersOfTwo();

function rootsOfTwo(): Float64Array {
  const roots: number[] = [2];
  for (let i = 0; i < 5; i++) roots.push(Math.sqrt(roots[i]!));
  const table = new Float64Array(STEPS);
  for (let j = 0; j < STEPS; j++) {
    let value = 1;
    for (let bit = 0; bit < 5; bit++) if ((j >> bit) & 1) value *= roots[5 - bit]!;
    table[j] = value;
  }
  return table;
}

function powersOfTwo(): Float64Array {
  const table = new Float64Array(1024 - SMALLEST_EXPONENT);
  table[-SMALLEST_EXPONENT] = 1;
  for (let e = 1; e < 1024; e++) table[e - SMALLEST_EXPONENT] = table[e - 1 - SMALLEST_EXPONENT]! * 2;
  for (let e = -1; e >= SMALLEST_EXPONENT; e--) table[e - SMALLEST_EXPONENT] = table[e + 1 - SMALLEST_EXPONENT]! / 2;
  return table;
}

/** e^x. Infinity above 709.78, 0 below -745. */
export function exp(x: number): number {
  if (!(x > -745.2)) return x === x ? 0 : NaN;
  if (x > 709.782712893384) return Infinity;
  const steps = Math.floor(x * STEPS_PER_LN2 + 0.5);
  const r = x - steps * STEP_HI - steps * STEP_LO;
  const j = steps & (STEPS - 1);
  const e = (steps - j) / STEPS;
  const series = 1 + r * (1 + r * (1 / 2 + r * (1 / 6 + r * (1 / 24 + r * (1 / 120 + r * (1 / 720))))));
  const value = ROOTS_OF_TWO[j]! * series;
  // At the ends 2^e alone is no number, or one with few bits left: it is multiplied in two parts.
  if (e > 1000) return value * POWERS_OF_TWO[e - 100 - SMALLEST_EXPONENT]! * POWERS_OF_TWO[100 - SMALLEST_EXPONENT]!;
  if (e < -1000) return value * POWERS_OF_TWO[e + 100 - SMALLEST_EXPONENT]! * POWERS_OF_TWO[-100 - SMALLEST_EXPONENT]!;
  return value * POWERS_OF_TWO[e - SMALLEST_EXPONENT]!;
}

/** e^x - 1 without cancellation near zero. */
export function expm1(x: number): number {
  if (x > -0.03125 && x < 0.03125) {
    return (
      x *
      (1 +
        x *
          (1 / 2 +
            x * (1 / 6 + x * (1 / 24 + x * (1 / 120 + x * (1 / 720 + x * (1 / 5040 + x * (1 / 40320 + x / 362880))))))))
    );
  }
  return exp(x) - 1;
}

const float = new Float64Array(1);
const words = new Uint32Array(float.buffer);
/** Index of the word that holds sign and exponent: 1 on the little-endian machines every engine here runs on. */
const HIGH = ((): number => {
  float[0] = 1;
  return words[1] !== 0 ? 1 : 0;
})();

/** Natural logarithm. -Infinity at 0, NaN below. */
export function log(x: number): number {
  if (!(x > 0)) return x === 0 ? -Infinity : NaN;
  if (x === Infinity) return Infinity;
  let exponent = 0;
  if (x < 2.2250738585072014e-308) {
    x *= 18014398509481984;
    exponent = -54;
  }
  float[0] = x;
  const high = words[HIGH]!;
  exponent += (high >>> 20) - 1023;
  words[HIGH] = (high & 0xfffff) | 0x3ff00000;
  let m = float[0];
  if (m > 1.4142135623730951) {
    m /= 2;
    exponent++;
  }
  const s = (m - 1) / (m + 1);
  const z = s * s;
  const tail =
    z *
    (1 / 3 +
      z *
        (1 / 5 +
          z *
            (1 / 7 +
              z * (1 / 9 + z * (1 / 11 + z * (1 / 13 + z * (1 / 15 + z * (1 / 17 + z * (1 / 19 + z * (1 / 21))))))))));
  return exponent * LN2_HI + (2 * s + (2 * s * tail + exponent * LN2_LO));
}

/** log(1+x), accurate for small x. */
export function log1p(x: number): number {
  if (x > -0.01 && x < 0.01)
    return (
      x *
      (1 + x * (-1 / 2 + x * (1 / 3 + x * (-1 / 4 + x * (1 / 5 + x * (-1 / 6 + x * (1 / 7 + x * (-1 / 8 + x / 9))))))))
    );
  const u = 1 + x;
  if (!(u > 0)) return u === 0 ? -Infinity : NaN;
  if (u === Infinity) return Infinity;
  return (log(u) * x) / (u - 1);
}

/** log(1/(1+j/64)) for j = 0..64: 1/(1-p) is reduced by the nearest to a factor within 1/128 of one. */
const LOG_STEPS = 64;
export const LOG_TABLE = Float64Array.from({ length: LOG_STEPS + 1 }, (_, j) => -log(1 + j / LOG_STEPS));

/**
 * log(1-p) for 0 <= p <= 1/2 to within 3e-16, and to 4e-16 of itself below 1/128: quicker than `log1p`, for sums of point
 * probabilities, which need no last bits.
 */
export function logOneMinus(p: number): number {
  if (p < 0.0078125) return shortLog(-p);
  const q = 1 - p;
  const j = Math.floor(LOG_STEPS * (1 / q - 1) + 0.5);
  return LOG_TABLE[j]! + shortLog(q * (1 + j / LOG_STEPS) - 1);
}

/** log(1+x) for |x| up to 1/127, the even and the odd powers apart. */
function shortLog(x: number): number {
  const x2 = x * x;
  const even = -1 / 2 + x2 * (-1 / 4 + x2 * (-1 / 6 + x2 * (-1 / 8)));
  const odd = 1 / 3 + x2 * (1 / 5 + x2 * (1 / 7 + x2 * (1 / 9)));
  return x + x2 * (even + x * odd);
}

/** base^exponent for base >= 0; 0^0 is 1. */
export function pow(base: number, exponent: number): number {
  if (exponent === 0) return 1;
  if (base === 0) return exponent > 0 ? 0 : Infinity;
  return exp(exponent * log(base));
}
