/** Runs that share one random key; the unit that results belong to, and what a row's length is a multiple of. */
export const GROUP = 16;

/** How many groups hold this many runs. */
export function groupsFor(runs: number): number {
  return Math.ceil(runs / GROUP);
}
