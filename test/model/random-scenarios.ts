import fc from 'fast-check';
import { middleValue } from '../../src/model/uncertain';
import type { Parameter } from '../../src/scenario/parameter';
import { EVENT_KINDS, type EventKind } from '../../src/scenario/scenario';
import { CHOICE_KEYS, PARAMETERS, STAGE_KEYS, WORLD, WORLD_KEYS, type ParameterKey } from '../../src/scenario/table';
import type { WorldKey } from '../../src/scenario/world';
import { scenarioOf } from './scenarios';

/** Scenarios drawn by chance, as JSON data: plausible ones, and ones at the very bounds of what is allowed. */

const FLAGS: readonly string[] = ['membership', 'community', 'points'];
const SIZES = ['marketSize', 'initialCustomers'];

/** Where the numbers of a scenario come from: relative weights of four sources. */
export interface Mix {
  /** Left out: the preset's value, or the neutral one. */
  readonly absent: number;
  /** Inside the lever's track. */
  readonly plausible: number;
  /** Both bounds of validation, both ends of the track, neutral, 0, 1 and next to nothing. */
  readonly corner: number;
  /** An uncertain value between two of the above. */
  readonly range: number;
}

export const PLAUSIBLE: Mix = { absent: 9, plausible: 6, corner: 2, range: 1 };
export const CORNERS: Mix = { absent: 10, plausible: 0, corner: 9, range: 1 };
/** A real company with a few numbers at their bounds. */
export const FEW_CORNERS: Mix = { absent: 90, plausible: 0, corner: 9, range: 1 };
/** Every number known for sure. */
export const CERTAIN: Mix = { absent: 9, plausible: 7, corner: 2, range: 0 };

/** A number between two, in steps of a millionth of the way. */
export function between(low: number, high: number): fc.Arbitrary<number> {
  return fc.nat(1e6).map((step) => low + (high - low) * (step / 1e6));
}

/** Money and counts are as large as in this company, give or take a factor of four. */
const COMPANY = scenarioOf({ preset: 'beauty@1' }).world;

/** A number inside the lever's track. */
function plausible(key: ParameterKey, row: Parameter): fc.Arbitrary<number> {
  if (row.track) return between(...row.track);
  const usual = key in COMPANY ? middleValue(COMPANY[key as WorldKey], row) : 0;
  return usual > 0 ? between(usual / 4, 4 * usual) : between(0, 1000);
}

/** The numbers at which a rule may break. */
function cornersOf(row: Parameter): readonly number[] {
  const ends = [row.min, row.max, row.neutral, ...(row.track ?? [1000]), 0, 1, 1e-9];
  return [...new Set(ends)].filter((x) => x >= row.min && x <= row.max);
}

/** A value as JSON has it: an infinite number is written null, a range has finite ends. */
export function valueOf(key: ParameterKey, mix: Mix): fc.Arbitrary<unknown> {
  const row = PARAMETERS[key];
  const number = fc.oneof(
    { weight: mix.plausible, arbitrary: plausible(key, row) },
    { weight: mix.corner, arbitrary: fc.constantFrom(...cornersOf(row)) },
  );
  const finite = number.map((x) => (x === Infinity ? 1e6 : x));
  return fc.oneof(
    { weight: mix.absent, arbitrary: fc.constant(undefined) },
    { weight: mix.plausible + mix.corner, arbitrary: number.map((x) => (x === Infinity ? null : x)) },
    {
      weight: mix.range,
      arbitrary: fc.tuple(finite, finite).map(([a, b]) => ({ low: Math.min(a, b), high: Math.max(a, b) })),
    },
  );
}

function planOf(id: string, mix: Mix): fc.Arbitrary<Data['plans'][number]> {
  const flag = fc.oneof(
    { weight: mix.absent, arbitrary: fc.constant(undefined) },
    { weight: mix.plausible + mix.corner, arbitrary: fc.boolean() },
  );
  const choices = CHOICE_KEYS.map((key) => [key, FLAGS.includes(key) ? flag : valueOf(key, mix)]);
  return fc
    .record(Object.fromEntries(choices) as Record<string, fc.Arbitrary<unknown>>)
    .map((given) => ({ ...given, id }));
}

const event = fc
  .record({
    kind: fc.constantFrom(...(Object.keys(EVENT_KINDS) as EventKind[])),
    month: fc.nat(11),
    months: fc.integer({ min: 1, max: 12 }),
    part: fc.oneof(fc.constantFrom(0, 1), between(0, 1)),
  })
  .map(({ kind, month, months, part }) => {
    const { min, max } = EVENT_KINDS[kind];
    return { kind, month, months, size: min + part * (max - min) };
  });

/** People in the market, and how many of them are customers already; or as the preset has it. */
const sizes = fc.oneof(
  { weight: 2, arbitrary: fc.constant({}) },
  {
    weight: 3,
    arbitrary: fc
      .tuple(
        fc.oneof(fc.constantFrom(0, 1, 2, 1000, 2e6, WORLD.marketSize.max), fc.nat(1e6)),
        fc.oneof(fc.constantFrom(0, 1), between(0, 1)),
      )
      .map(([marketSize, share]) => ({ marketSize, initialCustomers: Math.floor(share * marketSize) })),
  },
);

export interface Data {
  readonly preset: string | null;
  readonly years: number;
  readonly runs: number;
  readonly seed: string;
  readonly world: Readonly<Record<string, unknown>>;
  readonly stages: Readonly<Record<string, unknown>>;
  readonly plans: readonly (Readonly<Record<string, unknown>> & { readonly id: string })[];
  readonly events: readonly { readonly kind: EventKind }[];
}

/** A scenario of one year with these plans; its preset fills what is left out. */
export function randomScenario(mix: Mix, ids: readonly string[] = ['points', 'kos']): fc.Arbitrary<Data> {
  const keys = WORLD_KEYS.filter((key) => !SIZES.includes(key));
  const world: fc.Arbitrary<Data['world']> = fc.record(
    Object.fromEntries(keys.map((key) => [key, valueOf(key, mix)] as const)),
  );
  const table = (key: ParameterKey): fc.Arbitrary<unknown> =>
    fc.oneof(fc.constant(undefined), fc.array(valueOf(key, { ...mix, absent: 0 }), { minLength: 6, maxLength: 6 }));
  return fc.record({
    preset: fc.constantFrom(null, 'beauty@1', 'automotive@1', 'everyday@1'),
    years: fc.constant(1),
    runs: fc.constantFrom(1, 16),
    seed: fc.string({ maxLength: 8 }),
    world: fc.tuple(world, sizes).map(([given, people]) => ({ ...given, ...people })),
    stages: fc.record(Object.fromEntries(STAGE_KEYS.map((key) => [key, table(key)] as const))),
    plans: fc.tuple(...ids.map((id) => planOf(id, mix))),
    events: fc.array(event, { maxLength: 4 }),
  });
}
