import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { REPORT_WANTED, reportOf } from '../../src/analysis/report';
import { GAPPED, LEDGER_LINES, SERIES } from '../../src/model/series';
import type { Parameter } from '../../src/scenario/parameter';
import { EVENT_KINDS } from '../../src/scenario/scenario';
import { CHOICE_KEYS, PARAMETERS, STAGE_KEYS, WORLD, WORLD_KEYS } from '../../src/scenario/table';
import { publish } from '../dossier';
import { curves, played } from './scenarios';

/** Money and counts go up to here: 1e16 in a ledger still shows cents. */
const LARGE = 1e6;

/** A value of a parameter: plausible mostly, at an end of its bounds at times, uncertain now and then. */
function valueOf(row: Parameter): fc.Arbitrary<unknown> {
  const high = Math.min(row.max, row.track ? row.track[1] : LARGE);
  const low = row.track ? row.track[0] : row.min;
  const number = fc.double({ min: low, max: high, noNaN: true });
  const range = fc.tuple(number, number).map(([a, b]) => ({ low: Math.min(a, b), high: Math.max(a, b) }));
  const ends = fc.constantFrom(
    row.min,
    row.neutral === Infinity ? high : row.neutral,
    high,
    row.max <= 6 ? row.max : high,
  );
  return fc.oneof({ weight: 6, arbitrary: number }, { weight: 2, arbitrary: ends }, { weight: 1, arbitrary: range });
}

const flags = ['membership', 'community', 'points'] as const;
const plan = (id: string): fc.Arbitrary<object> =>
  fc.record({
    id: fc.constant(id),
    ...Object.fromEntries(
      CHOICE_KEYS.map((key) => [
        key,
        (flags as readonly string[]).includes(key) ? fc.boolean() : valueOf(PARAMETERS[key]),
      ]),
    ),
  });
const event = fc
  .record({
    kind: fc.constantFrom(...(Object.keys(EVENT_KINDS) as (keyof typeof EVENT_KINDS)[])),
    month: fc.nat(11),
    months: fc.integer({ min: 1, max: 12 }),
    part: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  .map(({ kind, month, months, part }) => {
    const { min, max } = EVENT_KINDS[kind];
    return { kind, month, months, size: min + part * (Math.min(max, 2) - min) };
  });
const scenario = fc.record({
  years: fc.constantFrom(1, 2),
  runs: fc.constantFrom(1, 16),
  seed: fc.string({ maxLength: 8 }),
  world: fc
    .record(Object.fromEntries(WORLD_KEYS.map((key) => [key, valueOf(WORLD[key])])), { requiredKeys: [] })
    .map((world) => ({ ...world, marketSize: 2e6, initialCustomers: world.initialCustomers ?? 1000 })),
  stages: fc.record(
    Object.fromEntries(
      STAGE_KEYS.map((key) => [key, fc.array(valueOf(PARAMETERS[key]), { minLength: 6, maxLength: 6 })]),
    ),
    { requiredKeys: [] },
  ),
  plans: fc.tuple(plan('traffic'), plan('kos')),
  events: fc.array(event, { maxLength: 4 }),
});

describe('any scenario', () => {
  it('keeps people and money, and every number is one', () => {
    fc.assert(
      fc.property(scenario, (data) => {
        const ensemble = played(data);
        const runs = ensemble.runs;
        for (const index of [0, 1]) {
          for (const key of SERIES.filter((name) => !GAPPED.includes(name)))
            for (const row of curves(ensemble, key, index)) expect(row.every(Number.isFinite), key).toBe(true);
          const [customers, prospects, lapsed, heads, attention, reputation] = (
            ['customers', 'prospects', 'lapsed', 'heads', 'attention', 'reputation'] as const
          ).map((key) => curves(ensemble, key, index));
          const { marketSize } = ensemble.scenario.world;
          for (let t = 0; t < ensemble.months; t++)
            for (let r = 0; r < runs; r++) {
              const counts = [customers, prospects, lapsed, heads].map((curve) => curve![t]![r]!);
              expect(counts.every((x) => Number.isInteger(x) && x >= 0)).toBe(true);
              expect(counts[0]! + counts[1]! + counts[2]!).toBe(marketSize);
              for (const curve of [attention, reputation]) {
                expect(curve![t]![r]).toBeGreaterThanOrEqual(0);
                expect(curve![t]![r]).toBeLessThanOrEqual(1);
              }
            }
          const lines = LEDGER_LINES.map((line) => ensemble.ledger(index, line));
          for (const [t, profit] of ensemble.means(index, 'profit').entries()) {
            const sum = lines.reduce((total, line, i) => total + (i < 4 ? line[t]! : -line[t]!), 0);
            const size = lines.reduce((total, line) => total + Math.abs(line[t]!), 0);
            expect(Math.abs(sum - profit)).toBeLessThanOrEqual(1e-12 * size);
          }
        }
        // What is printed can be read by anybody: no number that JSON does not have.
        const text = JSON.stringify(reportOf(ensemble));
        expect(JSON.parse(text)).toHaveProperty('plans.kos.measures.npv.mean');
      }),
      { seed: 7, numRuns: 60 },
    );
    publish({ check: 'anyScenario', of: '', kind: 'cases', cases: 60 });
  });

  it('is played to the end at the very bounds of every parameter', () => {
    for (const end of ['min', 'max'] as const) {
      const world = Object.fromEntries(
        WORLD_KEYS.filter((key) => !['marketSize', 'initialCustomers'].includes(key)).map((key) => [
          key,
          WORLD[key][end] === Infinity ? null : WORLD[key][end],
        ]),
      );
      for (const size of [0, 1, 1e6])
        for (const only of [...Object.keys(world), 'all']) {
          const given = only === 'all' ? world : { [only]: world[only] };
          const ensemble = played(
            {
              years: 1,
              runs: 1,
              world: { ...given, marketSize: size, initialCustomers: Math.floor(size / 2) },
              plans: [{ id: 'kos', peopleShare: 0.5, initialKos: 3, membership: true, community: true, points: true }],
            },
            REPORT_WANTED,
          );
          const balance = (['customers', 'prospects', 'lapsed'] as const).reduce(
            (sum, key) => sum + ensemble.month(0, key, 11)[0]!,
            0,
          );
          expect(balance, `${only} at its ${end} with ${size} people`).toBe(size);
          expect(Number.isNaN(ensemble.measure(0, 'npv')[0]), `${only} at its ${end}`).toBe(false);
        }
    }
  });
});
