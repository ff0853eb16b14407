import type { Ensemble, Estimate } from '../engine/ensemble';
import { bandOf, type Band } from './band';
import { lineSum } from './bridge';
import { spanOf, type Span } from './span';

/** What a plan owes its customers in points that are neither redeemed nor expired, at what they are worth. */
export interface Liability {
  readonly band: Band;
  readonly atEnd: Span;
  /** Cost of the points over the horizon: what was redeemed and what the liability grew by. Mean a run, not discounted. */
  readonly cost: Estimate;
}

/** The plans that give points. */
export function plansWithPoints({ scenario }: Ensemble): string[] {
  return scenario.plans.filter(({ points }) => points).map(({ id }) => id);
}

export function liabilityOf(ensemble: Ensemble, plan: string): Liability {
  const index = ensemble.planIndex(plan);
  const { months } = ensemble;
  return {
    band: bandOf(months, (t) => ensemble.month(index, 'pointsLiability', t)),
    atEnd: spanOf(ensemble.measure(index, 'pointsLiability')),
    cost: ensemble.perRun((group) => -lineSum(group, index, 'points', 0, months)),
  };
}
