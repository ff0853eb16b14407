import { JOE_KUO } from './joe-kuo';
import type { SeedKey } from './seed';

/**
 * Scrambled Sobol points: dimension d of point i is the i-th term of the d-th Sobol sequence (Joe & Kuo 2008), passed
 * through a nested uniform scramble (Owen 1995) by hashing (Laine & Karras 2011, constants of Burley 2020). Every
 * dimension is evenly filled on its own and together with the others, and each has a scramble of its own from the
 * seed, so using one more dimension leaves the others' points as they were.
 */

const BITS = 32;
const SCALE = 1 / 4294967296;

/** How many dimensions there are. */
export const SOBOL_DIMENSIONS = JOE_KUO.trim().split('\n').length + 1;

const directions = new Map<number, Uint32Array>();

function directionNumbers(dimension: number): Uint32Array {
  let numbers = directions.get(dimension);
  if (!numbers) directions.set(dimension, (numbers = expand(dimension)));
  return numbers;
}

function expand(dimension: number): Uint32Array {
  const v = new Uint32Array(BITS);
  if (dimension === 0) {
    for (let i = 0; i < BITS; i++) v[i] = 1 << (BITS - 1 - i);
    return v;
  }
  const row = JOE_KUO.trim().split('\n')[dimension - 1];
  if (row === undefined) throw new RangeError(`no Sobol dimension ${dimension}`);
  const [polynomial, ...initial] = row.split(' ').map(Number) as [number, ...number[]];
  const degree = initial.length;
  for (let i = 0; i < degree; i++) v[i] = initial[i]! << (BITS - 1 - i);
  for (let i = degree; i < BITS; i++) {
    let value = v[i - degree]! ^ (v[i - degree]! >>> degree);
    for (let k = 1; k < degree; k++) if ((polynomial >> (degree - k)) & 1) value ^= v[i - k]!;
    v[i] = value;
  }
  return v;
}

function reverseBits(x: number): number {
  x = ((x >>> 1) & 0x55555555) | ((x & 0x55555555) << 1);
  x = ((x >>> 2) & 0x33333333) | ((x & 0x33333333) << 2);
  x = ((x >>> 4) & 0x0f0f0f0f) | ((x & 0x0f0f0f0f) << 4);
  x = ((x >>> 8) & 0x00ff00ff) | ((x & 0x00ff00ff) << 8);
  return (x >>> 16) | (x << 16);
}

/** Nested uniform scramble of the bits of x: each bit is flipped by a hash of the bits above it. */
function scramble(x: number, seed: number): number {
  x = reverseBits(x);
  x = (x + seed) | 0;
  x ^= Math.imul(x, 0x6c50b47c);
  x ^= Math.imul(x, 0xb82f1e52);
  x ^= Math.imul(x, 0xc7afe638);
  x ^= Math.imul(x, 0x8d22f6e6);
  return reverseBits(x);
}

function mix(x: number): number {
  x = Math.imul(x ^ (x >>> 16), 0x7feb352d);
  x = Math.imul(x ^ (x >>> 15), 0x846ca68b);
  return x ^ (x >>> 16);
}

/** Coordinate of point `index` (0, 1, ...) in `dimension`, in (0,1). */
export function sobolPoint(key: SeedKey, dimension: number, index: number): number {
  const v = directionNumbers(dimension);
  let bits = 0;
  for (let i = 0, rest = index; rest > 0; i++, rest >>>= 1) if (rest & 1) bits ^= v[i]!;
  const seed = mix(key[0] ^ mix(key[1] ^ mix(dimension + 1)));
  return ((scramble(bits, seed) >>> 0) + 0.5) * SCALE;
}
