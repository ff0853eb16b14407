import { DRAW } from './draw-keys';
import type { Block } from './block';
import type { Row } from '../rows/row';

/**
 * The heads of a plan by months since hiring. Newcomers are followed month by month until they are past the longest
 * ramp of the block; all others are simply experienced.
 */
export class Team {
  /** Heads at the month's start. */
  readonly heads: Row;
  /** Heads who left this month. */
  readonly leavers: Row;
  private readonly young: Row[];
  private readonly experienced: Row;
  private readonly width: number;

  constructor(block: Block) {
    this.width = block.width;
    this.heads = block.row();
    this.leavers = block.row();
    this.experienced = block.row();
    let ramp = 0;
    for (const months of block.parameters.world.rampMonths) ramp = Math.max(ramp, Math.ceil(months));
    this.young = Array.from({ length: Math.min(ramp, block.months) }, () => block.row());
  }

  /** The team at the start, all experienced. */
  start(heads: Row): void {
    this.heads.set(heads);
    this.experienced.set(heads);
  }

  /** Heads that count in full (aged `rampMonths` or more) plus half of the others. */
  effective(run: number, rampMonths: number): number {
    let sum = this.experienced[run]!;
    for (let age = 0; age < this.young.length; age++) sum += this.young[age]![run]! * (age >= rampMonths ? 1 : 0.5);
    return sum;
  }

  /** Takes `quitters` and `walkers` out of a run, young and old alike. */
  lose(block: Block, run: number, quitters: number, walkers: number): void {
    this.leavers[run] = quitters + walkers;
    const heads = this.heads[run]!;
    this.draw(block, DRAW.quitAge, run, heads, quitters);
    this.draw(block, DRAW.walkoutAge, run, heads - quitters, walkers);
  }

  private draw(
    block: Block,
    event: typeof DRAW.quitAge | typeof DRAW.walkoutAge,
    run: number,
    heads: number,
    leaving: number,
  ): void {
    let pool = heads;
    let left = leaving;
    for (let age = 0; age < this.young.length && left > 0; age++) {
      const here = this.young[age]![run]!;
      const gone = block.luck.hypergeometric(event, age, run, pool, here, left);
      this.young[age]![run] = here - gone;
      pool -= here;
      left -= gone;
    }
    this.experienced[run] = this.experienced[run]! - left;
  }

  /** Lets `count` of the youngest go. */
  dismiss(run: number, count: number): void {
    let left = count;
    for (let age = 0; age < this.young.length && left > 0; age++) {
      const gone = Math.min(left, this.young[age]![run]!);
      this.young[age]![run] = this.young[age]![run]! - gone;
      left -= gone;
    }
    this.experienced[run] = this.experienced[run]! - left;
  }

  /** A month passes; `hired` start next month. */
  age(hired: Row): void {
    const last = this.young.length - 1;
    for (let r = 0; r < this.width; r++) {
      if (last < 0) this.experienced[r] = this.experienced[r]! + hired[r]!;
      else {
        this.experienced[r] = this.experienced[r]! + this.young[last]![r]!;
        for (let age = last; age > 0; age--) this.young[age]![r] = this.young[age - 1]![r]!;
        this.young[0]![r] = hired[r]!;
      }
      let heads = this.experienced[r]!;
      for (let age = 0; age <= last; age++) heads += this.young[age]![r]!;
      this.heads[r] = heads;
    }
  }
}
