import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SeriesKey } from '../../src/model/series';
import type { WorldKey } from '../../src/scenario/world';
import { mean, standardDeviation } from '../../src/stats/moments';
import { publish } from '../dossier';
import { ERRORS } from '../statistics';
import { between } from './random-scenarios';
import { curves, MEASURES_ONLY, played } from './scenarios';

/**
 * A company without a team in a market without end, every number known for sure and orders of one value. There all
 * draws are quantiles of the same luck that never fall when a count or a chance rises, so what holds in the mean holds
 * run by run and month by month.
 */
const ENDLESS_COMPANY = {
  marketSize: fc.constant(1e13),
  initialCustomers: fc.nat(3000),
  initialAge: between(0, 24),
  inMarketShare: between(0.01, 0.2),
  costPerLead: between(10, 400),
  adInflation: between(-0.05, 0.3),
  adVolatility: between(0, 0.5),
  adIncrementality: between(0.2, 1),
  nonWorkingShare: between(0, 0.5),
  coldConversion: between(0.01, 0.5),
  leadHandling: between(0, 20),
  platformFee: between(0, 0.3),
  firstOrderValue: between(10, 500),
  firstOrderMargin: between(0, 1),
  repeatOrdersPerYear: between(0, 8),
  repeatOrderValue: between(10, 500),
  repeatMargin: between(0, 1),
  addOnOrdersPerYear: between(0, 4),
  addOnValue: between(10, 500),
  addOnMargin: between(0, 1),
  churnPerMonth: between(0.01, 0.3),
  referralsPerYear: between(0, 2),
  referralIncrementality: between(0, 1),
  referredConversion: between(0, 0.6),
  monthlyBudget: between(0, 20000),
  brandSpend: between(0, 1000),
  pointsRedemption: between(0, 0.5),
  pointsExpiry: between(0, 0.2),
} as const satisfies Partial<Record<WorldKey, fc.Arbitrary<number>>>;

type Key = keyof typeof ENDLESS_COMPANY;

/** When the number grows, these series never fall (+) or never rise (-). Spread, where given, is any. */
const RULES: readonly (readonly [key: Key, direction: 1 | -1, series: readonly SeriesKey[]])[] = [
  ['churnPerMonth', -1, ['customers', 'newReferred', 'repeatOrders', 'revenue']],
  ['costPerLead', -1, ['adLeads', 'newPaid', 'customers', 'revenue']],
  ['adInflation', -1, ['adLeads', 'newPaid', 'customers', 'revenue']],
  ['nonWorkingShare', -1, ['adLeads', 'customers']],
  ['adIncrementality', 1, ['adLeads', 'customers']],
  ['monthlyBudget', 1, ['media', 'adLeads', 'newPaid', 'customers', 'revenue']],
  ['coldConversion', 1, ['newPaid', 'customers', 'referralsMade', 'revenue']],
  ['initialCustomers', 1, ['customers', 'referralsMade', 'repeatOrders']],
  ['referralsPerYear', 1, ['referralsMade', 'referralLeads', 'newReferred', 'customers', 'revenue']],
  ['referralIncrementality', 1, ['referralLeads', 'newReferred', 'customers']],
  ['referredConversion', 1, ['newReferred', 'customers', 'revenue']],
  ['repeatOrdersPerYear', 1, ['repeatOrders', 'revenue', 'grossProfit']],
  ['addOnOrdersPerYear', 1, ['addOnOrders', 'revenue', 'grossProfit']],
  ['firstOrderMargin', 1, ['grossProfit', 'profit', 'cumulativeDiscountedProfit']],
  ['repeatMargin', 1, ['grossProfit', 'profit', 'cumulativeDiscountedProfit']],
  ['addOnMargin', 1, ['grossProfit', 'profit', 'cumulativeDiscountedProfit']],
  ['leadHandling', -1, ['profit', 'cumulativeDiscountedProfit']],
  ['platformFee', -1, ['profit', 'cumulativeDiscountedProfit']],
  ['brandSpend', -1, ['profit', 'cumulativeDiscountedProfit']],
  ['pointsRedemption', -1, ['pointsLiability']],
  ['pointsExpiry', -1, ['pointsLiability']],
];
const CASES = 25;

describe('a larger number', () => {
  it('moves what it drives one way only, in every month of every run', () => {
    const plans = [{ id: 'points', points: true, pointsEarnRate: 0.03 }];
    const company = fc.record(ENDLESS_COMPANY);
    for (const [key, direction, series] of RULES) {
      let moved = false;
      fc.assert(
        fc.property(company, ENDLESS_COMPANY[key], fc.string(), (world, other, seed) => {
          const ends = [world[key], other].sort((a, b) => direction * (a - b));
          const [less, more] = ends.map((value) =>
            played({ years: 1, runs: 16, seed, world: { ...world, [key]: value }, plans }),
          );
          for (const name of series) {
            const after = curves(more!, name);
            for (const [t, row] of curves(less!, name).entries())
              for (const [r, x] of row.entries()) {
                const rounding = 1e-12 * Math.abs(x);
                if (after[t]![r]! > x + rounding) moved = true;
                if (after[t]![r]! < x - rounding)
                  throw new Error(`${key} from ${ends.join(' to ')}: ${name} ${x} to ${after[t]![r]} in month ${t}`);
              }
          }
        }),
        { seed: 41, numRuns: CASES },
      );
      expect(moved, key).toBe(true);
    }
    publish({ check: 'monotone', of: '', kind: 'cases', cases: CASES * RULES.length });
  });
});

describe('dearer ads', () => {
  it('never raise the mean NPV of traffic where a further lead adds value, in a market that fills up', () => {
    /**
     * A further lead adds value wherever nothing is lost on a first order (margin above the platform fee, no sellers'
     * time), later orders have margins and money is not worth more later: a customer is then worth the more the sooner
     * won, and dearer ads only win customers later or never.
     */
    const world = fc
      .record({ ...ENDLESS_COMPANY, marketSize: between(2000, 200000), discountRate: between(0, 0.15) })
      .map((given) => ({
        ...given,
        marketSize: Math.floor(given.marketSize),
        initialCustomers: Math.min(given.initialCustomers, 1000),
        leadHandling: 0,
        platformFee: given.firstOrderMargin * given.platformFee,
      }));
    const cases = 100;
    // In the others the market is full or empty of money either way.
    let dearer = 0;
    fc.assert(
      fc.property(world, between(0.01, 0.5), fc.string(), (given, step, seed) => {
        const npv = [given.adInflation, given.adInflation + step].map((adInflation) =>
          played({ years: 3, runs: 48, seed, world: { ...given, adInflation } }, MEASURES_ONLY).measure(0, 'npv'),
        );
        const change = npv[1]!.map((x, r) => x - npv[0]![r]!);
        if (mean(change) < 0) dearer++;
        expect(mean(change)).toBeLessThanOrEqual((ERRORS * standardDeviation(change)) / Math.sqrt(48) + 1e-6);
      }),
      { seed: 42, numRuns: cases },
    );
    expect(dearer).toBeGreaterThan(0.7 * cases);
    publish({ check: 'dearerAds', of: '', kind: 'cases', cases });
  });
});
