import type { Ensemble, Estimate } from '../engine/ensemble';
import { COST_LINES, LEDGER_LINES, REVENUE_LINES, type LedgerLine } from '../model/series';
import { lineSum } from './bridge';

/** A plan's books year by year: means over runs, costs negative, not discounted. */
export interface Books {
  readonly lines: readonly BooksLine[];
  readonly revenue: BooksRow;
  readonly costs: BooksRow;
  readonly profit: BooksRow;
  /** Profit from the start to the end of each year. */
  readonly cumulative: readonly Estimate[];
}

export interface BooksRow {
  /** One estimate a year. */
  readonly years: readonly Estimate[];
  readonly total: Estimate;
}

export interface BooksLine extends BooksRow {
  readonly line: LedgerLine;
}

export function booksOf(ensemble: Ensemble, plan: string): Books {
  const index = ensemble.planIndex(plan);
  const { years } = ensemble.scenario;
  const over = (lines: readonly LedgerLine[], from: number, to: number): Estimate =>
    ensemble.perRun((group) => lines.reduce((sum, line) => sum + lineSum(group, index, line, from * 12, to * 12), 0));
  const row = (lines: readonly LedgerLine[]): BooksRow => ({
    years: Array.from({ length: years }, (_, year) => over(lines, year, year + 1)),
    total: over(lines, 0, years),
  });
  return {
    lines: LEDGER_LINES.map((line) => ({ line, ...row([line]) })),
    revenue: row(REVENUE_LINES),
    costs: row(COST_LINES),
    profit: row(LEDGER_LINES),
    cumulative: Array.from({ length: years }, (_, year) => over(LEDGER_LINES, 0, year + 1)),
  };
}
