import { groupsFor } from '../../../src/rows/group';
import { play, type GroupResult } from '../../../src/model/play';
import { INNER, LEDGER_LINES, MEASURES, SERIES, type LedgerLine, type SeriesKey } from '../../../src/model/series';
import type { Scenario } from '../../../src/scenario/scenario';
import { distributionGap, meanGap, normalLimit, smirnovLimit, varianceGap } from '../../statistics';
import { totalsOf, type Month } from './books';
import { Dice } from './dice';
import { playPeople } from './oracle';

/**
 * Chance that one kind of comparison (means, variances or distributions) fails a scenario by luck alone with fresh
 * seeds. It is shared out evenly among the comparisons made (Bonferroni): with n of them each may be as surprising as
 * LUCK/n, which for 150 is 4.5 standard errors, or a distance of 2.5 in Smirnov's scale.
 */
const LUCK = 1e-3;
/** Runs in a group of the engine; it adds up its ledger group by group. */
const GROUP = 16;
/** Fewer values than this (of ratios that some months lack) say nothing of a distribution. */
const FEWEST = 30;

/** Many runs of one scenario, as samples to compare: one value a run, of lines one a group of runs. */
export interface Sample {
  series(key: string, month: number): Float64Array;
  line(key: string, month: number): Float64Array;
  total(key: string): Float64Array;
}

export function playedByPeople(scenario: Scenario, runs: number, seed: number): Sample & { keys: Keys } {
  const dice = new Dice(seed);
  const all: Month[][] = Array.from({ length: runs }, () => playPeople(scenario, dice));
  const totals = all.map(totalsOf);
  const { series, ledger } = all[0]![0]!;
  return {
    series: (key, month) => Float64Array.from(all, (run) => run[month]!.series[key]!),
    line: (key, month) => {
      const sums = new Float64Array(runs / GROUP);
      for (const [i, run] of all.entries()) sums[Math.floor(i / GROUP)]! += run[month]!.ledger[key]!;
      return sums;
    },
    total: (key) => Float64Array.from(totals, (run) => run[key]!),
    keys: { series: Object.keys(series), lines: Object.keys(ledger), totals: Object.keys(totals[0]!) },
  };
}

export interface Keys {
  readonly series: readonly string[];
  readonly lines: readonly string[];
  readonly totals: readonly string[];
}

/** Names of everything that both report: all but the engine's inner workings. */
export const KEYS: Keys = {
  series: SERIES.filter((key) => !INNER.includes(key)),
  lines: LEDGER_LINES,
  totals: [],
};

export function playedByEngine(scenario: Scenario): Sample {
  const groups = groupsFor(scenario.runs);
  const wanted = { runs: SERIES, means: [], ledger: true, cohorts: false };
  const results: GroupResult[] = [];
  for (let first = 0; first < groups; first += 4)
    results.push(...play(scenario, wanted, first, Math.min(4, groups - first)));
  const plans = results.map((result) => result.plans[0]!);
  const joined = (part: (plan: (typeof plans)[number]) => Float64Array, at: number): Float64Array => {
    const values = new Float64Array(groups * GROUP);
    for (const [g, plan] of plans.entries()) values.set(part(plan).subarray(at * GROUP, (at + 1) * GROUP), g * GROUP);
    return values;
  };
  return {
    series: (key, month) => joined((plan) => plan.runs[key as SeriesKey]!, month),
    line: (key, month) => Float64Array.from(plans, (plan) => plan.ledger[key as LedgerLine]![month]!),
    total: (key) => joined((plan) => plan.measures, (MEASURES as readonly string[]).indexOf(key)),
  };
}

/** Comparisons of one kind; `worst` in units of what is allowed, and what it was of. */
export interface Tally {
  readonly comparisons: number;
  readonly worst: number;
  readonly at: string;
}

export type Kind = 'means' | 'variances' | 'distributions';

/** Holds two samples against each other in some months: every series, ledger line (its mean) and total. */
export function compared(a: Sample, b: Sample, keys: Keys, months: readonly number[]): Record<Kind, Tally> {
  const gaps: Record<Kind, { gap: number; at: string }[]> = { means: [], variances: [], distributions: [] };
  const hold = (at: string, x: Float64Array, y: Float64Array, whole: boolean): void => {
    const [ours, theirs] = alike(x, y);
    if (!ours || !theirs) return;
    gaps.means.push({ gap: meanGap(ours, theirs), at });
    if (!whole) return;
    gaps.variances.push({ gap: varianceGap(ours, theirs), at });
    gaps.distributions.push({ gap: distributionGap(ours, theirs), at });
  };
  for (const t of months) {
    for (const key of keys.series) hold(`${key} in month ${t}`, a.series(key, t), b.series(key, t), true);
    for (const key of keys.lines) hold(`line ${key} in month ${t}`, a.line(key, t), b.line(key, t), false);
  }
  for (const key of keys.totals) hold(`${key} in all`, a.total(key), b.total(key), true);
  const tally = (kind: Kind, limit: (p: number) => number): Tally => {
    const worst = gaps[kind].reduce((most, one) => (one.gap > most.gap ? one : most), { gap: 0, at: 'nothing' });
    const comparisons = gaps[kind].length;
    return { comparisons, worst: worst.gap / limit(LUCK / comparisons), at: worst.at };
  };
  return {
    means: tally('means', normalLimit),
    variances: tally('variances', normalLimit),
    distributions: tally('distributions', smirnovLimit),
  };
}

/**
 * The values that both samples have, on a common grid of 3e-10 of the largest, so that sums taken in another order are
 * the same value; nothing where all values are one, or too few.
 */
function alike(a: Float64Array, b: Float64Array): [Float64Array, Float64Array] | [] {
  const [x, y] = [a.filter(Number.isFinite), b.filter(Number.isFinite)];
  if (Math.min(x.length, y.length) < Math.min(FEWEST, a.length / 2)) return [];
  let [lowest, highest] = [Infinity, -Infinity];
  for (const values of [x, y])
    for (const value of values) {
      if (value < lowest) lowest = value;
      if (value > highest) highest = value;
    }
  const grid = Math.PI * 1e-10 * Math.max(highest, -lowest);
  if (highest - lowest <= 4 * grid) return [];
  for (const values of [x, y]) for (let i = 0; i < values.length; i++) values[i] = Math.round(values[i]! / grid);
  return [x, y];
}
