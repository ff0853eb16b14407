import { describe, expect, it } from 'vitest';
import { mean, standardDeviation } from '../../src/stats/moments';
import { publish } from '../dossier';
import { expectDistribution, expectMean, expectVariance } from '../statistics';
import { normalShare } from './closed-forms';
import { curves, ENDLESS, pathOf, played } from './scenarios';

describe('the ad price', () => {
  it('rises by one rate for four years and by another after', () => {
    const ensemble = played({ years: 7, runs: 1, world: { adInflation: 0.1, adInflationLong: -0.05 } });
    for (const [t, price] of pathOf(ensemble, 'adPrice').entries()) {
      const y = t / 12;
      const expected = 100 * 1.1 ** Math.min(y, 4) * 0.95 ** Math.max(0, y - 4);
      expect(price / expected).toBeCloseTo(1, 12);
    }
  });

  it('waves about its drift with mean one, the stated deviation and a memory of 0.8', () => {
    const sd = 0.3;
    const waves = curves(played({ years: 5, runs: 1600, world: { adVolatility: sd } }), 'adPrice');
    const logs = waves.map((row) => row.map((price) => Math.log(price / 100)));
    for (const t of [0, 1, 20, 59]) {
      expectMean(waves[t]!, 100);
      expectMean(logs[t]!, (-sd * sd) / 2);
      expectVariance(logs[t]!, sd * sd);
    }
    const centred = logs.map((row) => row.map((x) => x + (sd * sd) / 2));
    for (const lag of [1, 2, 5])
      expectMean(
        centred[10]!.map((x, r) => x * centred[10 + lag]![r]!),
        sd * sd * 0.8 ** lag,
      );
  });

  it.each([0.05, 0.3, 1])('is log-normal at a volatility of %d, in any month', (sd) => {
    const runs = 1600;
    const months = [0, 1, 12, 35];
    const prices = curves(
      played({ years: 3, runs, seed: `${sd}`, world: { costPerLead: 40, adInflation: 0.08, adVolatility: sd } }),
      'adPrice',
    );
    let worst = 0;
    for (const t of months) {
      const normal = prices[t]!.map((price) => (Math.log(price / (40 * 1.08 ** (t / 12))) + (sd * sd) / 2) / sd);
      worst = Math.max(worst, expectDistribution(normal, normalShare));
    }
    publish({ check: 'adPriceLaw', of: `${sd}`, kind: 'worst', comparisons: runs * months.length, worst });
  });

  it('is the same for every plan', () => {
    const ensemble = played({ preset: 'beauty@1', years: 1, runs: 16 });
    expect(curves(ensemble, 'adPrice', 2)).toEqual(curves(ensemble, 'adPrice', 0));
    expect(standardDeviation(curves(ensemble, 'adPrice')[6]!)).toBeGreaterThan(0);
  });
});

describe('leads', () => {
  const world = { marketSize: 1e6, inMarketShare: 0.05, coldConversion: 0, monthlyBudget: 4e6, costPerLead: 100 };

  it('from ads answer to money with diminishing returns', () => {
    const ensemble = played({ years: 1, runs: 64, world: { ...world, adIncrementality: 0.6, nonWorkingShare: 0.25 } });
    const people = 50000;
    const expected = 0.6 * people * (1 - Math.exp((-0.75 * 4e6) / (100 * people)));
    expectMean(curves(ensemble, 'adLeads')[7]!, expected);
    expectVariance(curves(ensemble, 'adLeads')[7]!, expected);
  });

  it('follow the saturating response from hardly any money to far too much', () => {
    const people = 50000;
    const presses = [0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 0.7, 1, 1.5, 2, 3, 5, 8, 20, 100];
    let worst = 0;
    for (const press of presses)
      for (const part of [0.3, 1]) {
        const monthlyBudget = (press * 100 * people) / 0.8;
        const data = { ...world, adIncrementality: part, nonWorkingShare: 0.2, monthlyBudget };
        const leads = curves(played({ years: 1, runs: 96, seed: `${press} ${part}`, world: data }), 'adLeads')[3]!;
        const expected = part * people * (1 - Math.exp(-press));
        const { found, allowed } = expectMean(leads, expected);
        worst = Math.max(worst, Math.abs(found - expected) / allowed);
      }
    publish({ check: 'adResponse', of: '', kind: 'worst', comparisons: 2 * presses.length, worst });
  });

  it('at no price reach everybody, at no money nobody', () => {
    const free = played({ years: 1, runs: 64, world: { ...world, costPerLead: 0, monthlyBudget: 1 } });
    expectMean(curves(free, 'adLeads')[0]!, 50000);
    const poor = played({ years: 1, runs: 16, world: { ...world, costPerLead: 0, monthlyBudget: 0 } });
    expect(curves(poor, 'adLeads')[0]).toEqual(new Float64Array(16));
  });

  it('come by themselves and from what the team publishes, with diminishing returns', () => {
    const plans = [{ id: 'kos', peopleShare: 1, initialKos: 40, contentShare: 0.5 }];
    const ensemble = played({
      years: 1,
      runs: 64,
      world: { ...world, marketSize: 1e5, organicReach: 0.2, leadsPerKos: 300, kosPay: 100 },
      plans,
    });
    expectMean(curves(ensemble, 'organicLeads')[0]!, 5000 * 0.2);
    expectMean(curves(ensemble, 'contentLeads')[0]!, 5000 * (1 - Math.exp((-40 * 0.5 * 300) / 5000)));
  });

  it('from referrals are those that are new and meet a prospect', () => {
    const ensemble = played({
      years: 1,
      runs: 64,
      world: {
        marketSize: 4e5,
        initialCustomers: 1e5,
        churnPerMonth: 0,
        monthlyBudget: 0,
        referralsPerYear: 2.4,
        referralIncrementality: 0.5,
        referredConversion: 0.25,
      },
    });
    const made = curves(ensemble, 'referralsMade')[0]!;
    expectMean(made, 20000);
    expectMean(
      curves(ensemble, 'referralLeads')[1]!.map((x, r) => x / made[r]!),
      0.5 * 0.75,
    );
    expectMean(
      curves(ensemble, 'newReferred')[1]!.map((x, r) => x / made[r]!),
      0.5 * 0.75 * 0.25,
    );
    expect(curves(ensemble, 'referralLeads')[0]).toEqual(new Float64Array(64));
  });

  it('buy more readily of a company with a name, and more come', () => {
    const plans = [{ id: 'kos', peopleShare: 1, initialKos: 1000 }];
    const ensemble = played({
      years: 2,
      runs: 128,
      world: {
        marketSize: 1e7,
        initialCustomers: 2e4,
        churnPerMonth: 0,
        meetRate: 1000,
        trustRate: 1000,
        capacityPerKos: 1e5,
        kosPay: 10,
        monthlyBudget: 10000,
        reputationHalf: 10000,
        reputationReach: 0.02,
        reputationLift: 0.5,
        coldConversion: 0.4,
        referralsPerYear: 0,
      },
      plans,
    });
    const [reputation, leads, won] = (['reputation', 'organicLeads', 'newOrganic'] as const).map((key) =>
      curves(ensemble, key),
    );
    const [trusting, prospects] = [curves(ensemble, 'trusting'), curves(ensemble, 'prospects')];
    for (const t of [3, 12, 23]) {
      for (let r = 0; r < 16; r++) {
        const n = trusting[t]![r]!;
        const before = reputation![t - 1]![r]!;
        expect(reputation![t]![r]).toBeCloseTo(before + (n / (n + 10000) - before) / 6, 12);
      }
      expectMean(
        leads![t]!.map((x, r) => x - prospects[t - 1]![r]! * 0.03 * 0.02 * reputation![t - 1]![r]!),
        0,
      );
      expectMean(
        won![t]!.map((x, r) => x - leads![t]![r]! * 0.4 * (1 + 0.5 * reputation![t - 1]![r]!)),
        0,
      );
    }
    expect(mean(reputation![23]!)).toBeGreaterThan(0.5);
  });
});

describe('people who lapsed', () => {
  it('come back into the market at the rate that says so', () => {
    const world = {
      ...ENDLESS,
      marketSize: 1e5,
      initialCustomers: 1e5,
      churnPerMonth: 0.5,
      returnRate: 0.1,
      monthlyBudget: 0,
    };
    const ensemble = played({ years: 1, runs: 64, world });
    let lapsed = 0;
    let alive = 1e5;
    for (let t = 0; t < 12; t++) {
      lapsed = 0.9 * (lapsed + alive / 2);
      alive /= 2;
      expectMean(curves(ensemble, 'lapsed')[t]!, lapsed);
      expectMean(curves(ensemble, 'customers')[t]!, alive);
    }
  });
});
