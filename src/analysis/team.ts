import type { Ensemble, Estimate } from '../engine/ensemble';
import { hasTeam } from '../scenario/scenario';
import { STAGES, type Stage } from '../scenario/stages';
import { STRAINED } from './limits';
import { recordOf } from './record';

/** A plan's people by how close they are, and the team that looks after them; means over runs by month. */
export interface Team {
  readonly heads: readonly Estimate[];
  /** Relationships to be looked after, and how many the team can, in the same unit. */
  readonly load: readonly Estimate[];
  readonly capacity: readonly Estimate[];
  readonly attention: readonly Estimate[];
  readonly ladder: Readonly<Record<Stage, readonly Estimate[]>>;
  /** Months in which it has too much to do. */
  readonly strained: number;
  /** Lowest attention, and its month counted from 1. */
  readonly lowest: { readonly attention: Estimate; readonly month: number };
}

/** The plans that spend on people in any run. */
export function plansWithTeam({ scenario }: Ensemble): string[] {
  return scenario.plans.filter(hasTeam).map(({ id }) => id);
}

export function teamOf(ensemble: Ensemble, plan: string): Team {
  const index = ensemble.planIndex(plan);
  const curve = (key: 'heads' | 'load' | 'capacity' | 'attention' | Stage): Estimate[] => {
    const errors = ensemble.meanErrors(index, key);
    return ensemble.means(index, key).map((value, t) => ({ value, error: errors[t]! }));
  };
  const [load, capacity, attention] = [curve('load'), curve('capacity'), curve('attention')];
  const lowest = attention.reduce((low, { value }, t) => (value < attention[low]!.value ? t : low), 0);
  return {
    heads: curve('heads'),
    load,
    capacity,
    attention,
    ladder: recordOf(STAGES, curve),
    strained: attention.filter(({ value }) => value < STRAINED).length,
    lowest: { attention: attention[lowest]!, month: lowest + 1 },
  };
}
