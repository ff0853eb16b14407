import { STAGES } from '../scenario/stages';
import type { Block } from './block';
import { addProduct, addTo, multiply, remix, subtract } from '../rows/arithmetic';
import { newRow, type Row } from '../rows/row';

/** A number of people who go from one cell to another. */
interface Move {
  from: number;
  to: number;
  people: Row;
}

/**
 * The customers of a plan: whole counts by cell (stage, churn class, phase). Each cell also carries the expected share
 * of its people by year of joining, given the realised flows: leaving takes all years alike, arriving mixes. The shares
 * are exact in the mean and need no draws.
 */
export class Customers {
  /** People by cell; cells that the scenario does not use are left out. */
  readonly count: readonly Row[];
  /** Cells of a stage, by class and phase. */
  readonly cellsOf: readonly (readonly number[])[];
  /** People by stage, kept by `tally`. */
  readonly inStage: readonly Row[];
  readonly total: Row;
  /** Cells that anybody has ever been in; the others are all zeros and are passed over. */
  readonly inUse: boolean[] = [];
  private share: Row[];
  private nextShare: Row[];
  /** People of a cell who stayed in it while others moved. */
  private readonly kept: Row[] = [];
  private readonly width: number;
  private moves: Move[] = [];
  /** Cells that moves lead to, each once. */
  private readonly arriving: number[] = [];
  private used = 0;

  /** `cohorts` is how many years of joining are followed. */
  constructor(
    block: Block,
    readonly cohorts: number,
  ) {
    this.width = block.width;
    const counts: Row[] = [];
    this.share = [];
    this.nextShare = [];
    this.cellsOf = STAGES.map((_, stage) => {
      const cells: number[] = [];
      for (let j = 0; j < block.classes; j++)
        for (let phase = 0; phase < block.phases; phase++) cells.push(block.cell(stage, j, phase));
      for (const cell of cells) {
        counts[cell] = block.row();
        this.share[cell] = newRow(block.width * cohorts);
        this.nextShare[cell] = newRow(block.width * cohorts);
        this.kept[cell] = block.row();
      }
      return cells;
    });
    this.count = counts;
    this.inStage = STAGES.map(() => block.row());
    this.total = block.row();
  }

  /** Counts people by stage and in all anew. */
  tally(): void {
    this.total.fill(0);
    for (let stage = 0; stage < STAGES.length; stage++) {
      const sum = this.inStage[stage]!;
      sum.fill(0);
      for (const cell of this.cellsOf[stage]!) {
        if (!this.inUse[cell]) continue;
        addTo(sum, this.count[cell]!);
      }
      addTo(this.total, sum);
    }
  }

  /** An empty row that becomes a move from one cell to another when `settle` is called. */
  move(from: number, to: number): Row {
    const at = this.used++;
    const known = this.moves[at];
    if (known) {
      known.from = from;
      known.to = to;
      return known.people;
    }
    const people = newRow(this.width);
    this.moves.push({ from, to, people });
    return people;
  }

  /** Takes back the last `move`: nobody went. */
  unmove(): void {
    this.used--;
  }

  /** Carries out all moves at once, as if on the counts before any of them. */
  settle(): void {
    if (this.used === 0) return;
    const { arriving } = this;
    for (let i = 0; i < this.used; i++) {
      const { from, to, people } = this.moves[i]!;
      subtract(this.count[from]!, people);
      if (!arriving.includes(to)) arriving.push(to);
    }
    for (const cell of arriving) {
      this.inUse[cell] = true;
      const kept = this.kept[cell]!;
      kept.set(this.count[cell]!);
      multiply(this.share[cell]!, kept, this.nextShare[cell]!);
    }
    for (let m = 0; m < this.used; m++) {
      const { from, to, people } = this.moves[m]!;
      addProduct(this.share[from]!, people, this.nextShare[to]!);
    }
    for (let m = 0; m < this.used; m++) {
      const { to, people } = this.moves[m]!;
      addTo(this.count[to]!, people);
    }
    for (const cell of arriving) this.turn(cell);
    arriving.length = 0;
    this.used = 0;
  }

  /**
   * Puts the mixed shares of a cell in place: expected people by year over people. Where nobody arrived the shares stay
   * as they were, to the bit, whatever happens in the other runs of the block.
   */
  private turn(cell: number): void {
    const share = this.share[cell]!;
    const next = this.nextShare[cell]!;
    remix(this.count[cell]!, this.kept[cell]!, share, next);
    this.nextShare[cell] = share;
    this.share[cell] = next;
  }

  /** Adds people who join this year. */
  join(cell: number, people: Row, year: number): void {
    this.inUse[cell] = true;
    const count = this.count[cell]!;
    const share = this.share[cell]!;
    for (let c = 0, i = 0; c < this.cohorts; c++)
      for (let r = 0; r < this.width; r++, i++) {
        const more = people[r]!;
        if (more > 0) share[i] = (share[i]! * count[r]! + (c === year ? more : 0)) / (count[r]! + more);
      }
    addTo(count, people);
  }

  /** Takes people out of a cell, all years alike. */
  leave(cell: number, people: Row): void {
    subtract(this.count[cell]!, people);
  }

  /** Expected share of those who joined in `year` among the people of a cell, in one run. */
  shareOf(cell: number, year: number, run: number): number {
    return this.share[cell]![year * this.width + run]!;
  }

  /** out = expected people of a stage who joined in `year`. */
  cohortInStage(stage: number, year: number, out: Row): void {
    out.fill(0);
    const offset = year * this.width;
    for (const cell of this.cellsOf[stage]!) {
      if (!this.inUse[cell]) continue;
      const count = this.count[cell]!;
      const share = this.share[cell]!;
      for (let r = 0; r < this.width; r++) out[r] = out[r]! + count[r]! * share[offset + r]!;
    }
  }
}
