import { describe, expect, it } from 'vitest';
import { asNumber, asRange, quartilesOf } from '../../src/analysis/uncertain';
import { drawParameters } from '../../src/model/parameters';
import { defaultScenario, evidenceOf } from '../../src/presets/presets';
import { withValue } from '../../src/scenario/edit';
import { isRange } from '../../src/scenario/scenario';
import { PARAMETERS, WORLD, WORLD_KEYS } from '../../src/scenario/table';
import { quantileSorted, sorted } from '../../src/stats/quantiles';

const base = defaultScenario();

describe('a value that was sure', () => {
  it('becomes a range that holds it and is valid, for every belief about the world', () => {
    for (const key of WORLD_KEYS.filter((name) => WORLD[name].kind === 'belief')) {
      const row = WORLD[key];
      const value = base.world[key];
      const number = isRange(value) ? asNumber(value, row) : value;
      const range = asRange(number, row, evidenceOf(base.preset, key));
      expect(range.low, key).toBeGreaterThanOrEqual(row.min);
      expect(range.high, key).toBeLessThanOrEqual(row.max);
      expect(range.low, key).toBeLessThanOrEqual(number * 1.01);
      expect(range.high, key).toBeGreaterThanOrEqual(number * 0.99);
      expect(range.low, key).toBeLessThan(range.high);
    }
  });

  it('takes the range of its evidence where it lies inside, else a fifth either way', () => {
    const evidence = evidenceOf('beauty@1', 'churnPerMonth');
    expect(asRange(0.18, WORLD.churnPerMonth, evidence)).toEqual({ low: 0.14, high: 0.28 });
    expect(asRange(0.5, WORLD.churnPerMonth, evidence)).toEqual({ low: 0.4, high: 0.6 });
    expect(asRange(0, WORLD.organicReach, { grade: 'C' })).toEqual({ low: 0, high: 0.004 });
  });

  it('comes back as the median that the law draws', () => {
    expect(asNumber({ low: 0.02, high: 0.08 }, PARAMETERS.trustRate)).toBe(0.04);
    expect(asNumber(7, PARAMETERS.trustRate)).toBe(7);
  });
});

describe('the quartiles of a range', () => {
  it('are those of what the law draws', () => {
    const ranges = { trustRate: [0.02, 0.08], adInflation: [-0.1, 0.3], adIncrementality: [0.3, 0.95] } as const;
    for (const [name, [low, high]] of Object.entries(ranges)) {
      const key = name as keyof typeof ranges;
      const scenario = withValue(base, { in: 'world', key }, { low, high });
      const drawn = sorted(Float64Array.from(drawParameters(scenario, 0, 4096).world[key]));
      for (const [i, value] of quartilesOf({ low, high }, WORLD[key]).entries())
        expect((quantileSorted(drawn, (i + 1) / 4) - value) / (high - low), `${key} ${i}`).toBeCloseTo(0, 2);
    }
  });
});
