import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { findPreset, LATEST_PRESETS } from '../../src/presets/presets';
import { usualEvent, withEvent, withEventChanged, withoutEvent } from '../../src/scenario/event-edits';
import { placesOf } from '../../src/scenario/places';
import { withoutPlan, withPlanLike, withPlanNamed } from '../../src/scenario/plan-edits';
import { readScenario } from '../../src/scenario/read';
import { EVENT_KINDS, type EventKind, type Scenario } from '../../src/scenario/scenario';
import { PARAMETERS, type Place } from '../../src/scenario/table';
import { Work } from '../../src/state/work.svelte';
import { nextPlanId } from '../../src/ui/plan-look';

/** A browser's storage, and a clock that moves on when it is told to. */
const store = new Map<string, string>();
let now = 0;

beforeEach(() => {
  store.clear();
  now = 0;
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => store.get(key) ?? null,
    setItem: (key: string, value: string) => void store.set(key, value),
  });
  vi.spyOn(performance, 'now').mockImplementation(() => now);
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const COST: Place = { in: 'world', key: 'costPerLead' };
const TRUST: Place = { in: 'world', key: 'trustRate' };

function begun(): Work {
  return new Work({ beforeChange: () => undefined, changed: () => undefined });
}

describe('the work', () => {
  it('makes one step of one drag, of quick moves of one lever, and none of a drag that comes back', () => {
    const work = begun();
    for (const value of [41, 45, 50]) work.set(COST, value, true);
    now = 5000;
    work.set(COST, 60, true);
    work.release();
    expect(work.history.steps).toHaveLength(2);
    now = 5500;
    work.set(COST, 61);
    expect(work.history.steps).toHaveLength(2);
    now = 9000;
    work.set(COST, 62);
    expect(work.history.steps).toHaveLength(3);
    work.undo();
    work.set(TRUST, 0.1, true);
    work.set(TRUST, findPreset('beauty@1')!.world.trustRate, true);
    work.release();
    expect(work.scenario.world.costPerLead).toBe(61);
    expect(work.history.steps).toHaveLength(3);
  });

  it('after an undo makes a new step even of the same lever', () => {
    const work = begun();
    work.set(COST, 50);
    work.undo();
    work.set(COST, 55);
    work.undo();
    expect(work.scenario.world.costPerLead).toBe(40);
    expect(work.history.steps.map(({ scenario }) => scenario.world.costPerLead)).toEqual([40, 50, 55]);
  });

  it('tells its listener before the first move and after every one', () => {
    const heard: string[] = [];
    const work = new Work({ beforeChange: () => heard.push('before'), changed: (whole) => heard.push(String(whole)) });
    work.set(COST, 50, true);
    work.set(COST, 51, true);
    work.open(findPreset('luxury@1')!);
    work.undo();
    expect(heard).toEqual(['before', 'false', 'false', 'true', 'before', 'true']);
  });

  it('opens presets and resets to them as steps that can be undone', () => {
    const work = begun();
    work.set(COST, 50);
    work.open(findPreset('luxury@1')!);
    expect([work.scenario.preset, work.changed]).toEqual(['luxury@1', false]);
    work.undo();
    expect([work.scenario.world.costPerLead, work.changed]).toEqual([50, true]);
    work.change(work.home);
    expect(work.changed).toBe(false);
    work.undo();
    expect(work.scenario.world.costPerLead).toBe(50);
  });

  it('resets a plan of one’s own to how it was when it was added', () => {
    const work = begun();
    const place: Place = { in: 'plan', key: 'peopleShare', plan: 'own4' };
    work.set({ ...place, plan: 'kos' }, 0.4);
    work.change(withPlanLike(work.scenario, 'kos', 'own4', 'KOS 2'));
    expect(work.isChanged(place)).toBe(false);
    work.set(place, 0.1);
    expect([work.isChanged(place), work.homeOf(place)]).toEqual([true, 0.4]);
  });

  it('is there again after a reload, step by step; what cannot be read is put aside', () => {
    const work = begun();
    work.set(COST, 50);
    work.challenge('points');
    work.open(findPreset('home@1')!);
    work.undo();
    const again = begun();
    expect(again.scenario).toEqual(work.scenario);
    expect(again.challenger).toBe('points');
    again.redo();
    expect(again.scenario.preset).toBe('home@1');
    store.set('work', '{"form":1,"steps":[{"scenario":{"preset":"beauty@1","world":{"costPerLead":"dear"}}}]}');
    const text = store.get('work');
    const anew = begun();
    expect(anew.trouble?.problem).toEqual({ code: 'wrongType', path: 'world.costPerLead', detail: 'value' });
    anew.set(COST, 70);
    expect(anew.aside).toBe(text);
  });

  it('goes on without storage', () => {
    vi.stubGlobal('localStorage', undefined);
    const work = begun();
    work.set(COST, 50);
    expect(work.scenario.world.costPerLead).toBe(50);
  });

  it('never holds a plan against itself, and moves the baseline as a step', () => {
    const work = begun();
    work.challenge('traffic');
    expect([work.challenger, work.scenario.baseline]).toEqual(['traffic', 'kos']);
    work.undo();
    expect([work.challenger, work.scenario.baseline]).toEqual(['kos', 'traffic']);
    work.change(withoutPlan(work.scenario, 'kos'));
    expect([work.challenger, work.editing]).toEqual(['points', 'points']);
  });
});

/** What a hand can do, each with numbers that say to what. */
type Act = (work: Work, a: number, b: number) => void;
const pick = <T>(list: readonly T[], at: number): T => list[at % list.length]!;
const ACTS: Record<string, Act> = {
  set: (work, a, b) => {
    const place = pick(placesOf(work.scenario), a);
    const { unit, track, min, max } = PARAMETERS[place.key];
    const part = (b % 101) / 100;
    const [low, high] = track ?? [min, Math.min(max, 1e6)];
    work.set(place, unit === 'flag' ? b % 2 === 0 : low + part * (high - low), b % 3 === 0);
  },
  range: (work, a, b) => {
    const place = pick(
      placesOf(work.scenario).filter(({ in: where }) => where !== 'plan'),
      a,
    );
    const [low, high] = PARAMETERS[place.key].track ?? [10, 1000];
    work.set(place, { low, high: low + ((high - low) * (b % 100)) / 100 });
  },
  people: (work, a, b) => work.set({ in: 'world', key: a % 2 ? 'marketSize' : 'initialCustomers' }, b % 5000),
  release: (work) => work.release(),
  copy: (work, a) => {
    const { plans } = work.scenario;
    const id = nextPlanId(plans.map((plan) => plan.id));
    work.change(withPlanLike(work.scenario, pick(plans, a).id, id, `plan ${a}`));
  },
  remove: (work, a) => work.change(withoutPlan(work.scenario, pick(work.scenario.plans, a).id)),
  rename: (work, a, b) => work.change(withPlanNamed(work.scenario, pick(work.scenario.plans, a).id, `name ${b}`)),
  baseline: (work, a) => work.compareWith(pick(work.scenario.plans, a).id),
  challenge: (work, a) => work.challenge(pick(work.scenario.plans, a).id),
  event: (work, a) => {
    const kind = pick(Object.keys(EVENT_KINDS) as EventKind[], a);
    work.change(withEvent(work.scenario, usualEvent(work.scenario, kind)));
  },
  moveEvent: (work, a, b) =>
    work.change(
      withEventChanged(work.scenario, a % 3, { month: b % 200, months: a % 50, size: b / 50 - 1 }),
      `event ${a % 3}`,
      b % 2 === 0,
    ),
  removeEvent: (work, a) => work.change(withoutEvent(work.scenario, a % 3)),
  open: (work, a) => work.open(findPreset(pick(LATEST_PRESETS, a).name)!),
  reset: (work) => work.change(work.home),
  years: (work, a) => work.mend({ edits: [], years: 1 + (a % 15) }),
  undo: (work) => work.undo(),
  redo: (work) => work.redo(),
  goTo: (work, a) => work.goTo(a % work.history.steps.length),
  wait: () => void (now += 1500),
};

describe('any sequence of edits, undo and redo', () => {
  const walk = fc.array(fc.tuple(fc.constantFrom(...Object.keys(ACTS)), fc.nat(10000), fc.nat(10000)), {
    maxLength: 40,
  });
  const asText = (scenario: Scenario): string => JSON.stringify(scenario);

  it('keeps the scenario valid, undo returns the scenario before, redo the one after, and a reload everything', () => {
    let undoings = 0;
    fc.assert(
      fc.property(walk, (acts) => {
        store.clear();
        const work = begun();
        for (const [name, a, b] of acts) {
          const before = work.history.steps.map(({ scenario }) => scenario);
          ACTS[name]!(work, a, b);
          const reading = readScenario(JSON.parse(asText(work.scenario)), findPreset);
          expect(reading.ok ? '' : JSON.stringify(reading.problems)).toBe('');
          expect(reading.ok && asText(reading.scenario)).toBe(asText(work.scenario));
          expect(work.scenario.plans.map(({ id }) => id)).toContain(work.challenger);
          expect(work.challenger).not.toBe(work.scenario.baseline);
          // Nothing is lost: a drag goes on in the newest step, every other one stays what it was.
          const after = work.history.steps.map(({ scenario }) => scenario);
          expect(after.length).toBeGreaterThanOrEqual(before.length - 1);
          for (const [i, scenario] of before.slice(0, -1).entries()) expect(after[i]).toBe(scenario);
        }
        work.release();
        const last = work.scenario;
        const target = work.undoTarget;
        if (target !== undefined) {
          undoings++;
          const before = work.history.steps[target]!.scenario;
          work.undo();
          expect(work.scenario).toBe(before);
          work.redo();
          expect(work.scenario).toBe(last);
        }
        if (work.history.steps.length > 1) {
          const again = begun();
          expect(asText(again.scenario)).toBe(asText(last));
          expect(again.history.steps.map(({ scenario }) => asText(scenario))).toEqual(
            work.history.steps.map(({ scenario }) => asText(scenario)),
          );
          expect(again.challenger).toBe(work.challenger);
        }
      }),
      { numRuns: 300 },
    );
    expect(undoings).toBeGreaterThan(150);
  });
});
