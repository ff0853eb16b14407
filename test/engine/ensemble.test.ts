import { describe, expect, it } from 'vitest';
import { Ensemble } from '../../src/engine/ensemble';
import { groupsFor } from '../../src/rows/group';
import { play, type GroupResult } from '../../src/model/play';
import type { Wanted } from '../../src/model/wanted';
import { mean, standardDeviation } from '../../src/stats/moments';
import { curves, EVERYTHING, played, scenarioOf } from '../model/scenarios';

describe('an ensemble', () => {
  const ensemble = played({ preset: 'beauty@1', years: 1, runs: 21 });

  it('counts exactly the runs that were asked for', () => {
    expect(groupsFor(21)).toBe(2);
    expect([groupsFor(1), groupsFor(16), groupsFor(17)]).toEqual([1, 1, 2]);
    expect(ensemble.runs).toBe(21);
    expect(ensemble.complete).toBe(true);
    expect(ensemble.measure(0, 'npv')).toHaveLength(21);
    expect(ensemble.month(0, 'profit', 3)).toHaveLength(21);
  });

  it('has means over exactly those runs, in months, ledger and cohorts alike', () => {
    for (const plan of [0, 1, 2]) {
      for (const key of ['customers', 'profit', 'adPrice', 'attention', 'referralsMade'] as const)
        for (const [t, average] of ensemble.means(plan, key).entries())
          expect(average).toBeCloseTo(mean(ensemble.month(plan, key, t)), 6);
      for (const [t, media] of ensemble.ledger(plan, 'media').entries())
        expect(media).toBeCloseTo(mean(ensemble.month(plan, 'media', t)), 6);
    }
    const one = played({ preset: 'beauty@1', years: 1, runs: 1 });
    const [alone] = one.cohorts(0);
    expect(alone![11]).toBeLessThanOrEqual(one.month(0, 'customers', 11)[0]!);
    expect(alone![11]).toBeGreaterThan(0.2 * one.month(0, 'customers', 11)[0]!);
  });

  it('knows how far off its means may be', () => {
    for (const key of ['customers', 'profit', 'adPrice', 'heads'] as const)
      for (const [t, error] of ensemble.meanErrors(2, key).entries())
        expect(error).toBeCloseTo(standardDeviation(ensemble.month(2, key, t)) / Math.sqrt(21), 4);
  });

  it('leaves months without a value out of means', () => {
    const world = { marketSize: 1e6, monthlyBudget: 300, coldConversion: 0.3, churnPerMonth: 0.1 };
    const sparse = played({ years: 1, runs: 40, world });
    const cac = curves(sparse, 'paidCac');
    expect(cac.flatMap((row) => Array.from(row)).some(Number.isNaN)).toBe(true);
    for (const [t, average] of sparse.means(0, 'paidCac').entries()) expect(average).toBeCloseTo(mean(cac[t]!), 9);
  });

  it('knows while work goes on that it is not complete', () => {
    const scenario = scenarioOf({ years: 1, runs: 100 });
    const early = new Ensemble(scenario, play(scenario, EVERYTHING, 0, 3));
    expect([early.runs, early.complete]).toEqual([48, false]);
    expect(early.measure(0, 'npv')).toHaveLength(48);
  });

  it('estimates means and quotients of what groups keep, with the error that their spread leaves', () => {
    // Nothing uncertain: runs are independent, and so are groups. (Evenly spread draws make group means steadier than that.)
    const RUNS = 632;
    const wide = played({ years: 1, runs: RUNS, world: { monthlyBudget: 1e5, churnPerMonth: 0.1, adVolatility: 0.3 } });
    const [won, all] = ['newPaid', 'customers'].map((key) => wide.month(0, key as 'newPaid', 11)) as [
      Float64Array,
      Float64Array,
    ];
    const sums = (key: 'newPaid' | 'customers') => (group: GroupResult) => group.plans[0]!.means[key]!.sums[11]!;
    const { value, error } = wide.perRun(sums('newPaid'));
    expect(value).toBeCloseTo(mean(won), 9);
    const plain = error / (standardDeviation(won) / Math.sqrt(RUNS));
    expect(Math.abs(plain - 1)).toBeLessThan(0.3);
    const quotient = wide.ratio(sums('newPaid'), sums('customers'));
    expect(quotient.value).toBeCloseTo(mean(won) / mean(all), 9);
    const own = won.map((x, r) => x - quotient.value * all[r]!);
    const plainQuotient = quotient.error / (standardDeviation(own) / Math.sqrt(RUNS) / mean(all));
    expect(Math.abs(plainQuotient - 1)).toBeLessThan(0.3);
    expect(wide.ratio(sums('newPaid'), () => 0)).toEqual({ value: NaN, error: Infinity });
  });

  it('knows what it holds', () => {
    const little: Wanted = { runs: ['profit'], means: ['heads'], ledger: false, cohorts: false };
    const bare = played({ years: 1, runs: 16 }, little);
    expect(bare.holds(little)).toBe(true);
    expect(bare.holds({ ...little, runs: ['cumulativeDiscountedProfit'] })).toBe(true);
    for (const more of [{ runs: ['heads'] }, { means: ['profit'] }, { ledger: true }, { cohorts: true }] as const)
      expect(bare.holds({ ...little, ...more })).toBe(false);
    expect(ensemble.holds(EVERYTHING)).toBe(true);
    expect(new Ensemble(scenarioOf({ years: 1, runs: 16 }), []).holds(little)).toBe(false);
  });

  it('finds plans by their id', () => {
    expect(ensemble.planIndex('kos')).toBe(2);
    expect(ensemble.planIndex('nobody')).toBe(-1);
  });

  it('says so when asked for what was not played', () => {
    const bare = played({ years: 1, runs: 16 }, { runs: [], means: [], ledger: false, cohorts: false });
    expect(() => bare.month(0, 'profit', 0)).toThrow('profit');
    expect(() => bare.means(0, 'profit')).toThrow('profit');
    expect(() => bare.ledger(0, 'media')).toThrow('ledger');
    expect(bare.month(0, 'cumulativeDiscountedProfit', 0)).toHaveLength(16);
  });
});
