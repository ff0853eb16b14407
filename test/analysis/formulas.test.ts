import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { namesIn } from '../../src/analysis/expression';
import { FORMULAS, QUANTITIES, STEPS } from '../../src/analysis/formulas';
import { isQuantity, meansOf, WORKED, Working, WORKING_SERIES, type MonthSource } from '../../src/analysis/working';
import { Ensemble } from '../../src/engine/ensemble';
import type { LedgerLine, SeriesKey } from '../../src/model/series';
import { findPreset } from '../../src/presets/presets';
import { isRange } from '../../src/scenario/scenario';
import { PARAMETERS } from '../../src/scenario/table';
import { publish } from '../dossier';
import { expectMean } from '../statistics';
import { played } from '../model/scenarios';

/** What is shown as the law is held against what the engine plays: run by run, month by month. */

const RUNS = 16;

/** A preset with every belief at the middle of its range. */
function settled(preset: string): object {
  const { world } = findPreset(preset)!;
  return Object.fromEntries(
    Object.entries(world).map(([key, value]) => [key, isRange(value) ? (value.low + value.high) / 2 : value]),
  );
}

const SETTINGS = {
  preset: 'beauty@1',
  years: 3,
  runs: 1,
  world: { ...settled('beauty@1'), adVolatility: 0, reinvestment: 0.02, organicReach: 0.004 },
  events: [
    { kind: 'adPriceShock', month: 6, months: 4, size: 0.5 },
    { kind: 'demandShock', month: 8, months: 4, size: -0.5 },
  ],
};

/** One run of an ensemble; the ledger is a mean over runs, so it is asked for one run at a time. */
function runOf(ensemble: Ensemble, plan: string): MonthSource {
  const index = ensemble.planIndex(plan);
  return {
    scenario: ensemble.scenario,
    plan,
    series: (key: SeriesKey, month: number) => ({ value: ensemble.month(index, key, month)[0]!, error: 0 }),
    ledger: (line: LedgerLine, month: number) => ensemble.ledger(index, line)[month]!,
  };
}

/** Parameters that the words of a step explain, without a formula of their own. */
const IN_WORDS = [
  'initialCustomers',
  'initialAge',
  'returnRate',
  'adVolatility',
  'firstOrderMargin',
  'orderVariation',
  'churnSpread',
  'referralDispersion',
  'referredChurnReduction',
  'rampMonths',
  'hiringCost',
  'incidentSeverity',
  'monthlyBudget',
  'launchEvery',
  'launchCost',
  'launchLift',
  'initialKos',
  'ownBudget',
];

/** Series that follow from the month's beginning without luck. */
const CERTAIN: readonly SeriesKey[] = [
  'adPrice',
  'media',
  'load',
  'attention',
  'meetChance',
  'marginalCac',
  'leaverChance',
  'profit',
];

describe('the formulas', () => {
  it('name parameters and quantities only, and every quantity has a place', () => {
    const used = new Set(WORKED.flatMap(({ expression }) => namesIn(expression)));
    for (const name of used) expect(isQuantity(name) || name in PARAMETERS, name).toBe(true);
    const given = FORMULAS.map(({ gives }) => gives as string);
    expect(new Set(given).size).toBe(given.length);
    for (const name of Object.keys(QUANTITIES)) expect(used.has(name) || given.includes(name), name).toBe(true);
    expect(new Set(FORMULAS.map(({ step }) => step))).toEqual(new Set(STEPS));
  });

  it('show nearly every parameter at work; the others are prices and switches that the books multiply', () => {
    const used = new Set(WORKED.flatMap(({ expression }) => namesIn(expression)));
    const left = Object.keys(PARAMETERS).filter((key) => !used.has(key));
    expect(left).toEqual(IN_WORDS);
  });

  it.each(['traffic', 'points', 'kos'])('give what the engine plays, in every run and month: %s', (plan) => {
    const gaps = new Map<SeriesKey, number[]>();
    let exact = 0;
    for (let seed = 0; seed < RUNS; seed++) {
      const source = runOf(
        played({ ...SETTINGS, seed: `formula ${seed}`, plans: [{ id: plan }], baseline: plan }),
        plan,
      );
      for (let month = 0; month < 36; month++) {
        const working = new Working(source, 2, month);
        for (const formula of WORKED) {
          if (!formula.series) continue;
          const found = source.series(formula.series, month).value;
          const expected = working.resultOf(formula).value;
          // No head, nobody to quit; nobody won, no cost of one.
          if (Number.isNaN(found) || (formula.series === 'leaverChance' && found === 0)) continue;
          if (CERTAIN.includes(formula.series)) {
            expect(
              Math.abs(found - expected),
              `${formula.gives} in month ${month}: ${found} for ${expected}`,
            ).toBeLessThanOrEqual(1e-9 * Math.abs(expected) + 1e-9);
            exact++;
          } else gaps.set(formula.series, [...(gaps.get(formula.series) ?? []), found - expected]);
        }
      }
    }
    expect(gaps.size + CERTAIN.length).toBe(WORKED.filter(({ series }) => series).length);
    let worst = 0;
    for (const values of gaps.values()) {
      const { found, allowed } = expectMean(values, 0);
      if (allowed > 0) worst = Math.max(worst, Math.abs(found) / allowed);
    }
    expect(exact).toBeGreaterThan(1000);
    publish({ check: 'formulas', of: plan, kind: 'worst', comparisons: exact + gaps.size, worst });
  });

  it('are worked out from means too, of all that the page asks for', () => {
    const ensemble = played(
      { preset: 'beauty@1', years: 1, runs: 16 },
      { runs: [], means: WORKING_SERIES, ledger: true, cohorts: false },
    );
    for (const { id } of ensemble.scenario.plans)
      for (const stage of [0, 1, 2, 3, 4, 5])
        for (const month of [0, 11]) {
          const working = new Working(meansOf(ensemble, id), stage, month);
          for (const formula of WORKED)
            expect(Number.isNaN(working.resultOf(formula).value), `${formula.gives} of ${id}`).toBe(false);
        }
  });

  it('stand in the README of the law, word for word', () => {
    const text = readFileSync(resolve(import.meta.dirname, '../../src/model/README.md'), 'utf8');
    for (const { gives, is } of FORMULAS) expect(text).toContain(`${gives} = ${is}\n`);
    for (const key of IN_WORDS) expect(text, key).toContain(`\`${key}\``);
  });
});
