import fc from 'fast-check';
import { describe, it } from 'vitest';
import type { Wanted } from '../../src/model/wanted';
import { mean } from '../../src/stats/moments';
import { publish } from '../dossier';
import { expectMean, expectMeanCount, expectVariance } from '../statistics';
import { between } from './random-scenarios';
import { curves, ENDLESS, played } from './scenarios';

/** A hundred paid customers a month. */
const HUNDRED = { ...ENDLESS, monthlyBudget: 10000, costPerLead: 100, coldConversion: 1 };

const STOCK: Wanted = { runs: ['customers'], means: [], ledger: false, cohorts: false };

describe('Little’s law', () => {
  it('gives 100 arrivals of 25 months each 2,500 customers at once', () => {
    const ensemble = played({ years: 15, runs: 128, world: { ...HUNDRED, churnPerMonth: 0.04 } });
    const alive = curves(ensemble, 'customers');
    // Counted after joining and before leaving, which is 1/(1-churn) times the month's end.
    for (const t of [11, 59, 179])
      expectMean(
        alive[t]!.map((x) => x / 0.96),
        2500 * (1 - 0.96 ** (t + 1)),
      );
    const people = alive[179]!.map((x) => x / 0.96);
    const found = expectMean(people, 2500, 2500 * 0.96 ** 180);
    publish({ check: 'little', of: '100 × 25', kind: 'value', expected: 2500, ...found });
    // Poisson arrivals that leave independently: the stock is Poisson too.
    expectVariance(alive[179]!, mean(alive[179]!));
  });

  it('holds for any mixture of customers', () => {
    const ensemble = played({ years: 15, runs: 64, world: { ...HUNDRED, churnPerMonth: 0.3, churnSpread: 0.05 } });
    // Mean months as a customer, the joining month included: the mean of 1/theta, (a+b-1)/(a-1).
    const [a, b] = [0.3 * 19, 0.7 * 19];
    const before = curves(ensemble, 'customers')[178]!;
    const joined = curves(ensemble, 'newPaid')[179]!;
    const stock = before.map((x, r) => x + joined[r]!);
    expectMean(stock, (100 * (a + b - 1)) / (a - 1), 0.005 * 100 * 3.8);
  });

  it('holds at any flow and any churn, month by month from nothing', () => {
    const cases = 150;
    fc.assert(
      fc.property(between(0.5, 300), between(0.01, 1), fc.string(), (flow, churn, seed) => {
        const world = { ...HUNDRED, monthlyBudget: 100 * flow, churnPerMonth: churn };
        const ensemble = played({ years: 8, runs: 32, seed, world }, STOCK);
        const steady = (flow * (1 - churn)) / churn;
        for (const t of [5, 35, 95])
          expectMeanCount(curves(ensemble, 'customers')[t]!, steady * (1 - (1 - churn) ** (t + 1)));
      }),
      { seed: 61, numRuns: cases },
    );
    publish({ check: 'anyStock', of: '', kind: 'cases', cases });
  });
});
