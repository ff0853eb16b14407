import { beforeAll, describe, expect, it } from 'vitest';
import { chronicleOf, STORY_SERIES, type Happening, type YearStory } from '../../src/analysis/chronicle';
import { drawnIn } from '../../src/analysis/drawn';
import { duelOf } from '../../src/analysis/duel';
import { TYPICAL, typicalRuns } from '../../src/analysis/typical-runs';
import { inlineRunner } from '../../src/engine/inline-runner';
import { Pool } from '../../src/engine/pool';
import { playRun, type SingleRun } from '../../src/engine/single-run';
import { COST_LINES, REVENUE_LINES } from '../../src/model/series';
import { pathOf, played } from '../model/scenarios';

const events = [
  { kind: 'adPriceShock', month: 12, months: 12, size: 1 },
  { kind: 'kosWalkout', month: 20, months: 1, size: 0.5 },
];
const ensemble = played({ preset: 'beauty@1', years: 3, runs: 40, events });
const pool = new Pool([inlineRunner()]);
const duel = duelOf(ensemble, 'kos', 'traffic');

describe('one run, played again', () => {
  it.each([0, 5, 15, 16, 39])('is run %d of the many to the bit, with its own ledger', async (run) => {
    const single = await playRun(pool, ensemble.scenario, run, ['profit', 'media', ...STORY_SERIES]);
    for (const plan of [0, 1, 2]) {
      for (const key of ['profit', 'heads', 'adPrice'] as const)
        expect(Array.from(single.series(plan, key))).toEqual(pathOf(ensemble, key, run, plan));
      const media = single.ledger(plan, 'media');
      for (const [t, value] of pathOf(ensemble, 'media', run, plan).entries()) expect(media[t]).toBeCloseTo(value, 4);
      for (const [t, profit] of pathOf(ensemble, 'profit', run, plan).entries()) {
        const revenue = REVENUE_LINES.reduce((sum, line) => sum + single.ledger(plan, line)[t]!, 0);
        const costs = COST_LINES.reduce((sum, line) => sum + single.ledger(plan, line)[t]!, 0);
        expect(revenue - costs).toBeCloseTo(profit, 3);
      }
    }
    expect(() => single.series(0, 'insight')).toThrow('insight');
  });
});

describe('runs that stand for the others', () => {
  it('are at their place of the results in order', () => {
    const runs = typicalRuns(duel);
    const place = TYPICAL.map((name) => duel.atEndSorted.indexOf(duel.atEnd[runs[name]]!));
    expect(place).toEqual([0, 10, 20, 29, 39]);
  });

  it('are told apart by what they drew', () => {
    const [drawn] = drawnIn(ensemble, 3, [{ in: 'world', key: 'trustRate' }]);
    expect(drawn!.lower).toBeGreaterThan(0);
    expect(drawn!.lower).toBeLessThan(1);
    const all = Array.from(
      { length: 40 },
      (_, r) => drawnIn(ensemble, r, [{ in: 'world', key: 'trustRate' }])[0]!.value,
    );
    expect(all.filter((value) => value < drawn!.value).length / 40).toBeCloseTo(drawn!.lower - 1 / 80, 9);
  });
});

describe('the story of a run', () => {
  let single: SingleRun;
  let story: YearStory[];
  const run = typicalRuns(duel).middle;
  const told = (kind: Happening['kind']): (Happening & { year: number })[] =>
    story.flatMap(({ year, happenings }) =>
      happenings.filter((happening) => happening.kind === kind).map((happening) => ({ ...happening, year })),
    );
  beforeAll(async () => {
    single = await playRun(pool, ensemble.scenario, run, STORY_SERIES);
    story = chronicleOf(single, 'kos', 'traffic');
  });
  const standingOf = (r: number): number[] => {
    const theirs = pathOf(ensemble, 'cumulativeDiscountedProfit', r, 0);
    return pathOf(ensemble, 'cumulativeDiscountedProfit', r, 2).map((value, t) => value - theirs[t]!);
  };
  const difference = (t: number): number => standingOf(run)[t]!;

  it('has the standing of the chart and the profits of the year', () => {
    const [ours, theirs] = [pathOf(ensemble, 'profit', run, 2), pathOf(ensemble, 'profit', run, 0)];
    expect(story.map(({ year }) => year)).toEqual([1, 2, 3]);
    for (const { year, change, standing } of story) {
      expect(standing).toBe(difference(year * 12 - 1));
      const months = Array.from({ length: 12 }, (_, m) => (year - 1) * 12 + m);
      expect(change).toBeCloseTo(
        months.reduce((sum, t) => sum + ours[t]! - theirs[t]!, 0),
        2,
      );
    }
    expect(story[2]!.standing).toBe(duel.atEnd[run]);
  });

  it('says when sides change, and only then', async () => {
    // A run that is ahead at the end of the second year only, and one that never is.
    const crosses = [0, 1].map((r) => standingOf(r).map((value) => value > 0));
    expect(crosses.map((ahead) => [11, 23, 35].map((t) => ahead[t]))).toEqual([
      [false, true, true],
      [false, false, false],
    ]);
    for (const [r, ahead] of crosses.entries()) {
      const years = chronicleOf(await playRun(pool, ensemble.scenario, r, STORY_SERIES), 'kos', 'traffic');
      const turns = years.flatMap(({ happenings }) =>
        happenings.filter(({ kind }) => kind === 'overtakes' || kind === 'fallsBehind'),
      );
      const from = ahead.lastIndexOf(false) + 1;
      expect(turns).toEqual(r === 0 ? [{ kind: 'overtakes', month: from + 1 }] : []);
    }
  });

  it('names the lines that did most for and against', () => {
    for (const { year, happenings } of story) {
      const helped = happenings.find(({ kind }) => kind === 'helped') as { amount: number } | undefined;
      const hurt = happenings.find(({ kind }) => kind === 'hurt') as { line: string; amount: number } | undefined;
      expect(helped!.amount).toBeGreaterThan(0);
      expect(hurt!.amount).toBeLessThan(0);
      if (year === 1) expect(hurt!.line).toMatch(/Revenue|kosPay|goods|hiring/);
    }
  });

  it('tells of events in their year, of dearer ads and of people who leave', () => {
    expect(told('event').map(({ year }) => year)).toEqual([2, 2]);
    const prices = pathOf(ensemble, 'adPrice', run);
    const sum = (year: number): number => prices.slice(year * 12, year * 12 + 12).reduce((a, b) => a + b, 0);
    for (const year of [1, 2]) {
      const growth = sum(year) / sum(year - 1) - 1;
      const said = told('adPrice').find((happening) => happening.year === year + 1) as { growth: number } | undefined;
      expect(said?.growth ?? 0).toBeCloseTo(Math.abs(growth) >= 0.1 ? growth : 0, 9);
    }
    expect(told('adPrice').length).toBeGreaterThan(0);
    const left = told('left') as unknown as { plan: string; people: number; year: number }[];
    const heads = pathOf(ensemble, 'heads', run, 2);
    // In the month of the walkout half of them go, and no more than one can be hired.
    expect(heads[20]).toBeLessThan(heads[19]!);
    expect(left.find(({ year }) => year === 2)!.people).toBeGreaterThanOrEqual(Math.round(heads[19]! / 2));
    expect(left.every(({ plan }) => plan === 'kos')).toBe(true);
  });

  it('tells those who leave from those whom there is no money to pay', async () => {
    const shrinking = { preset: 'beauty@1', years: 2, runs: 16, world: { budgetGrowth: -0.8, reinvestment: 0 } };
    const loyal = played({ ...shrinking, world: { ...shrinking.world, kosQuitPerYear: 0 } });
    const goneOf = async (scenario: typeof loyal): Promise<Extract<Happening, { kind: 'left' }>[]> =>
      chronicleOf(await playRun(pool, scenario.scenario, 1, STORY_SERIES), 'kos', 'traffic').flatMap(({ happenings }) =>
        happenings.filter((happening) => happening.kind === 'left'),
      );
    // Nobody quits: whoever goes has been dismissed.
    const heads = pathOf(loyal, 'heads', 1, 2);
    const fewer = heads.reduce((sum, count, t) => sum + Math.max(0, (heads[t - 1] ?? 0) - count), 0);
    const gone = await goneOf(loyal);
    expect(fewer).toBeGreaterThan(2);
    expect(gone.map(({ people }) => people)).toEqual(gone.map(() => 0));
    expect(gone.reduce((sum, { dismissed }) => sum + dismissed, 0)).toBe(fewer);
    const both = await goneOf(played(shrinking));
    expect(both.some(({ people, dismissed }) => people > 0 && dismissed > 0)).toBe(true);
  });

  it('tells of strain where attention is short, and of launches that failed', async () => {
    const tight = played({
      preset: 'beauty@1',
      years: 1,
      runs: 16,
      world: { capacityPerKos: 30, launchEvery: 3, launchCost: 5e4, launchSuccess: 0, launchSuccessMax: 0 },
    });
    const [year] = chronicleOf(await playRun(pool, tight.scenario, 4, STORY_SERIES), 'kos', 'traffic');
    const short = pathOf(tight, 'attention', 4, 2).filter((share) => share < 0.9);
    expect(year!.happenings).toContainEqual({
      kind: 'strained',
      plan: 'kos',
      months: short.length,
      lowest: Math.min(...short),
    });
    expect(year!.happenings).toContainEqual({ kind: 'failedLaunches', plan: 'traffic', count: 3 });
  });

  it('says once when hardly anybody is left to be won', async () => {
    const small = played({
      preset: 'beauty@1',
      years: 2,
      runs: 16,
      world: { marketSize: 8000, returnRate: 0, inMarketShare: 0.5, coldConversion: 0.9 },
    });
    const years = chronicleOf(await playRun(pool, small.scenario, 2, STORY_SERIES), 'kos', 'traffic');
    const open = pathOf(small, 'prospects', 2, 0).map((people) => people / 8000);
    const first = [11, 23].find((t) => open[t]! < 0.1);
    const said = years.filter(({ happenings }) =>
      happenings.some((happening) => happening.kind === 'usedUp' && happening.plan === 'traffic'),
    );
    expect(said.map(({ year }) => year)).toEqual(first === undefined ? [] : [(first + 1) / 12]);
    expect(first).toBeDefined();
  });
});
