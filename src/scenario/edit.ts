import type { Scenario, Value } from './scenario';
import { PARAMETERS, type Place } from './table';

/** The value at a place of a scenario. */
export function valueAt(scenario: Scenario, place: Place): Value | boolean | null {
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
export function withValue(scenario: Scenario, place: Place, value: Value | boolean | null): Scenario {
  switch (place.in) {
    case 'world':
      return Object.freeze({ ...scenario, world: { ...scenario.world, [place.key]: value } });
    case 'stages': {
      const table = scenario.stages[place.key].map((old, i) => (i === place.stage ? (value as Value) : old));
      return Object.freeze({ ...scenario, stages: { ...scenario.stages, [place.key]: table } });
    }
    case 'plan': {
      const plans = scenario.plans.map((plan) => (plan.id === place.plan ? { ...plan, [place.key]: value } : plan));
      return Object.freeze({ ...scenario, plans });
    }
  }
}

export interface Bounded {
  readonly value: number;
  /** Whether the asked value was out of bounds and the nearest end was taken. */
  readonly clamped: boolean;
}

/** A number brought into the bounds of its parameter. */
export function bounded(place: Place, value: number): Bounded {
  const { min, max } = PARAMETERS[place.key];
  const inside = Math.min(max, Math.max(min, value));
  return { value: inside, clamped: inside !== value };
}

export function sameValue(a: Value | boolean | null, b: Value | boolean | null): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
