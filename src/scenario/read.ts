import { Checker, type Json } from './checker';
import { CHOICES, OPTIONAL_CHOICE, type ChoiceKey } from './choices';
import type { Problem, ProblemCode } from './problem';
import {
  EVENT_KINDS,
  isRange,
  MOST_EVENTS,
  MOST_PLANS,
  MOST_RUNS,
  MOST_YEARS,
  type EventKind,
  type Plan,
  type Scenario,
  type Value,
  type WorldEvent,
} from './scenario';
import { NEUTRAL_STAGES, STAGE_TABLES, STAGES } from './stages';
import { CHOICE_KEYS, STAGE_KEYS, WORLD, WORLD_KEYS } from './table';

/** The largest text that is read as a scenario, in characters. */
export const LARGEST_TEXT = 1_000_000;

export type Reading =
  { readonly ok: true; readonly scenario: Scenario } | { readonly ok: false; readonly problems: readonly Problem[] };

/** Finds the scenario behind a preset's versioned name. */
export type FindPreset = (name: string) => Scenario | undefined;

/**
 * Reads a scenario from JSON text. Never throws: what is wrong comes back as problems that name their keys. `overrides`
 * take the place of top-level keys of the text.
 */
export function readScenarioText(text: string, findPreset: FindPreset, overrides: object = {}): Reading {
  if (text.length > LARGEST_TEXT) return failed('tooLarge', '', `${LARGEST_TEXT / 1e6}`);
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return failed('notJson', '', '');
  }
  const isObject = typeof data === 'object' && data !== null && !Array.isArray(data);
  return readScenario(isObject ? Object.assign({}, data, overrides) : data, findPreset);
}

/** Reads a scenario from parsed JSON and fills what is left out from its preset, else from the neutral values. */
export function readScenario(data: unknown, findPreset: FindPreset): Reading {
  const reader = new Reader();
  const scenario = reader.scenario(data, findPreset);
  return reader.problems.length > 0 || !scenario
    ? { ok: false, problems: reader.problems }
    : { ok: true, scenario: freeze(scenario) };
}

function failed(code: ProblemCode, path: string, detail: string): Reading {
  return { ok: false, problems: [{ code, path, detail }] };
}

function freeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const part of Object.values(value)) freeze(part);
  }
  return value;
}

const TOP_KEYS = 'version preset name notes currency years runs seed baseline world stages plans events'.split(' ');
const EVENT_KEYS = 'kind month months size'.split(' ');
const PLAN_ID = /^[A-Za-z][A-Za-z0-9_-]{0,39}$/;
const CURRENCY = /^[A-Z]{3}$/;

/** The law played without a preset: every mechanism off. */
function neutralScenario(): Scenario {
  return {
    version: 1,
    preset: null,
    name: '',
    notes: '',
    currency: 'CNY',
    years: 5,
    runs: 1000,
    seed: 'pitch',
    baseline: 'traffic',
    world: Object.fromEntries(WORLD_KEYS.map((key) => [key, WORLD[key].neutral])) as Scenario['world'],
    stages: NEUTRAL_STAGES,
    plans: [neutralPlan('traffic')],
    events: [],
  };
}

export function neutralPlan(id: string): Plan {
  const choices = CHOICE_KEYS.map((key) => {
    if (key === OPTIONAL_CHOICE) return [key, null];
    return [key, CHOICES[key].unit === 'flag' ? false : CHOICES[key].neutral];
  });
  return { id, name: '', ...Object.fromEntries(choices) } as Plan;
}

class Reader extends Checker {
  scenario(data: unknown, findPreset: FindPreset): Scenario | undefined {
    const top = this.object(data, '');
    if (!top) return undefined;
    this.onlyKeys(top, TOP_KEYS, '');
    if (top.version !== undefined && top.version !== 1) this.say('unknownVersion', 'version', '1');
    const base = this.base(top, findPreset);
    const plans = top.plans === undefined ? base.plans : this.plans(top.plans, base);
    const scenario: Scenario = {
      version: 1,
      preset: base.preset,
      name: this.text(top, 'name', 200, base.name),
      notes: this.text(top, 'notes', 20000, base.notes),
      currency: this.text(top, 'currency', 3, base.currency),
      years: this.whole(top, 'years', 'years', 1, MOST_YEARS, base.years),
      runs: this.whole(top, 'runs', 'runs', 1, MOST_RUNS, base.runs),
      seed: this.text(top, 'seed', 200, base.seed),
      baseline: this.text(top, 'baseline', 40, fallbackBaseline(base, plans)),
      world: this.world(top.world, base.world),
      stages: this.stages(top.stages, base.stages),
      plans,
      events: top.events === undefined ? base.events : this.events(top.events),
    };
    this.check(scenario);
    return scenario;
  }

  private base(top: Json, findPreset: FindPreset): Scenario {
    const name = top.preset;
    if (name === undefined || name === null) return neutralScenario();
    if (typeof name !== 'string') return this.say('wrongType', 'preset', 'text') ?? neutralScenario();
    return findPreset(name) ?? this.say('unknownPreset', 'preset', name.slice(0, 60)) ?? neutralScenario();
  }

  /** What only the whole can show: names that must agree, and counts that must fit. */
  private check(scenario: Scenario): void {
    if (!CURRENCY.test(scenario.currency)) this.say('wrongType', 'currency', 'currency');
    if (!scenario.plans.some((plan) => plan.id === scenario.baseline)) this.say('unknownBaseline', 'baseline');
    const { initialCustomers, marketSize } = scenario.world;
    if (!isRange(initialCustomers) && !isRange(marketSize) && initialCustomers > marketSize)
      this.say('moreThanMarket', 'world.initialCustomers');
  }

  private world(data: unknown, base: Scenario['world']): Scenario['world'] {
    if (data === undefined) return base;
    const given = this.object(data, 'world');
    if (!given) return base;
    this.onlyKeys(given, WORLD_KEYS, 'world');
    const values = WORLD_KEYS.map((key) => {
      const raw = given[key];
      if (raw === undefined) return [key, base[key]];
      if (raw === null && WORLD[key].max === Infinity) return [key, Infinity];
      return [key, this.value(raw, WORLD[key], `world.${key}`) ?? base[key]];
    });
    return Object.fromEntries(values) as Scenario['world'];
  }

  private stages(data: unknown, base: Scenario['stages']): Scenario['stages'] {
    if (data === undefined) return base;
    const given = this.object(data, 'stages');
    if (!given) return base;
    this.onlyKeys(given, STAGE_KEYS, 'stages');
    const tables = STAGE_KEYS.map((key) => {
      const table = given[key];
      const path = `stages.${key}`;
      if (table === undefined) return [key, base[key]];
      if (!Array.isArray(table)) return [key, this.say('wrongType', path, 'list') ?? base[key]];
      if (table.length !== STAGES.length) this.say('wrongLength', path, String(STAGES.length));
      return [key, table.map((entry: unknown, i) => this.value(entry, STAGE_TABLES[key], `${path}[${i}]`) ?? 0)];
    });
    return Object.fromEntries(tables) as Scenario['stages'];
  }

  private plans(data: unknown, base: Scenario): readonly Plan[] {
    if (!Array.isArray(data)) return this.say('wrongType', 'plans', 'list') ?? base.plans;
    if (data.length === 0) this.say('noPlan', 'plans');
    if (data.length > MOST_PLANS) return this.say('tooManyPlans', 'plans', String(MOST_PLANS)) ?? base.plans;
    const ids = new Set<string>();
    return data.map((entry: unknown, i) => {
      const path = `plans[${i}]`;
      const given = this.object(entry, path) ?? {};
      const id = given.id;
      if (typeof id !== 'string' || !PLAN_ID.test(id)) {
        if (this.problems.every((problem) => problem.path !== path)) this.say('badId', `${path}.id`);
        return neutralPlan('plan');
      }
      if (ids.has(id)) this.say('repeatedId', `${path}.id`, id);
      ids.add(id);
      return this.plan(given, path, base.plans.find((plan) => plan.id === id) ?? neutralPlan(id));
    });
  }

  private plan(given: Json, path: string, base: Plan): Plan {
    this.onlyKeys(given, ['id', 'name', ...CHOICE_KEYS], path);
    const name = given.name ?? base.name;
    if (typeof name !== 'string') this.say('wrongType', `${path}.name`, 'text');
    else if (name.length > 80) this.say('tooLong', `${path}.name`, '80');
    const choices = CHOICE_KEYS.map((key) => [key, this.choice(given[key], key, `${path}.${key}`) ?? base[key]]);
    return { ...base, ...Object.fromEntries(choices), name } as Plan;
  }

  private choice(raw: unknown, key: ChoiceKey, path: string): Value | boolean | null | undefined {
    if (raw === undefined) return undefined;
    if (CHOICES[key].unit === 'flag') return typeof raw === 'boolean' ? raw : this.say('wrongType', path, 'flag');
    if (raw === null && key === OPTIONAL_CHOICE) return null;
    return this.value(raw, CHOICES[key], path);
  }

  private events(data: unknown): readonly WorldEvent[] {
    if (!Array.isArray(data)) return this.say('wrongType', 'events', 'list') ?? [];
    if (data.length > MOST_EVENTS) return this.say('tooLong', 'events', String(MOST_EVENTS)) ?? [];
    return data.map((entry: unknown, i) => this.event(this.object(entry, `events[${i}]`) ?? {}, `events[${i}]`));
  }

  private event(given: Json, path: string): WorldEvent {
    this.onlyKeys(given, EVENT_KEYS, path);
    const kind = String(given.kind) as EventKind;
    const bounds = Object.hasOwn(EVENT_KINDS, kind) ? EVENT_KINDS[kind] : undefined;
    if (!bounds) this.say('unknownKind', `${path}.kind`, Object.keys(EVENT_KINDS).join(', '));
    const { size, month } = given;
    if (month === undefined) this.say('wrongType', `${path}.month`, 'number');
    if (typeof size !== 'number') this.say('wrongType', `${path}.size`, 'number');
    else if (!Number.isFinite(size)) this.say('notFinite', `${path}.size`);
    else if (bounds) this.within(size, `${path}.size`, bounds.min, bounds.max);
    return {
      kind,
      month: this.whole(given, 'month', `${path}.month`, 0, MOST_YEARS * 12 - 1, 0),
      months: this.whole(given, 'months', `${path}.months`, 1, MOST_YEARS * 12, 1),
      size: typeof size === 'number' ? size : 0,
    };
  }
}

function fallbackBaseline(base: Scenario, plans: readonly Plan[]): string {
  if (base.preset !== null && plans.some((plan) => plan.id === base.baseline)) return base.baseline;
  return plans[0]?.id ?? base.baseline;
}
