import type { SingleRun } from '../engine/single-run';
import { drawParameters } from '../model/parameters';
import { LEDGER_LINES, type LedgerLine, type SeriesKey } from '../model/series';
import { PAIRED } from '../model/wanted';
import { EVENT_KINDS, type WorldEvent } from '../scenario/scenario';
import { isCost } from './bridge';
import { STRAINED, USED_UP } from './limits';

/** What the story of a run is told from. */
export const STORY_SERIES: readonly SeriesKey[] = [
  'customers',
  'heads',
  'dismissed',
  'attention',
  'adPrice',
  'prospects',
];

/** One year of one run: what came of it, and what happened. Money as it was paid, not discounted, except `standing`. */
export interface YearStory {
  /** 1 is the first. */
  readonly year: number;
  /** The challenger's profit of the year minus the baseline's. */
  readonly change: number;
  /** Cumulative difference at the end of the year, discounted: a point of the chart. */
  readonly standing: number;
  readonly happenings: readonly Happening[];
}

/** Months count from 1. */
export type Happening =
  | { readonly kind: 'overtakes' | 'fallsBehind'; readonly month: number }
  /** The ledger lines that did most for the challenger this year, and most against it. */
  | { readonly kind: 'helped' | 'hurt'; readonly line: LedgerLine; readonly amount: number }
  | { readonly kind: 'event'; readonly event: WorldEvent }
  /** Mean ad price of the year against that of the year before. */
  | { readonly kind: 'adPrice'; readonly growth: number }
  /** People of the team who went of their own accord, and those whom there was no money to pay. */
  | {
      readonly kind: 'left';
      readonly plan: string;
      readonly people: number;
      readonly dismissed: number;
      readonly heads: number;
    }
  | { readonly kind: 'strained'; readonly plan: string; readonly months: number; readonly lowest: number }
  /** The first year at whose end hardly anybody is left to be won. */
  | { readonly kind: 'usedUp'; readonly plan: string; readonly left: number }
  | { readonly kind: 'failedLaunches'; readonly count: number; readonly plan: string }
  | { readonly kind: 'customers'; readonly plan: string; readonly growth: number; readonly end: number };

/** An ad price that moves less than this in a year is no news. */
const NEWS = 0.1;

export function chronicleOf(run: SingleRun, challenger: string, baseline: string): YearStory[] {
  const teller = new Teller(run, challenger, baseline);
  return Array.from({ length: run.scenario.years }, (_, year) => teller.year(year));
}

class Teller {
  private readonly us: number;
  private readonly them: number;
  private readonly standing: Float64Array;
  private readonly hiringCost: number;
  private readonly marketSize: number;

  constructor(
    private readonly run: SingleRun,
    private readonly challenger: string,
    baseline: string,
  ) {
    const index = (id: string): number => run.scenario.plans.findIndex((plan) => plan.id === id);
    this.us = index(challenger);
    this.them = index(baseline);
    const theirs = run.series(this.them, PAIRED);
    this.standing = run.series(this.us, PAIRED).map((value, t) => value - theirs[t]!);
    const { world } = drawParameters(run.scenario, run.run, 1);
    this.hiringCost = world.hiringCost[0]!;
    this.marketSize = world.marketSize[0]!;
  }

  year(year: number): YearStory {
    const changes = LEDGER_LINES.map((line) => ({ line, amount: this.change(line, year) }));
    const best = changes.reduce((a, b) => (b.amount > a.amount ? b : a));
    const worst = changes.reduce((a, b) => (b.amount < a.amount ? b : a));
    return {
      year: year + 1,
      change: changes.reduce((sum, { amount }) => sum + amount, 0),
      standing: this.standing[year * 12 + 11]!,
      happenings: [
        ...this.crossings(year),
        ...(best.amount > 0 ? [{ kind: 'helped' as const, ...best }] : []),
        ...(worst.amount < 0 ? [{ kind: 'hurt' as const, ...worst }] : []),
        ...this.events(year),
        ...this.adPrice(year),
        ...[this.us, this.them].flatMap((plan) => this.ofPlan(plan, year)),
      ],
    };
  }

  /** What a line of this year adds to the challenger's lead. */
  private change(line: LedgerLine, year: number): number {
    const ours = this.run.ledger(this.us, line);
    const theirs = this.run.ledger(this.them, line);
    let sum = 0;
    for (let t = year * 12; t < year * 12 + 12; t++) sum += ours[t]! - theirs[t]!;
    return isCost(line) ? -sum : sum;
  }

  /** The last change of sides in the year, if it is on another side than when the year began. */
  private crossings(year: number): Happening[] {
    const { standing } = this;
    const ahead = standing[year * 12 + 11]! > 0;
    if (year > 0 && ahead === standing[year * 12 - 1]! > 0) return [];
    if (year === 0 && !ahead) return [];
    let t = year * 12 + 11;
    while (t > 0 && standing[t - 1]! > 0 === ahead) t--;
    return t === 0 ? [] : [{ kind: ahead ? 'overtakes' : 'fallsBehind', month: t + 1 }];
  }

  private events(year: number): Happening[] {
    const order = Object.keys(EVENT_KINDS);
    return this.run.scenario.events
      .filter(({ month }) => Math.floor(month / 12) === year)
      .sort((a, b) => a.month - b.month || order.indexOf(a.kind) - order.indexOf(b.kind))
      .map((event) => ({ kind: 'event', event }));
  }

  private adPrice(year: number): Happening[] {
    if (year === 0) return [];
    const price = this.run.series(this.us, 'adPrice');
    const sum = (from: number): number => price.subarray(from, from + 12).reduce((a, b) => a + b, 0);
    const growth = sum(year * 12) / sum(year * 12 - 12) - 1;
    return Math.abs(growth) >= NEWS ? [{ kind: 'adPrice', growth }] : [];
  }

  private ofPlan(plan: number, year: number): Happening[] {
    const id = this.run.scenario.plans[plan]!.id;
    const from = year * 12;
    const end = from + 11;
    const heads = this.run.series(plan, 'heads');
    const told: Happening[] = [];
    const [people, dismissed] = this.gone(plan, heads, from, end);
    if (people + dismissed > 0) told.push({ kind: 'left', plan: id, people, dismissed, heads: heads[end]! });
    const attention = this.run.series(plan, 'attention').subarray(from, end + 1);
    const strained = attention.filter((share) => share < STRAINED);
    if (heads.some((count) => count > 0) && strained.length > 0)
      told.push({ kind: 'strained', plan: id, months: strained.length, lowest: Math.min(...strained) });
    const prospects = this.run.series(plan, 'prospects');
    const open = (t: number): number => prospects[t]! / this.marketSize;
    if (open(end) < USED_UP && !(year > 0 && open(from - 1) < USED_UP))
      told.push({ kind: 'usedUp', plan: id, left: open(end) });
    const failed = this.run.ledger(plan, 'launches').filter((cost, t) => t >= from && t <= end && cost > 0).length;
    if (failed > 0) told.push({ kind: 'failedLaunches', plan: id, count: failed });
    const customers = this.run.series(plan, 'customers');
    if (id === this.challenger && year > 0)
      told.push({ kind: 'customers', plan: id, growth: customers[end]! - customers[from - 1]!, end: customers[end]! });
    return told;
  }

  /**
   * How many of the team went of their own accord (heads before, and hired, less those dismissed and heads after), and how many were
   * dismissed. What a hire costs tells how many there were.
   */
  private gone(plan: number, heads: Float64Array, from: number, end: number): [number, number] {
    const hiring = this.run.ledger(plan, 'hiring');
    const sent = this.run.series(plan, 'dismissed');
    let left = 0;
    let dismissed = 0;
    for (let t = Math.max(1, from); t <= end; t++) {
      const hired = this.hiringCost > 0 ? hiring[t]! / this.hiringCost : 0;
      left += Math.max(0, heads[t - 1]! + hired - sent[t]! - heads[t]!);
      dismissed += sent[t]!;
    }
    return [Math.round(left), dismissed];
  }
}
