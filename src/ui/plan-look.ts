/** How a plan looks everywhere: its colour class and its shape, so that colour is never alone. */

export type Shape = 'disc' | 'square' | 'diamond' | 'triangle';

interface Look {
  readonly colour: string;
  readonly shape: Shape;
}

const FOURTH: Look = { colour: 'plan-fourth', shape: 'triangle' };

const BUILT_IN: Record<string, Look> = {
  kos: { colour: 'plan-kos', shape: 'disc' },
  traffic: { colour: 'plan-traffic', shape: 'square' },
  points: { colour: 'plan-points', shape: 'diamond' },
};

/** Ids of plans that somebody adds, each with a look of its own: the fourth first, then those of built-in plans that are gone. */
const ADDED: Record<string, Look> = {
  own4: FOURTH,
  own3: BUILT_IN.points!,
  own2: BUILT_IN.traffic!,
  own1: BUILT_IN.kos!,
};

/** The look of a plan by its id; plans that came from elsewhere share the fourth look. */
export function lookOf(plan: string): Look {
  return BUILT_IN[plan] ?? ADDED[plan] ?? FOURTH;
}

/** An id for one more plan, with a look that none of these has. */
export function nextPlanId(taken: readonly string[]): string {
  const shapes = taken.map((id) => lookOf(id).shape);
  return Object.keys(ADDED).find((id) => !shapes.includes(lookOf(id).shape)) ?? `own${taken.length + 5}`;
}
