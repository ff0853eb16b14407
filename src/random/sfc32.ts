/**
 * Chris Doty-Humphrey's sfc32 (PractRand), started from four random words and read `count` times. Used for short
 * streams of fixed length behind a Philox key, so its state needs no warming up.
 */

const SCALE = 1 / 4294967296;

/** Fills `out[offset .. offset+count)` with uniforms (k+0.5)/2^32, never 0 and never 1. */
export function fillUniforms(start: Uint32Array, out: Float64Array, offset: number, count: number): void {
  let a = start[0]! | 0;
  let b = start[1]! | 0;
  let c = start[2]! | 0;
  let d = start[3]! | 0;
  for (let i = 0; i < count; i++) {
    const sum = (((a + b) | 0) + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    out[offset + i] = ((sum >>> 0) + 0.5) * SCALE;
  }
}
