import { describe, expect, it } from 'vitest';
import { Ensemble } from '../../src/engine/ensemble';
import { groupsFor } from '../../src/rows/group';
import { play } from '../../src/model/play';
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
    expect(ensemble.hasMeans('profit')).toBe(true);
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
