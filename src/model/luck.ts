import { hypergeometricQuantile } from '../random/hypergeometric';
import { philox } from '../random/philox';
import { anyAbove, newRow, type Row } from '../rows/row';
import { GROUP } from '../rows/group';
import { drawBinomials, drawGammas, drawNormals, drawPoissons, drawUniforms } from '../random/samplers';
import type { SeedKey } from '../random/seed';
import { ACCEPT, MORE, type Draw } from './draw-keys';

/** More than the cells and the months of age there are, and more than the draws (the accept rows of gammas counted). */
const CELLS = 256;
const DRAWS = 2 * ACCEPT;
const MOST_SLOTS = DRAWS * CELLS;

/**
 * The luck of a block of runs in one month. Each draw has a key (seed, group of 16 runs, month, cell, draw) and reads
 * one uniform a run, always for the whole group; the rows are kept for the month, so every plan meets the same luck.
 */
export class Luck {
  readonly width: number;
  private month = 0;
  private used = 0;
  /** By draw and cell: a stamp of the month plus the slot of its row, so that nothing needs clearing. */
  private readonly slotOfKey = newRow(DRAWS * CELLS);
  private readonly uniformRows: Row[] = [];
  private readonly normalRows: Row[] = [];
  private readonly words = new Uint32Array(4);

  /** `firstGroup` is the block's first group of runs, `groups` how many it holds. */
  constructor(
    readonly seed: SeedKey,
    readonly firstGroup: number,
    groups: number,
  ) {
    this.width = groups * GROUP;
  }

  /** Turns to a month; rows of the month before are forgotten. */
  startMonth(month: number): void {
    this.month = month;
    this.used = 0;
  }

  private slot(draw: number, cell: number): number {
    const key = draw * CELLS + cell;
    const stamp = (this.month + 1) * MOST_SLOTS;
    const known = this.slotOfKey[key]! - stamp;
    if (known >= 0) return known;
    const slot = this.used++;
    this.slotOfKey[key] = stamp + slot;
    if (slot === this.uniformRows.length) {
      this.uniformRows.push(newRow(this.width));
      this.normalRows.push(newRow(this.width));
    }
    drawUniforms(this.seed, this.firstGroup, this.month, cell, draw, this.uniformRows[slot]!);
    this.normalRows[slot]!.fill(NaN);
    return slot;
  }

  /** Uniforms in (0,1), one a run. */
  uniforms(draw: number, cell: number): Row {
    return this.uniformRows[this.slot(draw, cell)]!;
  }

  /** Standard normals, one a run. */
  normals(draw: number, cell: number): Row {
    const slot = this.slot(draw, cell);
    const normal = this.normalRows[slot]!;
    drawNormals(this.uniformRows[slot]!, normal);
    return normal;
  }

  /** out = binomial(n, p), a run each. Costs nothing where n or p is 0 throughout; says whether any draw is above 0. */
  binomial(draw: Draw, cell: number, n: Row, p: Row, out: Row): boolean {
    const { width } = this;
    let idle = true;
    for (let r = 0; r < width; r++) {
      if (n[r]! > 0 && p[r]! > 0) {
        idle = false;
        break;
      }
    }
    if (idle) {
      out.fill(0);
      return false;
    }
    const slot = this.slot(draw, cell);
    return drawBinomials(n, p, this.uniformRows[slot]!, this.normalRows[slot]!, out);
  }

  /** out = Poisson(mean), a run each. */
  poisson(draw: Draw, cell: number, mean: Row, out: Row): void {
    if (!anyAbove(mean)) {
      out.fill(0);
      return;
    }
    const slot = this.slot(draw, cell);
    drawPoissons(mean, this.uniformRows[slot]!, this.normalRows[slot]!, out);
  }

  /** out = gamma of this shape and scale 1, a run each; 0 where the shape is 0. `out` is another row than `shape`. */
  gamma(draw: Draw, cell: number, shape: Row, out: Row): void {
    if (!anyAbove(shape)) {
      out.fill(0);
      return;
    }
    drawGammas(
      shape,
      this.normals(draw, cell),
      this.uniforms(draw + ACCEPT, cell),
      out,
      (run) => (attempt) => this.further(draw, cell, run, attempt),
    );
  }

  /** A further uniform for a run, outside the rows. */
  private further(draw: number, cell: number, run: number, attempt: number): number {
    const group = this.firstGroup + Math.floor(run / GROUP);
    const counter = cell + CELLS * (run % GROUP) + CELLS * GROUP * attempt;
    philox(group, this.month, counter, draw + MORE, this.seed[0], this.seed[1], this.words);
    return (this.words[0]! + 0.5) / 4294967296;
  }

  /** Marked ones in a sample without replacement, for one run. */
  hypergeometric(draw: Draw, cell: number, run: number, total: number, marked: number, drawn: number): number {
    if (marked <= 0 || drawn <= 0) return 0;
    if (drawn >= total) return marked;
    return hypergeometricQuantile(total, marked, drawn, this.uniforms(draw, cell)[run]!);
  }
}
