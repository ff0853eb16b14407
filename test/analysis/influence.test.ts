import { describe, expect, it } from 'vitest';
import { duelOf, type Duel } from '../../src/analysis/duel';
import { explainedShares } from '../../src/analysis/explained-shares';
import { influencesOf, uncertainPlaces } from '../../src/analysis/influence';
import { Ensemble } from '../../src/engine/ensemble';
import { play } from '../../src/model/play';
import { groupsFor } from '../../src/rows/group';
import { findPreset } from '../../src/presets/presets';
import { normalQuantile } from '../../src/random/normal';
import { seedKey } from '../../src/random/seed';
import { sobolPoint } from '../../src/random/sobol';
import { dimensionOf, type Place } from '../../src/scenario/table';
import { MEASURES_ONLY, scenarioOf } from '../model/scenarios';

const RUNS = 1000;

/** Independent uniforms, one row a factor. */
function uniforms(factors: number, seed: string): Float64Array[] {
  return Array.from({ length: factors }, (_, f) =>
    Float64Array.from({ length: RUNS }, (_run, r) => sobolPoint(seedKey(seed), f, r)),
  );
}

describe('shares of the spread', () => {
  /** y = 3 (u1 - 1/2) + 2 (u2 - 1/2) + bend of u3 + luck: the variances of its parts are known. */
  function made(seed: string): { ranks: Float64Array[]; result: Float64Array } {
    const rows = uniforms(8, seed);
    const [a, b, c, , , , , luck] = rows;
    const result = Float64Array.from({ length: RUNS }, (_, r) => {
      const bend = (c![r]! - 0.5) ** 2;
      return 3 * (a![r]! - 0.5) + 2 * (b![r]! - 0.5) + 6 * bend + normalQuantile(luck![r]!) / 2;
    });
    return { ranks: rows.slice(0, 7), result };
  }
  const parts = [9 / 12, 4 / 12, 36 * (1 / 80 - 1 / 144), 0, 0, 0, 0];
  const total = parts.reduce((sum, part) => sum + part, 0) + 1 / 4;

  it('are those of a result that is known in full, luck the rest', () => {
    const { ranks, result } = made('known');
    const { shares, rest } = explainedShares(ranks, result)!;
    for (const [f, { value }] of shares.entries()) expect(value).toBeCloseTo(parts[f]! / total, 1.3);
    expect(rest.value).toBeCloseTo(1 / 4 / total, 1.3);
    expect(rest.value + shares.reduce((sum, { value }) => sum + value, 0)).toBeCloseTo(1, 9);
  });

  it('have errors that hold: the truth is within two of them about as often as it should be', () => {
    let within = 0;
    let far = 0;
    const seeds = 60;
    for (let seed = 0; seed < seeds; seed++) {
      const { ranks, result } = made(`seed ${seed}`);
      const { shares } = explainedShares(ranks, result)!;
      for (const f of [0, 1, 2]) {
        const off = Math.abs(shares[f]!.value - parts[f]! / total) / shares[f]!.error;
        if (off < 2) within++;
        if (off > 4) far++;
      }
    }
    expect(within / (3 * seeds)).toBeGreaterThan(0.88);
    expect(far).toBe(0);
    // Errors that are far too large would hold as well.
    const { ranks, result } = made('size');
    expect(explainedShares(ranks, result)!.shares[0]!.error).toBeLessThan(0.03);
  });

  it('are not given for few runs, a sure result, or nothing uncertain', () => {
    const { ranks, result } = made('few');
    expect(
      explainedShares(
        ranks.map((row) => row.subarray(0, 60)),
        result.subarray(0, 60),
      ),
    ).toBeUndefined();
    expect(explainedShares(ranks, new Float64Array(RUNS).fill(5))).toBeUndefined();
    expect(explainedShares([], result)).toBeUndefined();
  });
});

describe('what decides a duel', () => {
  const scenario = scenarioOf({
    preset: 'beauty@1',
    years: 1,
    runs: RUNS,
    world: { costPerLead: { low: 20, high: 80 }, addOnValue: { low: 100, high: 101 } },
  });
  const ensemble = new Ensemble(scenario, []);
  const places = uncertainPlaces(scenario, ['kos', 'traffic']);

  /** A duel whose result follows from one parameter's draws and one other's. */
  function duel(weights: readonly (readonly [Place, number])[]): Duel {
    const key = seedKey(scenario.seed);
    const atEnd = Float64Array.from({ length: RUNS }, (_, r) =>
      weights.reduce(
        (sum, [place, weight]) => sum + weight * normalQuantile(sobolPoint(key, dimensionOf(place), r)),
        0,
      ),
    );
    return { challenger: 'kos', baseline: 'traffic', atEnd, runs: RUNS } as unknown as Duel;
  }
  const played = Object.assign(Object.create(ensemble) as Ensemble, { runs: RUNS });
  const lead: Place = { in: 'world', key: 'costPerLead' };
  const other = places.find((place) => place.in === 'world' && place.key !== 'costPerLead')!;

  it('lists what is uncertain of the two plans and their world, and nothing else', () => {
    expect(places).toContainEqual(lead);
    expect(places.length).toBeGreaterThan(5);
    expect(uncertainPlaces(scenarioOf({ world: { adInflation: { low: 0.1, high: 0.1 } } }), [])).toEqual([]);
    const plan = scenario.plans.map((p) => (p.id === 'points' ? { ...p, needsServed: { low: 1, high: 2 } } : p));
    const unsure = { ...scenario, plans: plan };
    expect(uncertainPlaces(unsure, ['kos', 'traffic'])).toEqual(places);
    expect(uncertainPlaces(unsure, ['kos', 'points'])).toContainEqual({
      in: 'plan',
      key: 'needsServed',
      plan: 'points',
    });
  });

  it('is named when it leads by more than its error', () => {
    const { parameters, deciding } = influencesOf(
      played,
      duel([
        [lead, 2],
        [other, 1],
      ]),
    )!;
    expect(deciding).toEqual(lead);
    expect(parameters[0]!.share.value).toBeCloseTo(0.8, 1);
    expect(parameters[1]!.place).toEqual(other);
  });

  it('is not named when two lead alike', () => {
    expect(
      influencesOf(
        played,
        duel([
          [lead, 1],
          [other, 1.01],
        ]),
      )!.deciding,
    ).toBeUndefined();
  });

  it('is found in what has been played', () => {
    const small = { ...findPreset('beauty@1')!, years: 2, runs: 400 };
    const real = new Ensemble(small, play(small, MEASURES_ONLY, 0, groupsFor(400)));
    const { parameters, rest, deciding } = influencesOf(real, duelOf(real, 'kos', 'traffic'))!;
    // What ads really bring, then how fast trust grows: the two are far apart.
    expect(parameters.slice(0, 2).map(({ place }) => place.key)).toEqual(['adIncrementality', 'trustRate']);
    expect(parameters[0]!.share.value).toBeGreaterThan(0.3);
    expect(deciding).toEqual({ in: 'world', key: 'adIncrementality' });
    expect(rest.value).toBeGreaterThan(-0.1);
    expect(rest.value).toBeLessThan(1.1);
  });
});
