import type { Ensemble } from '../engine/ensemble';
import { drawParameters } from '../model/parameters';
import type { Place } from '../scenario/table';
import { drawnAt } from './influence';
import { midRanks } from '../stats/ranks';

/** What an uncertain parameter came out as in one run, and where that stands among all runs. */
export interface Drawn {
  readonly place: Place;
  readonly value: number;
  /** Share of the runs in which it is lower. */
  readonly lower: number;
}

export function drawnIn(ensemble: Ensemble, run: number, places: readonly Place[]): Drawn[] {
  const parameters = drawParameters(ensemble.scenario, 0, ensemble.runs);
  return places.map((place) => {
    const values = drawnAt(parameters, place);
    return { place, value: values[run]!, lower: midRanks(values)[run]! };
  });
}
