import type { Ensemble, Estimate } from '../engine/ensemble';
import { drawParameters, type BlockParameters } from '../model/parameters';
import { isRange, type Scenario } from '../scenario/scenario';
import { CHOICE_KEYS, STAGE_KEYS, WORLD_KEYS, type Place } from '../scenario/table';
import { midRanks } from '../stats/ranks';
import type { Duel } from './duel';
import { explainedShares } from './explained-shares';

/** How much of the spread of a duel's result each uncertain parameter explains; shares of the variance. */
export interface Influences {
  /** Largest first. */
  readonly parameters: readonly Influence[];
  /** What they leave: plain luck, and what two or more only do together. */
  readonly rest: Estimate;
  /** The one that explains the most, if its lead over the second is told from its error. */
  readonly deciding: Place | undefined;
}

export interface Influence {
  readonly place: Place;
  readonly share: Estimate;
}

/** Standard errors by which the first must lead the second to be named. */
const ERRORS = 2;

/** Everything about two plans and their world that is uncertain. A choice of both plans has one draw and counts once. */
export function uncertainPlaces(scenario: Scenario, plans: readonly string[]): Place[] {
  const world = WORLD_KEYS.map((key): Place => ({ in: 'world', key }));
  const stages = STAGE_KEYS.flatMap((key) =>
    scenario.stages[key].map((_, stage): Place => ({ in: 'stages', key, stage })),
  );
  const choices = CHOICE_KEYS.flatMap((key): Place[] => {
    const unsure = scenario.plans.find((plan) => plans.includes(plan.id) && isRange(plan[key]));
    return unsure ? [{ in: 'plan', key, plan: unsure.id }] : [];
  });
  return [...world, ...stages, ...choices].filter((place) => {
    const value = valueOf(scenario, place);
    return isRange(value) && value.low < value.high;
  });
}

function valueOf(scenario: Scenario, place: Place): unknown {
  if (place.in === 'world') return scenario.world[place.key];
  if (place.in === 'stages') return scenario.stages[place.key][place.stage];
  return scenario.plans.find(({ id }) => id === place.plan)![place.key];
}

/** The values of a place, one a run. */
export function drawnAt({ world, stages, plans }: BlockParameters, place: Place): Float64Array {
  if (place.in === 'world') return world[place.key];
  if (place.in === 'stages') return stages[place.key][place.stage]!;
  return plans.find(({ id }) => id === place.plan)!.choices[place.key];
}

/** Undefined where nothing is uncertain, every run ends alike, or the runs are too few for so many parameters. */
export function influencesOf(ensemble: Ensemble, duel: Duel): Influences | undefined {
  const { scenario, runs } = ensemble;
  const parameters = drawParameters(scenario, 0, runs);
  const places = uncertainPlaces(scenario, [duel.challenger, duel.baseline]);
  const ranked = places.map((place) => midRanks(drawnAt(parameters, place)));
  const explained = explainedShares(ranked, duel.atEnd);
  if (!explained) return undefined;
  const { shares, rest, lead } = explained;
  const order = places.map((_, i) => i).sort((a, b) => shares[b]!.value - shares[a]!.value);
  return {
    parameters: order.map((i) => ({ place: places[i]!, share: shares[i]! })),
    rest,
    deciding: lead.value > ERRORS * lead.error ? places[order[0]!] : undefined,
  };
}
