import { describe, expect, it } from 'vitest';
import { booksOf } from '../../src/analysis/books';
import { bridgeOf } from '../../src/analysis/bridge';
import { CAC_KINDS, cacOf } from '../../src/analysis/cac';
import { cashOf, shareBeyond } from '../../src/analysis/cash';
import { CHANNELS, channelsOf } from '../../src/analysis/channels';
import { duelOf } from '../../src/analysis/duel';
import { leadOf } from '../../src/analysis/lead';
import { liabilityOf, plansWithPoints } from '../../src/analysis/liability';
import { outcomeOf } from '../../src/analysis/outcome';
import { retentionOf } from '../../src/analysis/retention';
import { plansWithTeam, teamOf } from '../../src/analysis/team';
import { verdictOf } from '../../src/analysis/verdict';
import { LEDGER_LINES, type SeriesKey } from '../../src/model/series';
import { mean, standardDeviation } from '../../src/stats/moments';
import { quantileSorted, sorted } from '../../src/stats/quantiles';
import { curves, pathOf, played } from '../model/scenarios';

/** What the views say, against the same worked out once more from single runs. */

const RUNS = 40;
const YEARS = 2;
const ensemble = played({ preset: 'beauty@1', years: YEARS, runs: RUNS });
const MONTHS = YEARS * 12;
const PLANS = ['traffic', 'points', 'kos'];

/** A series of a plan summed over months, one value a run. */
function summed(plan: number, key: SeriesKey, from = 0, to = MONTHS): Float64Array {
  const rows = curves(ensemble, key, plan).slice(from, to);
  return Float64Array.from({ length: RUNS }, (_, r) => rows.reduce((sum, row) => sum + row[r]!, 0));
}

describe('the bridge', () => {
  const bridge = bridgeOf(ensemble, 'kos', 'traffic');

  it('leads from one profit to the other, and its steps are the whole way', () => {
    expect(bridge.from.value).toBeCloseTo(mean(ensemble.month(0, 'cumulativeProfit', MONTHS - 1)), 3);
    expect(bridge.to.value).toBeCloseTo(mean(ensemble.month(2, 'cumulativeProfit', MONTHS - 1)), 3);
    const steps = bridge.steps.reduce((sum, { change }) => sum + change.value, 0);
    expect(steps / (bridge.to.value - bridge.from.value)).toBeCloseTo(1, 9);
    expect(bridge.difference.value).toBeCloseTo(bridge.to.value - bridge.from.value, 3);
  });

  it('counts revenue up and costs down', () => {
    const of = (line: string): number => bridge.steps.find((step) => step.line === line)!.change.value;
    expect(of('kosPay')).toBeLessThan(0);
    expect(of('media')).toBeCloseTo(mean(summed(0, 'media')) - mean(summed(2, 'media')), 3);
    expect(bridge.steps.map(({ line }) => line)).toEqual(LEDGER_LINES);
  });

  it('has errors of the size that single runs show', () => {
    const own = summed(2, 'media').map((value, r) => value - summed(0, 'media')[r]!);
    const { error } = bridge.steps.find(({ line }) => line === 'media')!.change;
    const plain = standardDeviation(own) / Math.sqrt(RUNS);
    expect(error / plain).toBeGreaterThan(0.3);
    expect(error / plain).toBeLessThan(3);
  });
});

describe('the books', () => {
  it.each(PLANS)('of %s add up: lines to profit, years to the total, profit to what the runs earned', (plan) => {
    const index = PLANS.indexOf(plan);
    const books = booksOf(ensemble, plan);
    for (let year = 0; year < YEARS; year++) {
      const lines = books.lines.reduce((sum, { years }) => sum + years[year]!.value, 0);
      const earned = mean(summed(index, 'profit', year * 12, year * 12 + 12));
      expect(lines).toBeCloseTo(earned, 3);
      expect(books.profit.years[year]!.value).toBeCloseTo(earned, 3);
      expect(books.revenue.years[year]!.value).toBeCloseTo(
        mean(summed(index, 'revenue', year * 12, year * 12 + 12)),
        3,
      );
      expect(books.revenue.years[year]!.value + books.costs.years[year]!.value).toBeCloseTo(earned, 3);
      expect(books.cumulative[year]!.value).toBeCloseTo(
        mean(ensemble.month(index, 'cumulativeProfit', year * 12 + 11)),
        3,
      );
    }
    expect(books.profit.total.value).toBeCloseTo(books.cumulative[YEARS - 1]!.value, 3);
  });
});

describe('cash', () => {
  it('is the runs’ own: deepest point, its month, and how often it runs past a limit', () => {
    const cash = cashOf(ensemble, 'kos');
    const paths = Array.from({ length: RUNS }, (_, r) => pathOf(ensemble, 'cumulativeProfit', r, 2));
    const needs = paths.map((path) => Math.max(0, -Math.min(...path)));
    const ordered = Float64Array.from(needs).sort();
    expect(cash.need.p50).toBeCloseTo(quantileSorted(ordered, 0.5), 6);
    expect(cash.needShare).toBe(needs.filter((need) => need > 0).length / RUNS);
    const months = paths.filter((_, r) => needs[r]! > 0).map((path) => path.indexOf(Math.min(...path)) + 1);
    expect(cash.month.p50).toBeCloseTo(quantileSorted(Float64Array.from(months).sort(), 0.5), 9);
    for (const limit of [0, ordered[10]!, ordered[30]!, Infinity])
      expect(shareBeyond(ensemble, 'kos', limit)).toBe(needs.filter((need) => need > limit).length / RUNS);
    expect(cash.band.p50[5]).toBe(quantileSorted(sorted(ensemble.month(2, 'cumulativeProfit', 5)), 0.5));
  });

  it('has no month of need where there is none', () => {
    const rich = played({ preset: 'beauty@1', years: 1, runs: 16, world: { monthlyBudget: 0, initialCustomers: 1e5 } });
    const cash = cashOf(rich, 'traffic');
    expect([cash.need.p90, cash.needShare]).toEqual([0, 0]);
    expect(cash.month.p50).toBeNaN();
  });
});

describe('channels', () => {
  const channels = channelsOf(ensemble, 'kos');

  it('are the runs’ new customers, and their shares of all', () => {
    const all = CHANNELS.map((channel) => mean(summed(2, channel)));
    const total = all.reduce((sum, part) => sum + part, 0);
    for (const [i, channel] of CHANNELS.entries())
      expect(channels.shares[channel].value).toBeCloseTo(all[i]! / total, 9);
    const month = CHANNELS.map((channel) => mean(ensemble.month(2, channel, 17)));
    expect(channels.all[17]!.value).toBeCloseTo(
      month.reduce((sum, part) => sum + part, 0),
      9,
    );
    expect(channels.dependence[17]!.value).toBeCloseTo(month[0]! / month.reduce((sum, part) => sum + part, 0), 9);
  });

  it('have errors of the size that single runs show', () => {
    const plain = standardDeviation(summed(2, 'newPaid', 17, 18)) / Math.sqrt(RUNS);
    expect(channels.all[17]!.error / plain).toBeGreaterThan(0.3);
    expect(channels.all[17]!.error / plain).toBeLessThan(4);
  });
});

it('CAC: the months’ medians, and the horizon’s measures', () => {
  const cac = cacOf(ensemble, 'points');
  for (const kind of CAC_KINDS) {
    expect(cac.byMonth[kind].p50[7]).toBe(quantileSorted(sorted(ensemble.month(1, kind, 7)), 0.5));
    expect(cac.overall[kind].p90).toBe(quantileSorted(sorted(ensemble.measure(1, kind)), 0.9));
  }
  const none = played({ years: 1, runs: 16, world: { monthlyBudget: 0 } });
  expect(cacOf(none, 'traffic').byMonth.paidCac.p50[3]).toBeNaN();
});

describe('retention', () => {
  const { joined, kept } = retentionOf(ensemble, 'kos');

  it('is a triangle of shares of those who joined', () => {
    expect(kept.map((row) => row.length)).toEqual([2, 1]);
    for (const year of [0, 1]) {
      const won = CHANNELS.reduce((sum, channel) => sum + mean(summed(2, channel, year * 12, year * 12 + 12)), 0);
      expect(joined[year]!.value).toBeCloseTo(won, 6);
      for (const [since, { value }] of kept[year]!.entries())
        expect(value).toBeCloseTo(ensemble.cohorts(2)[year]![(year + since) * 12 + 11]! / won, 9);
    }
    expect(kept[0]![1]!.value).toBeLessThan(kept[0]![0]!.value);
    expect(kept[0]![0]!.value).toBeLessThan(1);
  });

  it('is what each person’s chance says where all are alike', () => {
    const alike = played({
      years: 2,
      runs: 32,
      world: { marketSize: 1e9, monthlyBudget: 1e6, costPerLead: 10, coldConversion: 0.2, churnPerMonth: 0.1 },
    });
    const [first] = retentionOf(alike, 'traffic').kept;
    // Who joins in a month is exposed to that month's lapsing too.
    const expected = Array.from({ length: 12 }, (_, m) => 0.9 ** (m + 1)).reduce((a, b) => a + b, 0) / 12;
    expect(first![0]!.value).toBeCloseTo(expected, 2);
    expect(first![1]!.value).toBeCloseTo(expected * 0.9 ** 12, 2);
  });

  it('has no share of a year in which nobody joined', () => {
    const none = played({ years: 1, runs: 16, world: { monthlyBudget: 0 } });
    expect(retentionOf(none, 'traffic').kept[0]![0]!.value).toBeNaN();
  });
});

describe('the team', () => {
  it('is that of the plans with people in them', () => {
    expect(plansWithTeam(ensemble)).toEqual(['kos']);
    expect(plansWithPoints(ensemble)).toEqual(['points']);
  });

  it('has the runs’ heads, load and attention, and their lowest month', () => {
    const team = teamOf(ensemble, 'kos');
    const attention = curves(ensemble, 'attention', 2).map((row) => mean(row));
    expect(team.heads[9]!.value).toBeCloseTo(mean(ensemble.month(2, 'heads', 9)), 9);
    expect(team.ladder.trusting[9]!.value).toBeCloseTo(mean(ensemble.month(2, 'trusting', 9)), 9);
    expect(team.lowest.attention.value).toBeCloseTo(Math.min(...attention), 9);
    expect(team.lowest.month).toBe(attention.indexOf(Math.min(...attention)) + 1);
    const strained = attention.filter((share) => share < 0.9);
    expect(team.strained).toBe(strained.length);
  });
});

it('points liability: what is owed in the end, and what the points cost', () => {
  const { atEnd, band, cost } = liabilityOf(ensemble, 'points');
  expect(atEnd.p50).toBe(quantileSorted(sorted(ensemble.month(1, 'pointsLiability', MONTHS - 1)), 0.5));
  expect(band.p50[MONTHS - 1]).toBe(atEnd.p50);
  expect(cost.value).toBeCloseTo(
    ensemble.ledger(1, 'points').reduce((sum, value) => sum + value, 0),
    6,
  );
  expect(liabilityOf(ensemble, 'kos').atEnd.p90).toBe(0);
});

describe('the distribution of the result', () => {
  const duel = duelOf(ensemble, 'kos', 'traffic');

  it('counts every run once, in bins that meet at zero', () => {
    const { width, bins } = outcomeOf(duel);
    expect(bins.reduce((sum, { count }) => sum + count, 0)).toBe(RUNS);
    for (const { from, count, open } of bins) {
      expect(from / width).toBeCloseTo(Math.round(from / width), 9);
      if (open) continue;
      expect(count).toBe(duel.atEnd.filter((value) => value >= from && value < from + width).length);
    }
    const below = bins.filter(({ from }) => from < 0).reduce((sum, { count }) => sum + count, 0);
    expect(below).toBe(duel.atEnd.filter((value) => value < 0).length);
    expect(['1', '2', '5']).toContain(width.toExponential()[0]);
  });

  it('of a tie is one bin', () => {
    expect(outcomeOf(duelOf(ensemble, 'kos', 'kos')).bins).toEqual([{ from: 0, count: RUNS, open: null }]);
  });
});

it('the lead: the share of runs by month, and since when the last verdict stands', () => {
  const duel = duelOf(ensemble, 'kos', 'traffic');
  const lead = leadOf(duel);
  for (let t = 0; t < MONTHS; t++) {
    const difference = ensemble
      .month(2, 'cumulativeDiscountedProfit', t)
      .map((value, r) => value - ensemble.month(0, 'cumulativeDiscountedProfit', t)[r]!);
    const count = difference.filter((value) => value > 0).length + difference.filter((value) => value === 0).length / 2;
    expect(lead.share[t]).toBe(count / RUNS);
    expect(lead.verdict[t]).toBe(verdictOf(count, RUNS));
  }
  const last = lead.verdict[MONTHS - 1];
  expect(lead.verdict.slice(lead.since - 1).every((verdict) => verdict === last)).toBe(true);
  if (lead.since > 1) expect(lead.verdict[lead.since - 2]).not.toBe(last);
});
