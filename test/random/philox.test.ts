import { describe, expect, it } from 'vitest';
import { philox } from '../../src/random/philox';
import { fillUniforms } from '../../src/random/sfc32';
import { expectDistribution } from '../statistics';

type Words = [number, number, number, number];

/** Philox4x32 after the paper, in whole numbers without end. */
function reference(counter: Words, key: [number, number], rounds: number): number[] {
  const MASK = 0xffffffffn;
  let [a, b, c, d] = counter.map(BigInt) as [bigint, bigint, bigint, bigint];
  let [k0, k1] = key.map(BigInt) as [bigint, bigint];
  for (let round = 0; round < rounds; round++) {
    const left = 0xd2511f53n * a;
    const right = 0xcd9e8d57n * c;
    [a, b, c, d] = [(right >> 32n) ^ b ^ k0, right & MASK, (left >> 32n) ^ d ^ k1, left & MASK];
    k0 = (k0 + 0x9e3779b9n) & MASK;
    k1 = (k1 + 0xbb67ae85n) & MASK;
  }
  return [a, b, c, d].map(Number);
}

function words(counter: Words, key: [number, number]): number[] {
  const out = new Uint32Array(4);
  philox(...counter, ...key, out);
  return Array.from(out);
}

const FULL = 0xffffffff;
const PI: Words = [0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344];

describe('the reference', () => {
  it('gives the published answers for ten rounds', () => {
    expect(reference([0, 0, 0, 0], [0, 0], 10)).toEqual([0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8]);
    expect(reference([FULL, FULL, FULL, FULL], [FULL, FULL], 10)).toEqual([
      0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd,
    ]);
    expect(reference(PI, [0xa4093822, 0x299f31d0], 10)).toEqual([0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1]);
  });
});

describe('philox', () => {
  it('gives the published answer for seven rounds', () => {
    expect(words([0, 0, 0, 0], [0, 0])).toEqual([0x5f6fb709, 0x0d893f64, 0x4f121f81, 0x4f730a48]);
  });

  it('is the reference with seven rounds', () => {
    const out = new Uint32Array(4);
    let counter: Words = PI;
    let key: [number, number] = [FULL, 1];
    for (let i = 0; i < 300; i++) {
      philox(...counter, ...key, out);
      expect(Array.from(out)).toEqual(reference(counter, key, 7));
      key = [out[3]!, out[0]! ^ i ? (out[0]! ^ i) >>> 0 : 0];
      counter = [out[0]!, out[1]!, out[2]!, out[3]!];
    }
  });

  it('reads signed words as the unsigned ones of the same bits', () => {
    expect(words([-1, -1, -1, -1], [-1, -1])).toEqual(words([FULL, FULL, FULL, FULL], [FULL, FULL]));
  });

  it('turns half of the bits when one bit of counter or key turns', () => {
    const input = [...PI, 0xa4093822, 0x299f31d0];
    const turned = (bits: number[]): number[] => words(bits.slice(0, 4) as Words, bits.slice(4) as [number, number]);
    const plain = turned(input);
    let flips = 0;
    for (let bit = 0; bit < 192; bit++) {
      const other = turned(input.map((word, i) => (i === bit >> 5 ? (word ^ (1 << (bit & 31))) >>> 0 : word)));
      let count = 0;
      for (const [i, word] of other.entries()) for (let x = (word ^ plain[i]!) >>> 0; x > 0; x >>>= 1) count += x & 1;
      // 64 of 128 are due, deviation 5.7.
      expect(Math.abs(count - 64)).toBeLessThan(5 * 5.7);
      flips += count;
    }
    expect(Math.abs(flips / 192 - 64)).toBeLessThan((4 * 5.7) / Math.sqrt(192));
  });
});

describe('sfc32', () => {
  const draw = (start: readonly number[], count: number): Float64Array => {
    const out = new Float64Array(count);
    fillUniforms(Uint32Array.from(start), out, 0, count);
    return out;
  };

  it('is the published recursion', () => {
    let [a, b, c, d] = [1n, 2n, 3n, 0xfffffffen];
    const MASK = 0xffffffffn;
    for (const [i, u] of draw([1, 2, 3, 0xfffffffe], 200).entries()) {
      const sum = (a + b + d) & MASK;
      d = (d + 1n) & MASK;
      a = b ^ (b >> 9n);
      b = (c + (c << 3n)) & MASK;
      c = (((c << 21n) | (c >> 11n)) + sum) & MASK;
      expect(u, `draw ${i}`).toBe((Number(sum) + 0.5) / 2 ** 32);
    }
  });

  it('has its first draws pinned', () => {
    const start = words([0, 0, 0, 0], [0, 0]);
    const drawn = draw(start, 4).map((u) => u * 2 ** 32 - 0.5);
    expect(Array.from(drawn)).toEqual([3161194677, 614867405, 679005958, 39369697]);
  });

  it('gives uniforms inside (0,1), never an end', () => {
    expect(draw([0, 0, 0, 0], 1)[0]).toBe(0.5 / 2 ** 32);
    expect(draw([FULL, 0, 0, 0], 1)[0]).toBe(1 - 0.5 / 2 ** 32);
    const many = draw(words([9, 9, 9, 9], [9, 9]), 20000);
    expect(Math.min(...many)).toBeGreaterThan(0);
    expect(Math.max(...many)).toBeLessThan(1);
    expectDistribution(many, (x) => x);
  });

  it('writes where it is told and nowhere else', () => {
    const out = new Float64Array(6).fill(7);
    fillUniforms(Uint32Array.of(1, 2, 3, 4), out, 2, 3);
    expect(out[1]).toBe(7);
    expect(out[5]).toBe(7);
    expect(out.slice(2, 5)).toEqual(draw([1, 2, 3, 4], 3));
  });
});
