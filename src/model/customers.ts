import { STAGES } from '../scenario/stages';
import { MOST_PHASES, type Block } from './block';
import { MOST_CLASSES } from './churn-classes';
import { addProduct, addTo, admit, multiply, remix, subtract } from '../rows/arithmetic';
import { newRow, type Row } from '../rows/row';

const CELLS_OF_STAGE = MOST_CLASSES * MOST_PHASES;

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
  /** People by cell, for the cells that anybody has ever been in. */
  readonly count: Row[] = [];
  /** Cells of a stage that anybody has ever been in, by class and phase. */
  readonly cellsOf: readonly (readonly number[])[] = STAGES.map(() => []);
  /** People by stage, kept by `tally`. */
  readonly inStage: readonly Row[];
  readonly total: Row;
  /** By cell, then by year of joining. */
  private readonly share: Row[][] = [];
  private readonly nextShare: Row[][] = [];
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
    this.inStage = STAGES.map(() => block.row());
    this.total = block.row();
  }

  /** Makes room for the first people in a cell. */
  private use(cell: number): void {
    if (this.count[cell]) return;
    this.count[cell] = newRow(this.width);
    this.kept[cell] = newRow(this.width);
    const years = (): Row[] => Array.from({ length: this.cohorts }, () => newRow(this.width));
    this.share[cell] = years();
    this.nextShare[cell] = years();
    const cells = this.cellsOf[Math.floor(cell / CELLS_OF_STAGE)] as number[];
    cells.push(cell);
    cells.sort((a, b) => a - b);
  }

  /** Counts people by stage and in all anew. */
  tally(): void {
    this.total.fill(0);
    for (let stage = 0; stage < STAGES.length; stage++) {
      const sum = this.inStage[stage]!;
      sum.fill(0);
      for (const cell of this.cellsOf[stage]!) {
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
      this.use(cell);
      const kept = this.kept[cell]!;
      kept.set(this.count[cell]!);
      for (let c = 0; c < this.cohorts; c++) multiply(this.share[cell]![c]!, kept, this.nextShare[cell]![c]!);
    }
    for (let m = 0; m < this.used; m++) {
      const { from, to, people } = this.moves[m]!;
      for (let c = 0; c < this.cohorts; c++) addProduct(this.share[from]![c]!, people, this.nextShare[to]![c]!);
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
    for (let c = 0; c < this.cohorts; c++) remix(this.count[cell]!, this.kept[cell]!, share[c]!, next[c]!);
    this.nextShare[cell] = share;
    this.share[cell] = next;
  }

  /** Adds people who join this year. */
  join(cell: number, people: Row, year: number): void {
    this.use(cell);
    const count = this.count[cell]!;
    for (let c = 0; c < this.cohorts; c++) admit(count, people, c === year, this.share[cell]![c]!);
    addTo(count, people);
  }

  /** Takes people out of a cell, all years alike. */
  leave(cell: number, people: Row): void {
    subtract(this.count[cell]!, people);
  }

  /** Expected share of those who joined in `year` among the people of a cell, in one run. */
  shareOf(cell: number, year: number, run: number): number {
    return this.share[cell]![year]![run]!;
  }

  /** out = expected people of a stage who joined in `year`. */
  cohortInStage(stage: number, year: number, out: Row): void {
    out.fill(0);
    for (const cell of this.cellsOf[stage]!) addProduct(this.count[cell]!, this.share[cell]![year]!, out);
  }
}
