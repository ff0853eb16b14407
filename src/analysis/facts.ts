import type { ParameterKey } from '../scenario/table';
import { quantileError, quantileSorted } from '../stats/quantiles';
import { monthQuantile, type Duel } from './duel';
import { GAIN_EVIDENCE_ENDS } from './flywheel-gain';

/**
 * What the verdict sentence, the four numbers and the chart say: one set of typed facts, rounded no finer than the
 * simulation error allows, so that they always agree.
 */
export interface Facts {
  readonly kind: FactKind;
  readonly challenger: string;
  readonly baseline: string;
  readonly years: number;
  readonly runs: number;
  /** Runs of 100 in which the challenger is ahead at the end; 0 and 100 only if none or all are. */
  readonly aheadOf100: number;
  /** Runs of 100 in which it does not get ahead for good within the horizon. */
  readonly neverOf100: number;
  /** Difference at the end: median, P10, P90. */
  readonly median: number;
  readonly low: number;
  readonly high: number;
  /** Simulation error of the median (one standard error), and the unit of the last digit that it leaves. */
  readonly error: number;
  readonly step: number;
  /** Deepest point of the median curve; null where it is nothing at this precision. */
  readonly hole: Dip | null;
  /** Month from which it is ahead for good, counted from 1; null: not within the horizon. */
  readonly crossover: Crossing;
  /** What the gap does at the end. */
  readonly trend: 'widening' | 'closing' | 'steady';
  /** Flywheel gain of the challenger at its highest. */
  readonly gain: number;
  /** The uncertain parameter that explains the most of the spread, where one is told from the others; of a close call only. */
  readonly deciding?: ParameterKey | undefined;
}

export interface Dip {
  readonly depth: number;
  /** P10 and P90 of the difference in that month. */
  readonly low: number;
  readonly high: number;
  /** Counted from 1. */
  readonly month: number;
  /** Unit of the last digit that the simulation error leaves. */
  readonly step: number;
  /** Whether it is no hole on the way but where it ends: nothing at the end is told from it. */
  readonly atEnd: boolean;
}

export interface Crossing {
  readonly p10: number | null;
  readonly p50: number | null;
  readonly p90: number | null;
}

/**
 * equal: the same in every run; ahead, behind: as the model's verdict; deepHole: ahead, but deeper in the hole on the way
 * than ahead at the end; neverCatches: behind, though catching up; beyondEvidence: ahead on a flywheel stronger than any
 * published.
 */
export type FactKind = 'equal' | 'ahead' | 'behind' | 'tooClose' | 'deepHole' | 'neverCatches' | 'beyondEvidence';

/** Whether nobody is said to be ahead: sentence, numbers and chart are grey then. */
export function isUndecided({ kind }: Pick<Facts, 'kind'>): boolean {
  return kind === 'tooClose' || kind === 'equal';
}

export function factsOf(duel: Duel, years: number, gain: number): Facts {
  const { atEndSorted, months } = duel;
  const median = quantileSorted(atEndSorted, 0.5);
  const error = quantileError(atEndSorted, 0.5);
  // A coarse picture is written with the digits that all the runs will leave, so that they do not come and go.
  const step = stepFor(error * Math.sqrt(duel.runs / duel.asked), median);
  const facts = {
    challenger: duel.challenger,
    baseline: duel.baseline,
    years,
    runs: duel.runs,
    aheadOf100: of100(duel.aheadProbability[months - 1]!),
    neverOf100: 100 - of100(duel.aheadProbability[months - 1]!),
    median,
    low: quantileSorted(atEndSorted, 0.1),
    high: quantileSorted(atEndSorted, 0.9),
    error,
    step,
    hole: holeOf(duel),
    crossover: crossingOf(duel),
    trend: trendOf(duel, median),
    gain,
  };
  return { kind: kindOf(duel, facts), ...facts };
}

function kindOf(duel: Duel, facts: Omit<Facts, 'kind'>): FactKind {
  const { atEndSorted } = duel;
  if (atEndSorted[0] === 0 && atEndSorted[duel.runs - 1] === 0) return 'equal';
  // Nothing is claimed that the error would leave without a digit.
  if (duel.verdict === 'tooClose' || Math.round(facts.median / facts.step) === 0) return 'tooClose';
  if (duel.verdict === 'behind') return facts.trend === 'closing' ? 'neverCatches' : 'behind';
  if (facts.gain > GAIN_EVIDENCE_ENDS) return 'beyondEvidence';
  return facts.hole && facts.hole.depth > facts.median ? 'deepHole' : 'ahead';
}

/** The hole, where it is deeper than its error. */
function holeOf({ hole, band, months }: Duel): Dip | null {
  const { p10, p50, p90, month, error } = hole;
  if (month === null) return null;
  const step = stepFor(error, p50);
  const atEnd = band.p50[months - 1]! - p50 <= 2 * band.error[months - 1]!;
  return Math.round(p50 / step) === 0 ? null : { depth: -p50, low: p10, high: p90, month: month + 1, step, atEnd };
}

/** Whether the distance from zero grew or shrank in the last year by more than its error. */
function trendOf({ lastYear }: Duel, median: number): Facts['trend'] {
  if (Math.abs(lastYear.change) <= 2 * lastYear.error) return 'steady';
  return lastYear.change > 0 === median > 0 ? 'widening' : 'closing';
}

/** A month as people count it: the first is 1. */
export function monthNumber(month: number | null): number | null {
  return month === null ? null : Math.round(month) + 1;
}

/** When it is ahead for good, no month finer than its simulation error, and in order. */
function crossingOf(duel: Duel): Crossing {
  const [early, middle, late] = [0.1, 0.5, 0.9].map((q) => monthSaid(duel, q)) as [Month, Month, Month];
  return {
    p10: early !== null && middle !== null ? Math.min(early, middle) : early,
    p50: middle,
    p90: late !== null && middle !== null ? Math.max(late, middle) : late,
  };
}

type Month = number | null;

/** Units in which a month is said: the first that is no smaller than the error. */
const MONTH_STEPS = [1, 2, 5, 10, 20] as const;

function monthSaid({ crossover, runs, asked }: Duel, q: number): Month {
  const number = monthNumber(monthQuantile(crossover.sorted, q));
  if (number === null) return null;
  const error = monthError(crossover.sorted, q) * Math.sqrt(runs / asked);
  const step = MONTH_STEPS.find((size) => size >= error) ?? 20;
  return Math.max(1, Math.round(number / step) * step);
}

/** Beside runs that never cross, an error has no upper side; the lower one stands for both. */
function monthError(sorted: Float64Array, q: number): number {
  const error = quantileError(sorted, q);
  if (Number.isFinite(error)) return error;
  return quantileSorted(sorted, q) - quantileSorted(sorted, Math.max(0, q - Math.sqrt((q * (1 - q)) / sorted.length)));
}

/** A share as runs of a hundred: none and all only when it is none and all. */
export function of100(share: number): number {
  if (share <= 0 || share >= 1) return share <= 0 ? 0 : 100;
  return Math.min(99, Math.max(1, Math.round(share * 100)));
}

/** Unit of the last digit to show: a power of ten no smaller than the error, and at most two digits of the number. */
export function stepFor(error: number, value: number): number {
  const floor = Math.abs(value) / 100;
  const finest = Math.max(error, floor, Number.MIN_VALUE);
  return finest < 1e-9 ? 1 : 10 ** Math.ceil(Math.log10(finest) - 1e-9);
}
