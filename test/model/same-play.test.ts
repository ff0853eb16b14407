import fc from 'fast-check';
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import { play, type PlanGroupResult } from '../../src/model/play';
import { MEASURES, SERIES, type MeasureKey, type SeriesKey } from '../../src/model/series';
import { isRange, type Scenario } from '../../src/scenario/scenario';
import { PARAMETERS, type ParameterKey } from '../../src/scenario/table';
import { publish } from '../dossier';
import { between, CERTAIN, CORNERS, PLAUSIBLE, randomScenario, type Data } from './random-scenarios';
import { EVERYTHING, played, scenarioOf } from './scenarios';

/** What must not change a play, or change it only as a unit of account does. */

const any = fc.oneof(randomScenario(PLAUSIBLE), randomScenario(CORNERS));

function plansOf(data: object): readonly PlanGroupResult[] {
  return play(scenarioOf(data), EVERYTHING, 0, 1)[0]!.plans;
}

function expectSame(a: unknown, b: unknown, what: string): void {
  if (!isDeepStrictEqual(a, b)) throw new Error(`${what} differ`);
}

/** Holds a rule in many random scenarios and publishes how many. */
function holds(check: Parameters<typeof publish>[0]['check'], cases: number, rule: (data: Data) => void): void {
  fc.assert(fc.property(any, rule), { seed: 21, numRuns: cases });
  publish({ check, of: '', kind: 'cases', cases });
}

describe('a play is the same to the bit', () => {
  it('for plans with equal data, whatever their names and neighbours', () => {
    holds('placebo', 300, (data) => {
      const [plan, other] = data.plans;
      const plans = plansOf({ ...data, plans: [{ ...plan, id: 'one' }, other, { ...plan, id: 'another' }] });
      expectSame(plans[2], plans[0], 'equal plans');
    });
  });

  it('for a plan alone and in company', () => {
    holds('company', 200, (data) => {
      const alone = plansOf({ ...data, plans: data.plans.slice(1), baseline: 'kos' });
      expectSame(alone[0], plansOf(data)[1], 'plans');
    });
  });

  it('in the first months of a longer horizon', () => {
    holds('horizon', 200, (data) => {
      const long = plansOf({ ...data, years: 2 });
      for (const [i, short] of plansOf(data).entries())
        for (const key of SERIES)
          expectSame(long[i]!.runs[key]!.subarray(0, short.runs[key]!.length), short.runs[key]!, key);
    });
  });

  it('however its runs are cut into blocks', () => {
    holds('blocks', 200, (data) => {
      const scenario = scenarioOf({ ...data, runs: 40 });
      const cut = [...play(scenario, EVERYTHING, 0, 1), ...play(scenario, EVERYTHING, 1, 2)];
      expectSame(play(scenario, EVERYTHING, 0, 3), cut, 'blocks');
    });
  });

  it('in money of the end when nothing is discounted', () => {
    holds('undiscounted', 200, (data) => {
      const ensemble = played({ ...data, world: { ...data.world, discountRate: 0 } });
      for (const plan of ensemble.scenario.plans.keys())
        expectSame(ensemble.measure(plan, 'npv'), ensemble.measure(plan, 'cumulativeProfit'), 'NPV and sum');
    });
  });
});

const MONEY_SERIES: readonly SeriesKey[] = [
  ...(['adPrice', 'media', 'revenue', 'grossProfit', 'profit', 'cumulativeProfit'] as const),
  ...(['cumulativeDiscountedProfit', 'pointsLiability', 'paidCac', 'blendedCac', 'marginalCac'] as const),
];
const MONEY_MEASURES: readonly MeasureKey[] = [
  ...(['npv', 'cumulativeProfit', 'revenue', 'paidCac', 'blendedCac', 'marginalCac', 'ltv'] as const),
  ...(['peakCashNeed', 'pointsLiability', 'intangibleValue'] as const),
];

/** The same scenario in a currency of which k make one. Uncertain money is taken at its lower end. */
function inCurrency(scenario: Scenario, k: number): Scenario {
  const converted = <T extends object>(values: T): T =>
    Object.fromEntries(
      Object.entries(values).map(([key, value]: [string, unknown]) => {
        const unit = PARAMETERS[key as ParameterKey]?.unit;
        if (value === null || (unit !== 'money' && unit !== 'monthlyMoney')) return [key, value];
        return [key, k * (isRange(value) ? value.low : (value as number))];
      }),
    ) as T;
  return { ...scenario, world: converted(scenario.world), plans: scenario.plans.map(converted) };
}

describe('another currency', () => {
  const pairs = (k: number, scenario: Scenario): readonly (readonly [PlanGroupResult, PlanGroupResult])[] => {
    const [once, converted] = [1, k].map((factor) => play(inCurrency(scenario, factor), EVERYTHING, 0, 1)[0]!.plans);
    return once!.map((plan, i) => [plan, converted![i]!] as const);
  };

  it('of which a power of two make one gives that many times the money, to the bit, and the same people', () => {
    const cases = 250;
    fc.assert(
      fc.property(any, fc.constantFrom(1 / 8, 2, 1024), (data, k) => {
        for (const [once, converted] of pairs(k, scenarioOf(data))) {
          for (const key of SERIES) {
            const factor = MONEY_SERIES.includes(key) ? k : 1;
            expectSame(
              converted.runs[key],
              once.runs[key]!.map((x) => factor * x),
              key,
            );
          }
          const measured = once.measures.map((x, i) => {
            return MONEY_MEASURES.includes(MEASURES[Math.floor(i / 16)]!) ? k * x : x;
          });
          expectSame(converted.measures, measured, 'measures');
        }
      }),
      { seed: 22, numRuns: cases },
    );
    publish({ check: 'currency', of: '2^k', kind: 'cases', cases });
  });

  it('of any other worth gives that many times the NPV, to the last bits', () => {
    const cases = 150;
    fc.assert(
      fc.property(randomScenario(CERTAIN), between(0.01, 100), (data, k) => {
        for (const [once, converted] of pairs(k, scenarioOf(data))) {
          const turnover = Math.max(...Object.values(once.ledger).flatMap((line) => Array.from(line, Math.abs)));
          const npv = converted.measures.slice(0, 16);
          for (const [r, x] of npv.entries())
            expect(Math.abs(x / k - once.measures[r]!)).toBeLessThanOrEqual(1e-9 * 12 * turnover);
        }
      }),
      { seed: 23, numRuns: cases },
    );
    publish({ check: 'currency', of: '0.01–100', kind: 'cases', cases });
  });
});
