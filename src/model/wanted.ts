import type { SeriesKey } from './series';

/** What a caller wants to see of each month. Measures and the discounted profit curve always come. */
export interface Wanted {
  /** Series wanted run by run. */
  readonly runs: readonly SeriesKey[];
  /** Series wanted as means only. */
  readonly means: readonly SeriesKey[];
  /** Whether the ledger is wanted (as means). */
  readonly ledger: boolean;
  /** Whether retention by year of joining is wanted (as means). */
  readonly cohorts: boolean;
}

/** The series that every result carries run by run: duels are made of it. */
export const PAIRED: SeriesKey = 'cumulativeDiscountedProfit';
