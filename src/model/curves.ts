import { exp } from '../random/elementary';

const LN2 = 0.6931471805599453;

/** Half-saturation: x/(x+half), 0 at x = 0. */
export function saturate(x: number, half: number): number {
  return x > 0 ? x / (x + half) : 0;
}

/** Whole numbers from computed ones, safe against the last bits. */
export function floorSafe(x: number): number {
  return Math.floor(x + 1e-9);
}

export function ceilSafe(x: number): number {
  return Math.ceil(x - 1e-9);
}

/** What insight has won of all it could win: 1-2^(-I/half), 0 without any. */
export function learned(insight: number, half: number): number {
  return insight > 0 ? 1 - exp((-LN2 * insight) / half) : 0;
}

/** How many heads a plan's people money pays. */
export function affordableHeads(peopleShare: number, money: number, pay: number): number {
  if (peopleShare === 0) return 0;
  return pay > 0 ? floorSafe((peopleShare * money) / pay) : Infinity;
}
