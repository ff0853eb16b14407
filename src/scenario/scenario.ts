import type { ChoiceKey, Flag } from './choices';
import type { StageTable } from './stages';
import type { WorldKey } from './world';

/** P10 and P90 of something not known for sure. */
export interface Range {
  readonly low: number;
  readonly high: number;
}

export type Value = number | Range;

/** What may happen: bounds of its size, the size's lever, and how it starts out when somebody adds it. */
interface EventRow {
  readonly min: number;
  readonly max: number;
  readonly track: readonly [number, number];
  readonly usual: number;
  /** Months for which it usually lasts; null: it happens within its month, whatever length is given. */
  readonly lasts: number | null;
}

export const EVENT_KINDS = {
  /** Ad price times 1+size while it lasts. */
  adPriceShock: { min: -0.99, max: 100, track: [-0.5, 2], usual: 0.5, lasts: 12 },
  /** A rival's discount of this depth while it lasts. */
  competitorDiscount: { min: 0, max: 1, track: [0, 0.6], usual: 0.2, lasts: 6 },
  /** This share of the heads leaves in its month. */
  kosWalkout: { min: 0, max: 1, track: [0, 1], usual: 0.3, lasts: null },
  /** One incident of this severity in its month. */
  contentIncident: { min: 0, max: 1, track: [0, 1], usual: 0.2, lasts: null },
  /** In-market share times 1+size while it lasts. */
  demandShock: { min: -1, max: 100, track: [-1, 1], usual: -0.3, lasts: 12 },
} as const satisfies Record<string, EventRow>;
export type EventKind = keyof typeof EVENT_KINDS;

/** Something that happens to every plan, from `month` (0 = the first) for `months` months. */
export interface WorldEvent {
  readonly kind: EventKind;
  readonly month: number;
  readonly months: number;
  readonly size: number;
}

type NumericChoice = Exclude<ChoiceKey, Flag | 'ownBudget'>;

/** How one company spends and treats its customers. */
export type Plan = { readonly id: string; readonly name: string } & { readonly [K in NumericChoice]: Value } & {
  readonly [K in Flag]: boolean;
} & { readonly ownBudget: Value | null };

/**
 * One world and several plans for it, complete and checked. Frozen, plain data: replaced whole, never changed.
 * `preset` names the versioned preset that it started from.
 */
export interface Scenario {
  readonly version: 1;
  readonly preset: string | null;
  readonly name: string;
  readonly notes: string;
  /** ISO 4217 code; only for display. */
  readonly currency: string;
  readonly years: number;
  readonly runs: number;
  readonly seed: string;
  /** Id of the plan that the others are held against. */
  readonly baseline: string;
  readonly world: Readonly<Record<WorldKey, Value>>;
  readonly stages: Readonly<Record<StageTable, readonly Value[]>>;
  readonly plans: readonly Plan[];
  readonly events: readonly WorldEvent[];
}

export function isRange(value: unknown): value is Range {
  return typeof value === 'object' && value !== null && 'low' in value;
}

/** Whether a plan spends on people, in any run. */
export function hasTeam({ peopleShare }: Pick<Plan, 'peopleShare'>): boolean {
  return isRange(peopleShare) || peopleShare > 0;
}

export function monthsOf(scenario: Pick<Scenario, 'years'>): number {
  return scenario.years * 12;
}

/** A scenario as JSON text; an infinite number is written null. */
export function toJson(scenario: Scenario): string {
  return JSON.stringify(scenario, null, 2);
}

export const MOST_YEARS = 15;
export const MOST_RUNS = 100000;
export const MOST_PLANS = 8;
export const MOST_EVENTS = 100;
