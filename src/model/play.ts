import type { Scenario } from '../scenario/scenario';
import { Account } from './account';
import { Block } from './block';
import { Lifetime } from './lifetime';
import { GROUP } from '../rows/group';
import { withRows, type Row } from '../rows/row';
import { market } from './month/market';
import { month } from './month/month';
import { start } from './month/start';
import { PlanRun } from './plan-run';
import { LEDGER_LINES, MEASURES, type LedgerLine, type SeriesKey } from './series';
import { PAIRED, type Wanted } from './wanted';

/**
 * What one group of 16 runs gave, plan by plan. Means are left as sums over the group with their counts, so that any
 * number of groups adds up in group order to the same bits.
 */
export interface GroupResult {
  readonly group: number;
  readonly plans: readonly PlanGroupResult[];
}

export interface PlanGroupResult {
  /** Measures, by measure then run. */
  readonly measures: Float64Array;
  /** Wanted series by key: by month then run. */
  readonly runs: Readonly<Partial<Record<SeriesKey, Float64Array>>>;
  /** Wanted means by key: sums over runs by month, of squares too, and how many runs had a value. */
  readonly means: Readonly<Partial<Record<SeriesKey, Sums>>>;
  readonly ledger: Readonly<Partial<Record<LedgerLine, Float64Array>>>;
  /** Expected customers by year of joining at the end of each month: sums over runs, by year then month. */
  readonly cohorts: Float64Array;
}

export interface Sums {
  readonly sums: Float64Array;
  readonly squares: Float64Array;
  readonly counts: Float64Array;
}

/** Plays `groups` groups of 16 runs from `firstGroup` on, every plan, every month. */
export function play(scenario: Scenario, wanted: Wanted, firstGroup: number, groups: number): GroupResult[] {
  return withRows(() => playBlock(scenario, wanted, firstGroup, groups));
}

function playBlock(scenario: Scenario, wanted: Wanted, firstGroup: number, groups: number): GroupResult[] {
  const block = new Block(scenario, firstGroup, groups);
  const cohorts = wanted.cohorts ? scenario.years : 1;
  const plans = block.parameters.plans.map((plan) => new PlanRun(block, plan, cohorts));
  const accounts = plans.map(() => new Account(block));
  const lifetimes = plans.map(() => new Lifetime(block));
  const results = Array.from({ length: groups }, (_, g) => ({
    group: firstGroup + g,
    plans: plans.map(() => new Recorder(wanted, block, cohorts, g, runsIn(scenario.runs, firstGroup + g))),
  }));
  for (let t = 0; t < block.months; t++) {
    block.month = t;
    block.luck.startMonth(t);
    market(block);
    if (t === 0) for (const plan of plans) start(block, plan);
    for (const [i, plan] of plans.entries()) {
      month(block, plan, lifetimes[i]!);
      accounts[i]!.add(plan);
      for (const result of results) result.plans[i]!.record(plan, t);
    }
  }
  for (const [i, plan] of plans.entries())
    for (const result of results) result.plans[i]!.finish(plan, accounts[i]!, lifetimes[i]!);
  return results.map(({ group, plans: recorders }) => ({
    group,
    plans: recorders.map(({ measures, runs, means, ledger, cohorts: curves }) => ({
      measures,
      runs,
      means,
      ledger,
      cohorts: curves,
    })),
  }));
}

/** Collects what is wanted of one plan in one group. */
class Recorder implements PlanGroupResult {
  readonly measures = new Float64Array(MEASURES.length * GROUP);
  readonly runs: Partial<Record<SeriesKey, Float64Array>> = {};
  readonly means: Partial<Record<SeriesKey, Sums>> = {};
  readonly ledger: Partial<Record<LedgerLine, Float64Array>> = {};
  readonly cohorts: Float64Array;
  private readonly from: number;
  /** End of the runs that were asked for; the last group may hold more, which are played but not counted. */
  private readonly to: number;
  private readonly months: number;
  private readonly row: Row;

  constructor(
    wanted: Wanted,
    block: Block,
    private readonly years: number,
    index: number,
    asked: number,
  ) {
    const { months } = block;
    this.from = index * GROUP;
    this.to = this.from + asked;
    this.months = months;
    this.row = block.row();
    for (const key of new Set([PAIRED, ...wanted.runs])) this.runs[key] = new Float64Array(months * GROUP);
    const curve = (): Float64Array => new Float64Array(months);
    for (const key of wanted.means) this.means[key] = { sums: curve(), squares: curve(), counts: curve() };
    if (wanted.ledger) for (const line of LEDGER_LINES) this.ledger[line] = new Float64Array(months);
    this.cohorts = new Float64Array(wanted.cohorts ? years * months : 0);
  }

  record(plan: PlanRun, t: number): void {
    const { from, to } = this;
    for (const key in this.runs) {
      const row = plan.now[key as SeriesKey];
      const curve = this.runs[key as SeriesKey]!;
      for (let r = 0; r < GROUP; r++) curve[t * GROUP + r] = row[from + r]!;
    }
    for (const key in this.means) {
      const { sums, squares, counts } = this.means[key as SeriesKey]!;
      const row = plan.now[key as SeriesKey];
      for (let r = from; r < to; r++) {
        const value = row[r]!;
        if (value !== value) continue;
        sums[t] = sums[t]! + value;
        squares[t] = squares[t]! + value * value;
        counts[t] = counts[t]! + 1;
      }
    }
    for (const line in this.ledger) {
      const sums = this.ledger[line as LedgerLine]!;
      const row = plan.books[line as LedgerLine];
      for (let r = from; r < to; r++) sums[t] = sums[t]! + row[r]!;
    }
    if (this.cohorts.length > 0) this.recordCohorts(plan, t);
  }

  private recordCohorts(plan: PlanRun, t: number): void {
    for (let year = 0; year < this.years; year++) {
      let sum = 0;
      for (let stage = 0; stage < plan.customers.cellsOf.length; stage++) {
        plan.customers.cohortInStage(stage, year, this.row);
        for (let r = this.from; r < this.to; r++) sum += this.row[r]!;
      }
      this.cohorts[year * this.months + t] = sum;
    }
  }

  finish(plan: PlanRun, account: Account, lifetime: Lifetime): void {
    for (let r = 0; r < GROUP; r++) {
      const measured = account.measure(plan, lifetime, this.from + r);
      MEASURES.forEach((key, m) => (this.measures[m * GROUP + r] = measured[key]));
    }
  }
}

/** How many runs of a group are asked for. */
function runsIn(runs: number, group: number): number {
  return Math.max(0, Math.min(GROUP, runs - group * GROUP));
}
