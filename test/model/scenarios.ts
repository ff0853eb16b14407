import { Ensemble } from '../../src/engine/ensemble';
import { groupsFor } from '../../src/rows/group';
import { play, type GroupResult } from '../../src/model/play';
import type { Wanted } from '../../src/model/wanted';
import { SERIES, type SeriesKey } from '../../src/model/series';
import { findPreset } from '../../src/presets/presets';
import { readScenario } from '../../src/scenario/read';
import type { Scenario } from '../../src/scenario/scenario';

export const EVERYTHING: Wanted = { runs: SERIES, means: SERIES, ledger: true, cohorts: true };

/** What a run comes to in the end, and nothing on the way. */
export const MEASURES_ONLY: Wanted = { runs: [], means: [], ledger: false, cohorts: false };

/** A market so large that nobody meets a customer twice and every lead costs its price (to 1 in 10,000). */
export const ENDLESS = { marketSize: 1e10, returnRate: 0 };

/** A scenario from JSON data, as a user would write it. */
export function scenarioOf(data: object): Scenario {
  const reading = readScenario(data, findPreset);
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  return reading.scenario;
}

/** Plays all runs of a scenario on this thread, up to four groups of 16 runs at a time. */
export function played(data: object, wanted: Wanted = EVERYTHING): Ensemble {
  const scenario = scenarioOf(data);
  const groups = groupsFor(scenario.runs);
  const results: GroupResult[] = [];
  for (let first = 0; first < groups; first += 4)
    results.push(...play(scenario, wanted, first, Math.min(4, groups - first)));
  return new Ensemble(scenario, results);
}

/** A series of the first plan (or another), by month then run. */
export function curves(ensemble: Ensemble, key: SeriesKey, plan = 0): Float64Array[] {
  return Array.from({ length: ensemble.months }, (_, t) => ensemble.month(plan, key, t));
}

/** A series of one run by month. */
export function pathOf(ensemble: Ensemble, key: SeriesKey, run = 0, plan = 0): number[] {
  return Array.from({ length: ensemble.months }, (_, t) => ensemble.month(plan, key, t)[run]!);
}

/** All values of a series, months and runs together. */
export function pooled(ensemble: Ensemble, key: SeriesKey, plan = 0): number[] {
  return curves(ensemble, key, plan).flatMap((row) => Array.from(row));
}
