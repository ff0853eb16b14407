import { describe, expect, it } from 'vitest';
import { findPreset } from '../../src/presets/presets';
import { distributionOf } from '../../src/scenario/parameter';
import { readScenario } from '../../src/scenario/read';
import { CHOICE_KEYS, PARAMETERS, STAGE_KEYS, WORLD, WORLD_KEYS } from '../../src/scenario/table';
import { COUNTS, GROWTHS, MONEY, NEUTRAL_CHOICES, NEUTRAL_STAGES, NEUTRAL_WORLD, SHARES } from './law';

/** The problem codes of a world with one key set. */
function codes(key: string, value: unknown): string[] {
  const others = key === 'initialCustomers' ? { marketSize: 1e13 } : {};
  const reading = readScenario({ world: { ...others, [key]: value } }, findPreset);
  return reading.ok ? [] : reading.problems.map((problem) => problem.code);
}

function expectBounds(key: string, low: number, high: number): void {
  expect(
    [low, high].flatMap((value) => codes(key, value)),
    key,
  ).toEqual([]);
  expect(codes(key, low - 0.001), key).toEqual(['tooSmall']);
  expect(codes(key, high * 1.001), key).toEqual(['tooBig']);
}

describe('the table', () => {
  it('lists the law’s keys in the law’s order', () => {
    expect(WORLD_KEYS).toEqual(NEUTRAL_WORLD.map(([key]) => key));
    expect(STAGE_KEYS).toEqual(NEUTRAL_STAGES.map(([key]) => key));
    expect(CHOICE_KEYS).toEqual(NEUTRAL_CHOICES.map(([key]) => key));
  });

  it('bounds shares by 0 and 1, both ends allowed', () => {
    for (const key of SHARES) expectBounds(key, 0, 1);
  });

  it('bounds growths by -0.9 and 5', () => {
    for (const key of GROWTHS) expectBounds(key, -0.9, 5);
  });

  it('bounds money by 0 and a million millions', () => {
    for (const key of MONEY) expectBounds(key, 0, 1e12);
  });

  it('bounds counts of people by 0 and ten million millions', () => {
    for (const key of COUNTS) expectBounds(key, 0, 1e13);
  });

  it('lets everything else begin at 0, with room above any lever', () => {
    const named = new Set([...SHARES, ...GROWTHS, ...MONEY, ...COUNTS]);
    for (const key of WORLD_KEYS.filter((name) => !named.has(name))) {
      expect(codes(key, 0), key).toEqual([]);
      expect(codes(key, -0.001), key).toEqual(['tooSmall']);
      const { track } = WORLD[key];
      if (track) expect(codes(key, 1.5 * track[1]), key).toEqual([]);
    }
  });

  it('has neutral values, lever ends and evidence inside the bounds', () => {
    for (const [key, row] of Object.entries(PARAMETERS)) {
      const inside = [row.neutral, ...(row.track ?? []), ...(row.evidence.range ?? [])];
      for (const value of inside) expect(value >= row.min && value <= row.max, key).toBe(true);
      if (row.evidence.grade !== 'C') expect(row.evidence.source, key).not.toBe('');
    }
  });

  it('tells choices from what the world is like', () => {
    for (const key of CHOICE_KEYS) expect(PARAMETERS[key].kind).toBe('choice');
    for (const key of WORLD_KEYS) expect(['belief', 'fact']).toContain(PARAMETERS[key].kind);
  });
});

describe('the distribution of an uncertain value', () => {
  it('is normal for the five growths', () => {
    for (const key of GROWTHS) expect(distributionOf(WORLD[key as 'adInflation'], 0.01, 0.2)).toBe('normal');
  });

  it('is logit-normal for keys bounded by 0 and 1', () => {
    for (const key of SHARES) expect(distributionOf(WORLD[key as 'adInflation'], 0.01, 0.2), key).toBe('logitNormal');
    expect(distributionOf(PARAMETERS.handover, 0.1, 0.2)).toBe('logitNormal');
    expect(distributionOf(PARAMETERS.repurchase, 0.1, 0.2)).toBe('logitNormal');
  });

  it('is log-normal for all others', () => {
    const bounded = new Set([...SHARES, ...GROWTHS]);
    for (const key of WORLD_KEYS.filter((name) => !bounded.has(name)))
      expect(distributionOf(WORLD[key], 0.01, 0.2), key).toBe('logNormal');
    expect(distributionOf(PARAMETERS.lapse, 0.1, 0.2)).toBe('logNormal');
    expect(distributionOf(PARAMETERS.needsServed, 1, 3)).toBe('logNormal');
  });

  it('is normal with an end at 0, or a share’s at 1', () => {
    expect(distributionOf(WORLD.costPerLead, 0, 10)).toBe('normal');
    expect(distributionOf(WORLD.portability, 0, 0.5)).toBe('normal');
    expect(distributionOf(WORLD.portability, 0.5, 1)).toBe('normal');
    expect(distributionOf(WORLD.replacementYears, 0.5, 1)).toBe('logNormal');
  });
});
