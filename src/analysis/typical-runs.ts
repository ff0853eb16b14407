import type { Duel } from './duel';

/** Runs that stand for the others, by how the challenger ends against the baseline. */
export const TYPICAL = ['worst', 'low', 'middle', 'high', 'best'] as const;
export type Typical = (typeof TYPICAL)[number];

const POSITIONS: Record<Typical, number> = { worst: 0, low: 0.25, middle: 0.5, high: 0.75, best: 1 };

/** Number of the run (0, 1, ...) that stands at each place of the results in order; of equal ones the first. */
export function typicalRuns({ atEnd, runs }: Duel): Record<Typical, number> {
  const order = Array.from({ length: runs }, (_, r) => r).sort((a, b) => atEnd[a]! - atEnd[b]! || a - b);
  return Object.fromEntries(TYPICAL.map((name) => [name, order[Math.round(POSITIONS[name] * (runs - 1))]!])) as Record<
    Typical,
    number
  >;
}
