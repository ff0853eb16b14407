import { isRange, type Scenario, type Value } from './scenario';
import { PARAMETERS, type Place } from './table';

/** What stands at a place: flags are on or off, and a budget of one's own may be left open. */
export type Setting = Value | boolean | null;

/** A place and what is to stand there. */
export interface Edit {
  readonly place: Place;
  readonly value: Setting;
}

/** The value at a place of a scenario. */
export function valueAt(scenario: Scenario, place: Place): Setting {
  switch (place.in) {
    case 'world':
      return scenario.world[place.key];
    case 'stages':
      return scenario.stages[place.key][place.stage]!;
    case 'plan':
      return scenario.plans.find((plan) => plan.id === place.plan)?.[place.key] ?? null;
  }
}

/** The scenario with another value at a place; everything else is shared with the old one. */
export function withValue(scenario: Scenario, place: Place, value: Setting): Scenario {
  switch (place.in) {
    case 'world': {
      const fits = isRange(value) ? value : bounded(scenario, place, value as number).value;
      return Object.freeze({ ...scenario, world: Object.freeze({ ...scenario.world, [place.key]: fits }) });
    }
    case 'stages': {
      const table = scenario.stages[place.key].map((old, i) => (i === place.stage ? (value as Value) : old));
      return Object.freeze({ ...scenario, stages: Object.freeze({ ...scenario.stages, [place.key]: table }) });
    }
    case 'plan': {
      const plans = scenario.plans.map((plan) => (plan.id === place.plan ? { ...plan, [place.key]: value } : plan));
      return Object.freeze({ ...scenario, plans });
    }
  }
}

/** The scenario after several edits, in order. */
export function withValues(scenario: Scenario, edits: readonly Edit[]): Scenario {
  return edits.reduce((result, { place, value }) => withValue(result, place, value), scenario);
}

/** The least and the most that a number at a place can be: its row's bounds, and no more customers than people. */
export function limitsAt({ world }: Scenario, { key }: Place): { readonly min: number; readonly max: number } {
  const { min, max } = PARAMETERS[key];
  const { marketSize, initialCustomers } = world;
  if (key === 'marketSize' && !isRange(initialCustomers)) return { min: Math.max(min, initialCustomers), max };
  if (key === 'initialCustomers' && !isRange(marketSize)) return { min, max: Math.min(max, marketSize) };
  return { min, max };
}

export interface Bounded {
  readonly value: number;
  /** Whether the asked value was out of bounds and the nearest end was taken. */
  readonly clamped: boolean;
}

/** A number brought within what it can be. */
export function bounded(scenario: Scenario, place: Place, value: number): Bounded {
  const { min, max } = limitsAt(scenario, place);
  const inside = Math.min(max, Math.max(min, value));
  return { value: inside, clamped: inside !== value };
}

export function sameValue(a: Setting, b: Setting): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
