import type { Ensemble, Estimate } from '../engine/ensemble';
import type { GroupResult } from '../model/play';
import { CHANNELS } from './channels';

/** The retention triangle of a plan: of those who joined in a year, how many are customers at the end of it and of later years. */
export interface Retention {
  /** New customers by year, means over runs. */
  readonly joined: readonly Estimate[];
  /** Share still there, by year of joining, then by years since: entry 0 is the end of the year of joining itself. */
  readonly kept: readonly (readonly Estimate[])[];
}

export function retentionOf(ensemble: Ensemble, plan: string): Retention {
  const index = ensemble.planIndex(plan);
  const { months } = ensemble;
  const { years } = ensemble.scenario;
  const joined = (year: number) => (group: GroupResult) => {
    let sum = 0;
    for (const channel of CHANNELS)
      for (let t = year * 12; t < year * 12 + 12; t++) sum += group.plans[index]!.means[channel]!.sums[t]!;
    return sum;
  };
  const left = (year: number, at: number) => (group: GroupResult) =>
    group.plans[index]!.cohorts[year * months + at * 12 + 11]!;
  return {
    joined: Array.from({ length: years }, (_, year) => ensemble.perRun(joined(year))),
    kept: Array.from({ length: years }, (_, year) =>
      Array.from({ length: years - year }, (_later, since) => ensemble.ratio(left(year, year + since), joined(year))),
    ),
  };
}
