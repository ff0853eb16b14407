import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { REPORT_WANTED, reportOf } from '../../src/analysis/report';
import { WORLD, WORLD_KEYS } from '../../src/scenario/table';
import { publish } from '../dossier';
import { expectLawful } from './lawful';
import { CORNERS, FEW_CORNERS, PLAUSIBLE, randomScenario } from './random-scenarios';
import { played } from './scenarios';

/** Where in a report there is a number that JSON does not have. */
function unprintable(value: unknown, path = ''): string[] {
  if (typeof value === 'number') return Number.isFinite(value) ? [] : [`${path}=${value}`];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => unprintable(part, `${path}.${key}`));
}

describe('any scenario', () => {
  it.each([
    ['¼–4×', PLAUSIBLE, 700],
    ['¼–4×, min, max', FEW_CORNERS, 1000],
    ['min, max', CORNERS, 1600],
  ] as const)('%s: people and money balance, attention is capacity over load', (name, mix, cases) => {
    fc.assert(
      fc.property(randomScenario(mix), (data) => expectLawful(played(data))),
      { seed: 7, numRuns: cases },
    );
    publish({ check: 'anyScenario', of: name, kind: 'cases', cases });
  });

  it('lasts for fifteen years', () => {
    const cases = 40;
    const long = fc.oneof(randomScenario(FEW_CORNERS), randomScenario(CORNERS));
    fc.assert(
      fc.property(long, (data) => expectLawful(played({ ...data, years: 15 }))),
      { seed: 9, numRuns: cases },
    );
    publish({ check: 'anyScenario', of: 'years = 15', kind: 'cases', cases });
  });

  it('is printed in numbers that JSON has', () => {
    fc.assert(
      fc.property(fc.oneof(randomScenario(PLAUSIBLE), randomScenario(CORNERS)), (data) => {
        // What was asked for may hold an infinite number, which is written null.
        expect(unprintable({ ...reportOf(played(data, REPORT_WANTED)), scenario: null })).toEqual([]);
      }),
      { seed: 8, numRuns: 150 },
    );
  });

  it('is played to the end at the very bounds of every parameter of the world, alone and all together', () => {
    for (const end of ['min', 'max'] as const) {
      const world = Object.fromEntries(
        WORLD_KEYS.filter((key) => !['marketSize', 'initialCustomers'].includes(key)).map((key) => [
          key,
          WORLD[key][end] === Infinity ? null : WORLD[key][end],
        ]),
      );
      for (const size of [0, 1, 1e6, WORLD.marketSize.max])
        for (const only of [...Object.keys(world), 'all'])
          expectLawful(
            played({
              years: 1,
              runs: 1,
              world: {
                ...(only === 'all' ? world : { [only]: world[only] }),
                marketSize: size,
                initialCustomers: Math.floor(size / 2),
              },
              plans: [{ id: 'kos', peopleShare: 0.5, initialKos: 3, membership: true, community: true, points: true }],
            }),
          );
    }
  });
});
