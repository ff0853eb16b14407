import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultScenario, findPreset } from '../../src/presets/presets';
import { scenarioOf } from '../model/scenarios';
import { beginning, stepped, type History } from '../../src/state/history';
import { readWork, writeWork } from '../../src/state/stored-work';

const work = (): History =>
  stepped(beginning({ scenario: defaultScenario(), challenger: 'kos' }), {
    scenario: scenarioOf({ plans: [{ id: 'traffic' }, { id: 'points', points: true }] }),
    challenger: 'points',
  });

function problemOf(change: (data: Record<string, unknown> & { steps: Record<string, unknown>[] }) => void): unknown {
  const data = JSON.parse(writeWork(work())) as Record<string, unknown> & { steps: Record<string, unknown>[] };
  change(data);
  const recalled = readWork(JSON.stringify(data), findPreset);
  return recalled.kind === 'unreadable' ? (recalled.problem?.path ?? 'form') : recalled.kind;
}

describe('stored work', () => {
  it('is read back as it was written, an infinite number too', () => {
    const recalled = readWork(writeWork(work()), findPreset);
    expect(recalled).toEqual({ kind: 'history', history: work() });
    expect(work().steps[1]!.scenario.world.referralDispersion).toBe(Infinity);
    expect(readWork(null, findPreset)).toEqual({ kind: 'nothing' });
  });

  it('that is damaged or foreign is named and never half read', () => {
    expect(problemOf(() => undefined)).toBe('history');
    expect(problemOf((data) => (data.form = 2))).toBe('form');
    expect(problemOf((data) => (data.at = 2))).toBe('form');
    expect(problemOf((data) => (data.tip = -1))).toBe('form');
    expect(problemOf((data) => Object.assign(data, { at: 1, tip: 0 }))).toBe('form');
    expect(problemOf((data) => (data.steps[1]!.parent = 1))).toBe('form');
    expect(problemOf((data) => (data.steps = []))).toBe('form');
    expect(problemOf((data) => (data.steps[0]!.scenario = { preset: 'beauty@99' }))).toBe('preset');
    expect(problemOf((data) => (data.steps[1]!.scenario = { years: 99 }))).toBe('years');
    expect(problemOf((data) => delete data.steps[1]!.scenario)).toBe('');
  });

  it('looks from a plan that there is, whatever it says', () => {
    const text = writeWork(work()).replace('"challenger":"points"', '"challenger":"traffic"');
    const recalled = readWork(text, findPreset);
    expect(recalled.kind === 'history' && recalled.history.steps[1]!.challenger).toBe('points');
  });

  it('never throws, whatever stands there', () => {
    const text = writeWork(work());
    const cut = fc.tuple(fc.nat(text.length), fc.nat(text.length)).map(([a, b]) => text.slice(0, a) + text.slice(b));
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json(), cut), (damaged) => {
        const recalled = readWork(damaged, findPreset);
        if (damaged !== text) expect(['unreadable', 'history']).toContain(recalled.kind);
      }),
      { numRuns: 300 },
    );
    for (const foreign of ['null', '[]', '7', '{"form":1,"steps":[null],"at":0,"tip":0}'])
      expect(readWork(foreign, findPreset).kind).toBe('unreadable');
  });
});
