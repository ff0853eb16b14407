import { expect } from 'vitest';
import { publish } from '../../dossier';
import { scenarioOf } from '../scenarios';
import { compared, KEYS, playedByEngine, playedByPeople, type Keys, type Kind, type Sample } from './compare';
import type { Case } from './mechanisms';

/** The oracle's runs, each single run slow; the engine's may be twice as many. */
const PEOPLE_RUNS = 400;
const ENGINE_RUNS = 800;
/** Enough to see that something is missing. */
const FEWER_RUNS = 192;

const CHECK_OF = { means: 'peopleMeans', variances: 'peopleVariances', distributions: 'peopleDistributions' } as const;

/** A case as played by persons, with what it can be held against. */
export interface Played {
  readonly people: Sample;
  readonly keys: Keys;
  readonly months: readonly number[];
}

function data({ of, years = 1, world = {}, stages = {}, plan, events = [] }: Case, runs: number): object {
  return { years, runs, seed: of, world, stages, plans: [{ id: 'plan', ...plan }], events };
}

/** Plays a case both ways and holds them against each other in the first month, in the middle and in the last. */
export function expectOneLaw(one: Case): Played {
  const people = playedByPeople(scenarioOf(data(one, 1)), PEOPLE_RUNS, 1);
  const last = (one.years ?? 1) * 12 - 1;
  const played = { people, keys: { ...KEYS, totals: people.keys.totals }, months: [0, Math.floor(last / 2), last] };
  // The oracle reports all that the law names, and nothing else.
  for (const part of ['series', 'lines'] as const) expect(people.keys[part].toSorted()).toEqual(KEYS[part].toSorted());
  const found = compared(playedByEngine(scenarioOf(data(one, ENGINE_RUNS))), people, played.keys, played.months);
  for (const kind of ['means', 'variances', 'distributions'] satisfies Kind[]) {
    const { comparisons, worst, at } = found[kind];
    expect.soft(worst, `${kind}: ${at}`).toBeLessThanOrEqual(1);
    publish({ check: CHECK_OF[kind], of: one.of, kind: 'worst', comparisons, worst });
  }
  return played;
}

/** How far the engine, playing another case, is from what persons played: the worst of all kinds, in units of allowance. */
export function distanceOf(other: Case, { people, keys, months }: Played): number {
  const found = compared(playedByEngine(scenarioOf(data(other, FEWER_RUNS))), people, keys, months.slice(1));
  return Math.max(...Object.values(found).map(({ worst }) => worst));
}
