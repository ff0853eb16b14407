/** What the runs say of a challenger at the horizon. */
export type Verdict = 'ahead' | 'behind' | 'tooClose';

/** Share of runs from which "ahead" is said, and below which "behind". */
export const AHEAD = 0.8;
export const BEHIND = 0.2;
/** Standard errors granted against the verdict. */
const ERRORS = 2;

/**
 * Standard error of a share of `runs` runs, by Laplace's rule so that no or all runs leave some doubt. `asked` is how many
 * there will be in the end, if more.
 */
export function shareError(count: number, runs: number, asked = runs): number {
  const p = (count + 1) / (runs + 2);
  return Math.sqrt((p * (1 - p)) / asked);
}

/**
 * The verdict when the challenger is ahead in `count` of `runs` runs; a tie counts one half. Of a coarse picture it is the
 * verdict that the `asked` runs would give if they went the same way, so that it does not change its mind on the way.
 */
export function verdictOf(count: number, runs: number, asked = runs): Verdict {
  const chance = count / runs;
  const doubt = ERRORS * shareError(count, runs, asked);
  if (chance - doubt >= AHEAD) return 'ahead';
  if (chance + doubt <= BEHIND) return 'behind';
  return 'tooClose';
}
