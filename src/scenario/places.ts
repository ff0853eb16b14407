import type { Scenario } from './scenario';
import { STAGES } from './stages';
import { CHOICE_KEYS, STAGE_KEYS, WORLD_KEYS, type ParameterKey, type Place } from './table';

/** Every place of a scenario at which a value stands, in the order of the pages. */
export function placesOf(scenario: Scenario): Place[] {
  return [
    ...WORLD_KEYS.map((key): Place => ({ in: 'world', key })),
    ...STAGE_KEYS.flatMap(stagePlaces),
    ...scenario.plans.flatMap(({ id }) => CHOICE_KEYS.map((key): Place => ({ in: 'plan', key, plan: id }))),
  ];
}

/** The six places of a table by stage. */
export function stagePlaces(key: (typeof STAGE_KEYS)[number]): Place[] {
  return STAGES.map((_, stage): Place => ({ in: 'stages', key, stage }));
}

/** The places of a key, as one lever moves them; of a choice those of one plan. */
export function placesOfKey(key: ParameterKey, plan: string): Place[] {
  const stages = STAGE_KEYS.find((table) => table === key);
  if (stages) return stagePlaces(stages);
  const choice = CHOICE_KEYS.find((known) => known === key);
  if (choice) return [{ in: 'plan', key: choice, plan }];
  return [{ in: 'world', key: WORLD_KEYS.find((known) => known === key)! }];
}
