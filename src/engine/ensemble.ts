import type { GroupResult } from '../model/play';
import { PAIRED, type Wanted } from '../model/wanted';
import { GROUP } from '../rows/group';
import { MEASURES, type LedgerLine, type MeasureKey, type SeriesKey } from '../model/series';
import { monthsOf, type Scenario } from '../scenario/scenario';

/** A number and its simulation error (one standard error; 0 for what is no result of chance). */
export interface Estimate {
  readonly value: number;
  readonly error: number;
}

/**
 * The runs of a scenario that have been played so far, in order of run number: the raw material of every chart and
 * number. Curves are stored by month then run.
 */
export class Ensemble {
  readonly months: number;
  /** Runs that count: all that were asked for, or fewer while the work goes on. */
  readonly runs: number;

  constructor(
    readonly scenario: Scenario,
    private readonly results: readonly GroupResult[],
  ) {
    this.months = monthsOf(scenario);
    this.runs = Math.min(scenario.runs, results.length * GROUP);
  }

  /** Whether every run that was asked for is in. */
  get complete(): boolean {
    return this.runs === this.scenario.runs;
  }

  planIndex(id: string): number {
    return this.scenario.plans.findIndex((plan) => plan.id === id);
  }

  /** One value a run. */
  measure(plan: number, key: MeasureKey): Float64Array {
    const at = MEASURES.indexOf(key) * GROUP;
    const values = new Float64Array(this.results.length * GROUP);
    for (const [g, result] of this.results.entries())
      values.set(result.plans[plan]!.measures.subarray(at, at + GROUP), g * GROUP);
    return values.subarray(0, this.runs);
  }

  /** One value a run for a month of a series that was wanted run by run. */
  month(plan: number, key: SeriesKey, month: number): Float64Array {
    const values = new Float64Array(this.results.length * GROUP);
    for (const [g, result] of this.results.entries()) {
      const curve = result.plans[plan]!.runs[key];
      if (!curve) throw new Error(`series ${key} was not asked for`);
      values.set(curve.subarray(month * GROUP, (month + 1) * GROUP), g * GROUP);
    }
    return values.subarray(0, this.runs);
  }

  /** Whether everything that is wanted was asked for. */
  holds({ runs, means, ledger, cohorts }: Wanted): boolean {
    const plan = this.results[0]?.plans[0];
    if (!plan) return false;
    return (
      runs.every((key) => key === PAIRED || plan.runs[key] !== undefined) &&
      means.every((key) => plan.means[key] !== undefined) &&
      (!ledger || plan.ledger.media !== undefined) &&
      (!cohorts || plan.cohorts.length > 0)
    );
  }

  /**
   * The quotient of two sums over runs that groups keep, with the standard error that the spread between groups leaves;
   * `runs` is how many of the group's runs count. No value without a divisor.
   */
  ratio(top: (group: GroupResult) => number, bottom: (group: GroupResult, runs: number) => number): Estimate {
    const parts = this.results.map((group, g) => ({
      top: top(group),
      bottom: bottom(group, Math.min(GROUP, this.runs - g * GROUP)),
    }));
    const divisor = parts.reduce((sum, part) => sum + part.bottom, 0);
    if (divisor === 0) return { value: NaN, error: Infinity };
    const value = parts.reduce((sum, part) => sum + part.top, 0) / divisor;
    const squares = parts.reduce((sum, part) => sum + square(part.top - value * part.bottom), 0);
    const count = parts.length;
    return { value, error: count > 1 ? Math.sqrt((squares * count) / (count - 1)) / Math.abs(divisor) : Infinity };
  }

  /** Mean a run of a sum over runs that groups keep, with its standard error. */
  perRun(sum: (group: GroupResult) => number): Estimate {
    return this.ratio(sum, (_, runs) => runs);
  }

  /** Mean over runs by month, of those with a value; NaN where none has one. */
  means(plan: number, key: SeriesKey): number[] {
    return this.total(plan, key).map(({ sum, count }) => (count > 0 ? sum / count : NaN));
  }

  /** Standard error of each month's mean; Infinity where fewer than two runs have a value. */
  meanErrors(plan: number, key: SeriesKey): number[] {
    return this.total(plan, key).map(({ sum, square, count }) =>
      count > 1 ? Math.sqrt(Math.max(0, square - (sum * sum) / count) / (count - 1) / count) : Infinity,
    );
  }

  private total(plan: number, key: SeriesKey): { sum: number; square: number; count: number }[] {
    const months = Array.from({ length: this.months }, () => ({ sum: 0, square: 0, count: 0 }));
    for (const result of this.results) {
      const part = result.plans[plan]!.means[key];
      if (!part) throw new Error(`series ${key} was not asked for`);
      for (const [t, month] of months.entries()) {
        month.sum += part.sums[t]!;
        month.square += part.squares[t]!;
        month.count += part.counts[t]!;
      }
    }
    return months;
  }

  /** Mean over runs by month of a ledger line. */
  ledger(plan: number, line: LedgerLine): number[] {
    const sums = new Float64Array(this.months);
    for (const result of this.results) {
      const part = result.plans[plan]!.ledger[line];
      if (!part) throw new Error('the ledger was not asked for');
      for (let t = 0; t < this.months; t++) sums[t] = sums[t]! + part[t]!;
    }
    return Array.from(sums, (sum) => sum / this.runs);
  }

  /** Mean expected customers by year of joining, by year then month. */
  cohorts(plan: number): number[][] {
    const { years } = this.scenario;
    return Array.from({ length: years }, (_, year) =>
      Array.from({ length: this.months }, (_month, t) => {
        let sum = 0;
        for (const result of this.results) sum += result.plans[plan]!.cohorts[year * this.months + t]!;
        return sum / this.runs;
      }),
    );
  }
}

function square(x: number): number {
  return x * x;
}
