import { describe, expect, it } from 'vitest';
import { ALL_TOGETHER } from './all-together';
import type { Case } from './mechanisms';
import { distanceOf, expectOneLaw } from './one-law';
import { UNCERTAIN } from './uncertain';

/** The case with the middle of each range in its place. */
function certain(one: Case): Case {
  return JSON.parse(JSON.stringify(one), (_key, value: unknown) => {
    const range = value as { low: number; high: number } | null;
    return typeof range === 'object' && range !== null && 'low' in range ? (range.low + range.high) / 2 : value;
  }) as Case;
}

describe('the engine plays the law of every person alone', () => {
  it.each(ALL_TOGETHER.map((one) => [one.of, one] as const))('with everything at once: %s', (_of, one) => {
    expectOneLaw(one);
  });

  it.each(UNCERTAIN.map((one) => [one.of, one] as const))('with uncertain parameters, which show: %s', (_of, one) => {
    expect(distanceOf(certain(one), expectOneLaw(one))).toBeGreaterThan(1);
  });
});
