import { describe, expect, it } from 'vitest';
import { defaultScenario, findPreset } from '../../src/presets/presets';
import { differencesOf } from '../../src/scenario/difference';
import { bounded, limitsAt, valueAt, withValue, withValues } from '../../src/scenario/edit';
import { usualEvent, withEvent, withEventChanged, withoutEvent } from '../../src/scenario/event-edits';
import { placesOf, placesOfKey } from '../../src/scenario/places';
import { withBaseline, withoutPlan, withPlanLike, withPlanNamed } from '../../src/scenario/plan-edits';
import { readScenario } from '../../src/scenario/read';
import { EVENT_KINDS, type EventKind, type Scenario } from '../../src/scenario/scenario';
import { PARAMETERS, type ParameterKey } from '../../src/scenario/table';
import { lookOf, nextPlanId } from '../../src/ui/plan-look';

const base = defaultScenario();
const isValid = (scenario: Scenario): boolean => readScenario(JSON.parse(JSON.stringify(scenario)), findPreset).ok;

describe('values', () => {
  it('have a place for every parameter, a table six, a choice one a plan', () => {
    expect(placesOf(base)).toHaveLength(70 + 7 * 6 + 19 * 3);
    for (const key of Object.keys(PARAMETERS) as ParameterKey[])
      for (const place of placesOfKey(key, 'kos')) {
        expect(place.key).toBe(key);
        expect(placesOf(base)).toContainEqual(place);
      }
  });

  it('never make more customers than people', () => {
    const size = { in: 'world', key: 'marketSize' } as const;
    const start = { in: 'world', key: 'initialCustomers' } as const;
    expect(limitsAt(base, start).max).toBe(1200000);
    expect(bounded(base, start, 2e6)).toEqual({ value: 1200000, clamped: true });
    expect(bounded(base, size, 10)).toEqual({ value: 6000, clamped: true });
    expect(isValid(withValue(withValue(base, size, 10), start, 1e9))).toBe(true);
    expect(valueAt(withValue(base, size, 5e5), size)).toBe(5e5);
  });
});

describe('plans', () => {
  it('are copied with all they do, and found equal in all but id and name', () => {
    const more = withPlanLike(base, 'kos', 'own4', 'KOS 2');
    expect(more.plans.at(-1)).toEqual({ ...base.plans[2], id: 'own4', name: 'KOS 2' });
    expect(differencesOf(base, more)).toEqual([{ kind: 'planAdded', plan: 'own4', name: 'KOS 2' }]);
    expect(isValid(more)).toBe(true);
    expect(withPlanLike(more, 'kos', 'own3', '')).toBe(more);
    expect(withPlanLike(base, 'kos', 'points', '')).toBe(base);
    expect(withPlanLike(base, 'nobody', 'own4', '')).toBe(base);
  });

  it('leave two at least, and a baseline', () => {
    const two = withoutPlan(base, 'traffic');
    expect([two.plans.length, two.baseline]).toEqual([2, 'points']);
    expect(withoutPlan(two, 'kos')).toBe(two);
    expect(withoutPlan(base, 'nobody')).toBe(base);
    expect(withBaseline(base, 'nobody')).toBe(base);
    expect(differencesOf(base, two).map(({ kind }) => kind)).toEqual(['planRemoved', 'baseline']);
  });

  it('are named as long as a name may be', () => {
    const named = withPlanNamed(base, 'kos', ` ${'x'.repeat(200)}`);
    expect(named.plans[2]!.name).toHaveLength(80);
    expect(isValid(named)).toBe(true);
  });

  it('never look like one another on a page of four, whatever was removed and added', () => {
    let ids = ['traffic', 'points', 'kos'];
    for (const gone of [null, 'points', 'traffic', 'kos', 'own4']) {
      ids = ids.filter((id) => id !== gone);
      ids.push(nextPlanId(ids));
      expect(new Set(ids.map((id) => lookOf(id).shape)).size).toBe(ids.length);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });
});

describe('events', () => {
  const KINDS = Object.keys(EVENT_KINDS) as EventKind[];

  it('start out valid, within the horizon, with a size that does something', () => {
    for (const years of [1, 10])
      for (const kind of KINDS) {
        const scenario = { ...base, years };
        const event = usualEvent(scenario, kind);
        expect(event.month).toBeLessThan(years * 12);
        expect(event.size).not.toBe(0);
        expect(isValid(withEvent(scenario, event))).toBe(true);
        const { track, min, max } = EVENT_KINDS[kind];
        expect(track[0]).toBeGreaterThanOrEqual(min);
        expect(track[1]).toBeLessThanOrEqual(max);
      }
  });

  it('are held within the horizon and their bounds when they are moved, and removed one by one', () => {
    const two = KINDS.slice(0, 2).reduce((all, kind) => withEvent(all, usualEvent(all, kind)), base);
    const far = withEventChanged(two, 0, { month: 999, months: 999, size: -5 });
    expect(far.events[0]).toEqual({ kind: 'adPriceShock', month: 119, months: 1, size: -0.99 });
    expect(far.events[1]).toBe(two.events[1]);
    expect(isValid(far)).toBe(true);
    expect(differencesOf(two, far)).toEqual([{ kind: 'eventChanged', before: two.events[0], after: far.events[0] }]);
    const one = withoutEvent(two, 0);
    expect(one.events).toEqual([two.events[1]]);
    expect(differencesOf(two, one)).toEqual([{ kind: 'eventRemoved', event: two.events[0] }]);
    expect(differencesOf(one, two)).toEqual([{ kind: 'eventAdded', event: two.events[0] }]);
  });

  it('are a hundred at most', () => {
    let full = base;
    for (let i = 0; i < 105; i++) full = withEvent(full, usualEvent(base, 'kosWalkout'));
    expect(full.events).toHaveLength(100);
    expect(isValid(full)).toBe(true);
  });
});

describe('differences', () => {
  it('are none of a scenario from itself, however it came', () => {
    expect(differencesOf(base, JSON.parse(JSON.stringify(base)) as Scenario)).toEqual([]);
  });

  it('name every value that was changed, before and after', () => {
    const edits = [
      { place: { in: 'world', key: 'trustRate' }, value: 0.07 },
      { place: { in: 'stages', key: 'lapse', stage: 5 }, value: 0.5 },
      { place: { in: 'plan', key: 'community', plan: 'kos' }, value: false },
      { place: { in: 'plan', key: 'ownBudget', plan: 'points' }, value: 9 },
    ] as const;
    const found = differencesOf(base, { ...withValues(base, edits), years: 5 });
    expect(found).toEqual([
      { kind: 'frame', key: 'years', before: '10', after: '5' },
      { kind: 'value', place: edits[0].place, before: { low: 0.02, high: 0.08 }, after: 0.07 },
      { kind: 'value', place: edits[1].place, before: 0.6, after: 0.5 },
      { kind: 'value', place: edits[3].place, before: null, after: 9 },
      { kind: 'value', place: edits[2].place, before: true, after: false },
    ]);
  });
});
