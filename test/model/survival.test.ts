import { describe, expect, it } from 'vitest';
import { churnClasses } from '../../src/model/churn-classes';
import { publish } from '../dossier';
import { expectMean, expectMeanCount } from '../statistics';
import { sbgSurvival } from './closed-forms';
import { curves, played } from './scenarios';

const PEOPLE = 200000;
/** Nobody comes: what is left of the customers of the first day. */
const COHORT = { marketSize: PEOPLE, initialCustomers: PEOPLE, monthlyBudget: 0 };

/** The high-end customers of Fader & Hardie (2007), a renewal of theirs a month here. */
const HIGH_END = [
  0.850693, 0.746882, 0.669817, 0.609951, 0.561869, 0.522252, 0.488945, 0.460479, 0.43582, 0.414213, 0.395096, 0.37804,
];

describe('survival of a cohort', () => {
  it('is the published shifted-beta-geometric table, within half a point and sampling error', () => {
    const ensemble = played({
      years: 1,
      runs: 64,
      world: { ...COHORT, churnPerMonth: 0.668 / 4.474, churnSpread: 1 / 5.474 },
    });
    const alive = curves(ensemble, 'customers');
    for (const [t, expected] of HIGH_END.entries()) {
      const share = alive[t]!.map((people) => people / PEOPLE);
      publish({ check: 'sbgTable', of: `${t + 1}`, kind: 'value', expected, ...expectMean(share, expected, 0.005) });
    }
  });

  it.each([
    [0.001, 0.5],
    [0.01, 0.05],
    [0.03, 0],
    [0.05, 0.99],
    [0.12, 0.2],
    [0.4, 0.6],
    [0.5, 0.01],
    [0.7, 1],
    [0.999, 0.5],
  ])(
    'follows the classes of mean %d and spread %d to the month for 15 years, and the exact curve within half a point',
    (mean, spread) => {
      const ensemble = played({
        years: 15,
        runs: 32,
        seed: `${mean}`,
        world: { ...COHORT, churnPerMonth: mean, churnSpread: spread },
      });
      const alive = curves(ensemble, 'customers');
      const exact = sbgSurvival(mean, spread, 180);
      const { theta, weight } = churnClasses(mean, spread);
      let worst = 0;
      for (let t = 0; t < 180; t++) {
        const ofClasses = theta.reduce((sum, value, j) => sum + weight[j]! * (1 - value) ** (t + 1), 0);
        expectMeanCount(alive[t]!, PEOPLE * ofClasses, ofClasses);
        const share = alive[t]!.map((people) => people / PEOPLE);
        const { found, allowed } = expectMean(share, exact[t + 1]!, 0.005);
        worst = Math.max(worst, Math.abs(found - exact[t + 1]!) / allowed);
      }
      publish({ check: 'sbgScenarios', of: `${mean}, ${spread}`, kind: 'worst', comparisons: 180, worst });
    },
  );

  it('goes on where it stood for customers who have been there for some months', () => {
    const [mean, spread, age] = [0.12, 0.2, 12];
    const ensemble = played({
      years: 1,
      runs: 64,
      world: { ...COHORT, churnPerMonth: mean, churnSpread: spread, initialAge: age },
    });
    const { theta, weight } = churnClasses(mean, spread);
    const share = (t: number): number => theta.reduce((sum, value, j) => sum + weight[j]! * (1 - value) ** t, 0);
    for (const [t, alive] of curves(ensemble, 'customers').entries())
      expectMean(alive, (PEOPLE * share(age + t + 1)) / share(age));
  });

  it('is the power of the kept share that the stage says', () => {
    const lapse = [0.4, 1, 1, 1, 1, 1];
    const ensemble = played({ years: 1, runs: 64, world: { ...COHORT, churnPerMonth: 0.2 }, stages: { lapse } });
    for (const [t, alive] of curves(ensemble, 'customers').entries())
      expectMean(alive, PEOPLE * 0.8 ** (0.4 * (t + 1)));
  });

  it('keeps everybody without churn and nobody where all lapse', () => {
    const of = (churnPerMonth: number): number[] =>
      curves(played({ years: 1, runs: 16, world: { ...COHORT, churnPerMonth } }), 'customers').map((row) => row[3]!);
    expect(of(0)).toEqual(Array(12).fill(PEOPLE));
    expect(of(1)).toEqual(Array(12).fill(0));
  });

  it('shows the tilted classes in customers who were referred', () => {
    // One referral a head in month 0 and none later; the referred are counted as they lapse.
    const world = {
      marketSize: 1e9,
      initialCustomers: PEOPLE,
      monthlyBudget: 0,
      churnPerMonth: 0.3,
      churnSpread: 0.2,
      referralsPerYear: 12,
      referredConversion: 1,
      initialAge: 1e3,
    };
    // People who stayed a thousand months are all of the calmest class; the others came by word of mouth.
    const lapses = (referredChurnReduction: number): Float64Array =>
      curves(played({ years: 1, runs: 32, world: { ...world, referredChurnReduction } }), 'lapses')[1]!;
    const { theta, weight } = churnClasses(0.3, 0.2);
    const old = PEOPLE * (1 - theta[0]!) * theta[0]!;
    const plain = theta.reduce((sum, value, j) => sum + weight[j]! * value, 0);
    const open = 1 - PEOPLE / 1e9;
    for (const reduction of [0, 0.1, 0.25])
      expectMean(lapses(reduction), old + PEOPLE * open * plain * (1 - reduction));
  });
});
