import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { play } from '../../src/model/play';
import { findPreset } from '../../src/presets/presets';
import { fillChances } from '../../src/random/chances';
import { drawBinomials, drawGammas, drawNormals, drawPoissons, drawUniforms } from '../../src/random/samplers';
import { seedKey } from '../../src/random/seed';
import { addProduct, addTo, admit, multiply, remix, subtract } from '../../src/rows/arithmetic';
import { useKernels } from '../../src/rows/kernels';
import { newRow, withRows, type Row } from '../../src/rows/row';
import { everything } from '../model/everything';

/** The compiled kernels against their plain twins: the same bits, whatever they are given. */

const SEED = seedKey('kernels');
/** Longer than a part of the kernels' lists, and no multiple of it. */
const LENGTH = 496;
const ROUNDS = 40;

let round = 0;

function row(value: (r: number) => number): Row {
  const made = newRow(LENGTH);
  for (let r = 0; r < LENGTH; r++) made[r] = value(r);
  return made;
}

function uniforms(key: number): Row {
  const made = newRow(LENGTH);
  drawUniforms(SEED, 7, round, key, 3, made);
  return made;
}

/** Plays with the kernels and with the twins; both have to leave the same numbers, bit for bit. */
function expectTwins(work: () => readonly Row[]): void {
  const [fast, plain] = [true, false].map((on) =>
    withRows(() => {
      expect(useKernels(on)).toBe(on);
      return work().map((made) => Buffer.from(Float64Array.from(made).buffer).toString('hex'));
    }),
  );
  expect(fast).toEqual(plain);
}

/** Whole numbers of all sizes, noughts among them. */
function people(key: number, most: number): Row {
  const u = uniforms(key);
  const size = uniforms(key + 1);
  return row((r) => (u[r]! < 0.1 ? 0 : Math.floor(10 ** (size[r]! * Math.log10(most)))));
}

/** Chances of all sizes, 0, 1 and beyond among them. */
function chances(key: number): Row {
  const u = uniforms(key);
  const kind = uniforms(key + 1);
  return row((r) => {
    if (kind[r]! < 0.05) return 0;
    if (kind[r]! < 0.1) return 1;
    if (kind[r]! < 0.12) return 1.5;
    return kind[r]! < 0.5 ? u[r]! ** 4 : kind[r]! < 0.9 ? u[r]! : 1 - u[r]! ** 4;
  });
}

describe('kernels', () => {
  beforeAll(() => expect(useKernels(true)).toBe(true));
  afterEach(() => useKernels(true));

  it('are compiled from the source beside them', () => {
    const file = resolve(import.meta.dirname, '../../src/rows/kernels.wasm.ts');
    const before = readFileSync(file, 'utf8');
    expect(spawnSync(process.execPath, [resolve(import.meta.dirname, '../../src/rows/build.mjs')]).status).toBe(0);
    expect(readFileSync(file, 'utf8')).toBe(before);
  });

  it('make the same uniforms and normals', () => {
    for (round = 0; round < ROUNDS; round++)
      expectTwins(() => {
        const u = uniforms(0);
        const w = newRow(LENGTH).fill(NaN);
        drawNormals(u, w);
        return [u, w];
      });
    expectTwins(() => {
      // The ends of what 32 bits reach, the borders of the middle, and one half.
      const edges = [2 ** -33, 1 - 2 ** -33, 0.075, 0.925, 0.5, 0.0749999999, 0.9250000001, 1e-7];
      const w = newRow(LENGTH).fill(NaN);
      drawNormals(
        row((r) => edges[r % edges.length]!),
        w,
      );
      return [w];
    });
  });

  it.each([30, 1e3, 1e6, 1e9, 1e12])('draw the same binomials out of up to %d', (most) => {
    for (round = 0; round < ROUNDS; round++)
      expectTwins(() => {
        const out = newRow(LENGTH);
        const w = newRow(LENGTH).fill(NaN);
        const any = drawBinomials(people(0, most), chances(2), uniforms(4), w, out);
        return [out, row((r) => (r === 0 && any ? 1 : 0))];
      });
  });

  it('draw the same binomials near the border of the expansion', () => {
    for (round = 0; round < ROUNDS; round++)
      expectTwins(() => {
        const out = newRow(LENGTH);
        const p = chances(2);
        const wish = uniforms(4);
        const n = row((r) => Math.round((3 + 3 * wish[r]!) / Math.max(1e-9, p[r]! * (1 - p[r]!))));
        drawBinomials(n, p, uniforms(6), newRow(LENGTH).fill(NaN), out);
        return [out];
      });
  });

  it('draw the same Poissons', () => {
    for (round = 0; round < ROUNDS; round++)
      expectTwins(() => {
        const [size, u] = [uniforms(0), uniforms(1)];
        const out = newRow(LENGTH);
        drawPoissons(
          row((r) => (size[r]! < 0.05 ? 0 : 10 ** (12 * size[r]! - 2))),
          u,
          newRow(LENGTH).fill(NaN),
          out,
        );
        return [out];
      });
  });

  it('draw the same gammas', () => {
    for (round = 0; round < ROUNDS; round++)
      expectTwins(() => {
        const [size, u, accept, further] = [uniforms(0), uniforms(1), uniforms(2), uniforms(3)];
        const w = newRow(LENGTH).fill(NaN);
        drawNormals(u, w);
        const out = newRow(LENGTH);
        const shape = row((r) => (size[r]! < 0.05 ? 0 : 10 ** (10 * size[r]! - 3)));
        drawGammas(shape, w, accept, out, (run) => (attempt) => further[(run + attempt) % LENGTH]!);
        return [out];
      });
  });

  it('reckon the same', () => {
    for (round = 0; round < ROUNDS; round++)
      expectTwins(() => {
        const [a, b, c] = [people(0, 1e9), people(2, 1e9), uniforms(4)];
        const copy = (of: Row): Row => row((r) => of[r]!);
        const times = row((r) => 40 * c[r]! ** 4);
        const logKeep = row((r) => (r % 31 === 0 ? -1e300 : r % 29 === 0 ? 0 : -5 * c[(r + 1) % LENGTH]! ** 3));
        const kept = row((r) => (r % 3 === 0 ? a[r]! : b[r]!));
        const [sum, rest, product, chance] = [copy(a), copy(a), newRow(LENGTH), newRow(LENGTH)];
        const [more, mixed, ours, theirs] = [copy(c), copy(c), copy(c), copy(c)];
        fillChances(times, logKeep, chance);
        addTo(sum, b);
        subtract(rest, b);
        multiply(c, a, product);
        addProduct(c, a, more);
        remix(a, kept, times, mixed);
        admit(a, b, true, ours);
        admit(a, b, false, theirs);
        return [sum, rest, product, chance, more, mixed, ours, theirs];
      });
  });

  it.each([
    ['the default scenario', findPreset('beauty@1')!],
    ['every mechanism at once', everything()],
  ])('play %s the same', (_, scenario) => {
    const played = [true, false].map((on) => {
      expect(useKernels(on)).toBe(on);
      return play(
        { ...scenario, years: 2 },
        { runs: ['customers', 'profit'], means: [], ledger: true, cohorts: true },
        1,
        2,
      );
    });
    expect(played[0]).toEqual(played[1]);
  });
});
