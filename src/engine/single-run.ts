import type { GroupResult } from '../model/play';
import { PAIRED, type Wanted } from '../model/wanted';
import { GROUP } from '../rows/group';
import type { LedgerLine, SeriesKey } from '../model/series';
import type { Scenario } from '../scenario/scenario';
import type { Pool } from './pool';
import type { Task } from './runner';

/** One run of a scenario played again to be looked into: its own series and its own ledger, month by month. */
export class SingleRun {
  constructor(
    readonly scenario: Scenario,
    readonly run: number,
    private readonly upTo: GroupResult,
    private readonly before: GroupResult | undefined,
  ) {}

  series(plan: number, key: SeriesKey): Float64Array {
    const curve = this.upTo.plans[plan]!.runs[key];
    if (!curve) throw new Error(`series ${key} was not asked for`);
    const at = this.run % GROUP;
    return Float64Array.from({ length: curve.length / GROUP }, (_, t) => curve[t * GROUP + at]!);
  }

  /** A group keeps its ledger as sums over the runs that count: the run's own is what it adds to those before it. */
  ledger(plan: number, line: LedgerLine): Float64Array {
    const sums = this.upTo.plans[plan]!.ledger[line]!;
    const others = this.before?.plans[plan]!.ledger[line];
    return others ? sums.map((sum, t) => sum - others[t]!) : sums;
  }
}

/** Plays run `run` (0, 1, ...) again: its group as if it were the last run asked for, and once more without it. */
export async function playRun(
  pool: Pool,
  scenario: Scenario,
  run: number,
  series: readonly SeriesKey[],
): Promise<SingleRun> {
  const wanted: Wanted = { runs: [PAIRED, ...series], means: [], ledger: true, cohorts: false };
  const task = (runs: number): Task => ({
    scenario: { ...scenario, runs },
    wanted,
    firstGroup: Math.floor(run / GROUP),
    groups: 1,
  });
  const tasks = run % GROUP === 0 ? [task(run + 1)] : [task(run + 1), task(run)];
  const [upTo, before] = (await pool.play(tasks))!;
  return new SingleRun(scenario, run, upTo!, before);
}
