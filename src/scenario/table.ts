import { CHOICES, type ChoiceKey } from './choices';
import type { Parameter } from './parameter';
import { STAGE_TABLES, STAGES, type StageTable } from './stages';
import { WORLD_GROUPS, type WorldKey } from './world';

/** The parameter table as one: every key that a scenario can set, in the order in which all pages list them. */

export const WORLD = Object.assign({}, ...Object.values(WORLD_GROUPS)) as Record<WorldKey, Parameter>;
export const WORLD_KEYS = Object.keys(WORLD) as WorldKey[];
export const STAGE_KEYS = Object.keys(STAGE_TABLES) as StageTable[];
export const CHOICE_KEYS = Object.keys(CHOICES) as ChoiceKey[];

export type ParameterKey = WorldKey | StageTable | ChoiceKey;

export const PARAMETERS: Record<ParameterKey, Parameter> = { ...WORLD, ...STAGE_TABLES, ...CHOICES };

/** Where a parameter's value stands in a scenario. */
export type Place =
  | { readonly in: 'world'; readonly key: WorldKey }
  | { readonly in: 'stages'; readonly key: StageTable; readonly stage: number }
  | { readonly in: 'plan'; readonly key: ChoiceKey; readonly plan: string };

/** First Sobol dimension of each list, with room for keys to come; fixed for as long as the law's version is. */
const FIRST_STAGE_DIMENSION = 128;
const FIRST_CHOICE_DIMENSION = 192;

/**
 * The Sobol dimension of a place. It depends on the key alone: never on what else is uncertain, nor on which plans there
 * are. Plans that are unsure of the same choice share the draw, so equal plans stay equal to the bit. New keys are added
 * at the end of their list.
 */
export function dimensionOf(place: Place): number {
  switch (place.in) {
    case 'world':
      return WORLD_KEYS.indexOf(place.key);
    case 'stages':
      return FIRST_STAGE_DIMENSION + STAGE_KEYS.indexOf(place.key) * STAGES.length + place.stage;
    case 'plan':
      return FIRST_CHOICE_DIMENSION + CHOICE_KEYS.indexOf(place.key);
  }
}
