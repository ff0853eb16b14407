import type { Duel } from './duel';
import { shareError, verdictOf, type Verdict } from './verdict';

/** How often the challenger is ahead, month by month, and what might be said of it if the work ended there. */
export interface Lead {
  /** Share of runs in which it is ahead, with the error of that. */
  readonly share: Float64Array;
  readonly error: Float64Array;
  readonly verdict: readonly Verdict[];
  /** Month, counted from 1, from which the verdict of the last month has stood without a break. */
  readonly since: number;
}

export function leadOf({ aheadProbability, months, runs, asked }: Duel): Lead {
  const counts = aheadProbability.map((share) => share * runs);
  const verdict = Array.from(counts, (count) => verdictOf(count, runs, asked));
  let since = months;
  while (since > 1 && verdict[since - 2] === verdict[months - 1]) since--;
  return { share: aheadProbability, error: counts.map((count) => shareError(count, runs, asked)), verdict, since };
}
