import { describe, expect, it } from 'vitest';
import { DRAW } from '../../src/model/draw-keys';
import { GROUP } from '../../src/rows/group';
import { newRow } from '../../src/rows/row';
import { Luck } from '../../src/model/luck';
import { seedKey } from '../../src/random/seed';
import { expectDistribution, expectFit } from '../statistics';

const SEED = seedKey('test');

function luckOf(month: number, firstGroup = 0, groups = 1): Luck {
  const luck = new Luck(SEED, firstGroup, groups);
  luck.startMonth(month);
  return luck;
}

describe('luck', () => {
  it('of a draw is the same whoever asks, in whatever order and block', () => {
    const first = luckOf(5, 0, 4);
    const row = first.uniforms(DRAW.lapse, 7).slice();
    const second = luckOf(5, 0, 4);
    for (const cell of [3, 9, 1]) second.uniforms(DRAW.slip, cell);
    expect(second.uniforms(DRAW.lapse, 7)).toEqual(row);
    expect(first.uniforms(DRAW.lapse, 7)).toEqual(row);
    const late = luckOf(5, 2, 1).uniforms(DRAW.lapse, 7);
    expect(late).toEqual(row.subarray(2 * GROUP, 3 * GROUP));
  });

  it('comes back with the month, though other months were played between', () => {
    const luck = luckOf(5);
    const row = luck.uniforms(DRAW.lapse, 7).slice();
    for (const month of [6, 7, 40]) {
      luck.startMonth(month);
      expect(luck.uniforms(DRAW.lapse, 7)).not.toEqual(row);
    }
    const again = luckOf(5);
    expect(again.uniforms(DRAW.lapse, 7)).toEqual(row);
  });

  it('is another for another draw, cell, month, group and seed', () => {
    const rows = [
      luckOf(5).uniforms(DRAW.lapse, 7),
      luckOf(5).uniforms(DRAW.slip, 7),
      luckOf(5).uniforms(DRAW.lapse, 8),
      luckOf(6).uniforms(DRAW.lapse, 7),
      luckOf(5, 1).uniforms(DRAW.lapse, 7),
      new Luck(seedKey('other'), 0, 1).uniforms(DRAW.lapse, 7),
    ];
    expect(new Set(rows.flatMap((row) => Array.from(row))).size).toBe(6 * GROUP);
  });

  it('is uniform over keys, and runs do not go together', () => {
    const values: number[] = [];
    const pairs = new Float64Array(64);
    for (let month = 0; month < 40; month++) {
      const luck = luckOf(month);
      for (let cell = 0; cell < 60; cell++) {
        const row = luck.uniforms(DRAW.deepen, cell);
        values.push(...row);
        for (let r = 1; r < GROUP; r++) pairs[8 * Math.floor(8 * row[r - 1]!) + Math.floor(8 * row[r]!)]!++;
      }
    }
    expectDistribution(values, (x) => x);
    expectFit(pairs, new Float64Array(64).fill((40 * 60 * 15) / 64));
  });

  it('reads no uniform for draws that are certain', () => {
    const luck = luckOf(0);
    const out = newRow(GROUP);
    const [none, some] = [newRow(GROUP), newRow(GROUP).fill(9)];
    expect(luck.binomial(DRAW.lapse, 0, some, none, out)).toBe(false);
    expect(out).toEqual(none);
    expect(luck.binomial(DRAW.lapse, 0, some, newRow(GROUP).fill(1), out)).toBe(true);
    expect(out).toEqual(some);
    luck.poisson(DRAW.referrals, 0, none, out);
    expect(out).toEqual(none);
    luck.gamma(DRAW.referralMood, 0, none, out);
    expect(out).toEqual(none);
    expect(luck.hypergeometric(DRAW.quitAge, 0, 0, 10, 4, 10)).toBe(4);
    expect(luck.hypergeometric(DRAW.quitAge, 0, 0, 10, 0, 5)).toBe(0);
  });
});
