import { describe, expect, it } from 'vitest';
import { duelOf } from '../../src/analysis/duel';
import { DEFAULT_PRESET, defaultScenario, evidenceOf, findPreset, PRESETS } from '../../src/presets/presets';
import { readScenario } from '../../src/scenario/read';
import { isRange } from '../../src/scenario/scenario';
import { PARAMETERS } from '../../src/scenario/table';
import { played } from '../model/scenarios';

const DUEL_ONLY = { runs: [], means: [], ledger: false, cohorts: false };
const NAMES = ['beauty@1', 'automotive@1', 'everyday@1'];

describe('presets', () => {
  it('are whole scenarios under versioned names', () => {
    expect(PRESETS.map((preset) => preset.name)).toEqual(expect.arrayContaining(NAMES));
    for (const { name, scenario } of PRESETS) {
      expect(readScenario(scenario, () => undefined).ok, name).toBe(true);
      const found = findPreset(name)!;
      expect(found.preset).toBe(name);
      expect(found.baseline).toBe('traffic');
      expect(found.plans.map((plan) => plan.id)).toEqual(['traffic', 'points', 'kos']);
      expect(Object.isFrozen(found)).toBe(true);
      expect(findPreset(name)).toBe(found);
    }
    expect(findPreset('beauty@0')).toBeUndefined();
  });

  it('play ten years and own up to what is not known', () => {
    for (const name of NAMES) {
      const { years, world } = findPreset(name)!;
      expect(years).toBe(10);
      expect(Object.values(world).filter(isRange).length).toBeGreaterThanOrEqual(4);
    }
  });

  it('keep their values within the range of their own evidence, or of the table’s', () => {
    for (const name of NAMES)
      for (const [key, value] of Object.entries(findPreset(name)!.world)) {
        const { range } = evidenceOf(name, key as keyof typeof PARAMETERS);
        if (!range) continue;
        const [low, high] = isRange(value) ? [value.low, value.high] : [value, value];
        expect(low >= range[0] && high <= range[1], `${name} ${key}`).toBe(true);
      }
  });

  it('begin with beauty', () => {
    expect(DEFAULT_PRESET).toBe('beauty@1');
    expect(defaultScenario()).toBe(findPreset('beauty@1'));
  });

  it('do not all say the same of trust against traffic', () => {
    const verdicts = NAMES.map((preset) => {
      const ensemble = played({ preset, runs: 96, plans: [{ id: 'traffic' }, { id: 'kos' }] }, DUEL_ONLY);
      const duel = duelOf(ensemble, 'kos', 'traffic');
      expect(duel.mean.every(Number.isFinite)).toBe(true);
      return duel.verdict;
    });
    expect(new Set(verdicts).size).toBeGreaterThan(1);
    expect(verdicts[NAMES.indexOf('everyday@1')]).toBe('behind');
  });
});
