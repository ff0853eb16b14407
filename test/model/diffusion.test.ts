import { describe, expect, it } from 'vitest';
import { mean } from '../../src/stats/moments';
import { publish } from '../dossier';
import { expectMean } from '../statistics';
import { curves, played } from './scenarios';

const PEOPLE = 1e8;
/** Usual coefficients of innovation and imitation a year. */
const [OWN, OTHERS] = [0.03, 0.38];

describe('a market won by itself and by word of mouth', () => {
  // Everybody is in the market, some come by themselves, every customer speaks and whoever hears of it buys: each month
  // wins (p/12 + q/12 F) of those who are left, the model of Bass (1969) in steps of a month.
  const ensemble = played({
    years: 15,
    runs: 32,
    world: {
      marketSize: PEOPLE,
      inMarketShare: 1,
      monthlyBudget: 0,
      churnPerMonth: 0,
      coldConversion: 1,
      organicReach: OWN / 12,
      referralsPerYear: OTHERS,
      referredConversion: 1,
    },
  });
  const share = curves(ensemble, 'customers').map((row) => row.map((x) => x / PEOPLE));
  /** What a step of a month may be off the curve in continuous time. */
  const STEP = 0.006;

  it.each([
    [1, 0.035758],
    [5, 0.331199],
    [10, 0.812803],
    [15, 0.97161],
  ])('after %d years is the published share of the diffusion curve', (year, expected) => {
    const found = expectMean(share[12 * year - 1]!, expected, STEP);
    publish({ check: 'bass', of: `${year}`, kind: 'value', expected, ...found });
  });

  it('follows the monthly recursion without any slack but sampling', () => {
    let part = 0;
    for (const row of share) {
      part += (OWN / 12 + (OTHERS / 12) * part) * (1 - part);
      expectMean(row, part);
    }
  });

  it('grows fastest in its seventh year, at the published rate and share', () => {
    const pace = share.map((row, t) => 12 * mean(row.map((x, r) => x - (share[t - 1]?.[r] ?? 0))));
    const peak = pace.indexOf(Math.max(...pace));
    expect(Math.abs(peak / 12 - 6.192619)).toBeLessThan(2 / 12);
    expect(Math.abs(pace[peak]! - 0.110592)).toBeLessThan(STEP);
    expect(Math.abs(mean(share[peak]!) - 0.460526)).toBeLessThan(2 * STEP);
  });
});
