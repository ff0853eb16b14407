import type { Happening } from '../../analysis/chronicle';
import type { CacKind } from '../../analysis/cac';
import type { Channel } from '../../analysis/channels';
import type { Typical } from '../../analysis/typical-runs';
import type { Verdict } from '../../analysis/verdict';
import type { LedgerLine } from '../../model/series';
import type { Segment } from '../segment';

/** Everything that the finer views say, in one language; loaded with them. Amounts come written. */
export interface ViewWords {
  readonly more: string;
  readonly waiting: string;
  /** What stands where there is no number. */
  readonly none: string;
  readonly names: Record<FinerName, string>;
  readonly lines: Record<LedgerLine, string>;
  readonly median: string;
  readonly year: string;
  readonly plan: string;
  readonly ahead: {
    readonly headline: (facts: LeadFacts) => readonly Segment[];
    readonly what: string;
    readonly zone: string;
    readonly atEnd: string;
    readonly error: string;
  };
  readonly result: {
    readonly headline: (facts: ResultFacts) => readonly Segment[];
    readonly what: string;
    readonly reader: string;
    readonly bin: (from: string, to: string, count: string) => string;
    readonly below: (to: string, count: string) => string;
    readonly above: (from: string, count: string) => string;
    readonly axis: (runs: string) => string;
    readonly quantile: string;
    readonly difference: string;
  };
  readonly bridge: {
    readonly headline: (facts: BridgeFacts) => readonly Segment[];
    readonly what: string;
    readonly profitOf: (plan: string) => string;
    readonly rest: string;
    readonly change: string;
    readonly error: string;
    readonly line: string;
  };
  readonly cash: {
    readonly headline: (plans: readonly CashFacts[]) => readonly Segment[];
    /** In how many of 100 runs the limit is not enough, plan by plan. */
    readonly notEnough: (plans: readonly { readonly name: string; readonly count: number }[]) => string;
    readonly what: string;
    readonly limit: string;
    readonly setLimit: string;
    readonly notANumber: (text: string) => string;
    readonly deepest: string;
    readonly month: string;
    readonly beyond: string;
    readonly never: string;
  };
  readonly channels: {
    readonly headline: (facts: ChannelFacts) => readonly Segment[];
    readonly what: string;
    readonly names: Record<Channel, string>;
    readonly total: (count: string, paid: number) => string;
    readonly dependence: string;
    readonly paid: string;
    readonly all: string;
    readonly nobody: string;
  };
  readonly cac: {
    readonly headline: (plans: readonly CacFacts[]) => readonly Segment[];
    readonly what: string;
    readonly names: Record<CacKind, string>;
    readonly note: (month: number) => string;
    readonly overall: string;
  };
  readonly retention: {
    readonly headline: (years: number, plans: readonly RetentionFacts[]) => readonly Segment[];
    readonly what: string;
    readonly joined: string;
    readonly people: string;
    readonly atEndOf: string;
    readonly caption: (plan: string) => string;
  };
  readonly trust: {
    readonly headline: (facts: TrustFacts) => readonly Segment[];
    readonly what: string;
    readonly noTeam: string;
    readonly ladder: string;
    readonly work: string;
    readonly capacity: string;
    readonly load: string;
    readonly attention: string;
    readonly heads: string;
    readonly headCount: (count: string) => string;
  };
  readonly points: {
    readonly headline: (facts: PointsFacts) => readonly Segment[];
    readonly what: string;
    readonly noPoints: string;
    readonly owed: string;
  };
  readonly books: {
    readonly headline: (facts: BooksFacts) => readonly Segment[];
    readonly what: string;
    readonly line: string;
    readonly total: string;
    readonly revenue: string;
    readonly costs: string;
    readonly profit: string;
    readonly cumulative: string;
  };
  readonly run: {
    readonly headline: (facts: RunFacts) => readonly Segment[];
    readonly what: string;
    readonly names: Record<Typical, string>;
    readonly choose: string;
    readonly drawn: string;
    readonly higher: (label: string, value: string, count: number) => string;
    readonly lower: (label: string, value: string, count: number) => string;
    readonly yearHead: (year: number) => string;
    /** The year's result, and the sentences of what happened in it. */
    readonly told: (facts: YearFacts, happenings: readonly string[]) => readonly Segment[];
    readonly happening: (happening: Happening, words: HappeningWords) => string;
    readonly working: string;
    readonly standing: string;
    readonly path: string;
    readonly others: string;
  };
}

export type FinerName =
  'ahead' | 'result' | 'bridge' | 'cash' | 'channels' | 'cac' | 'retention' | 'trust' | 'points' | 'books' | 'run';

/** A plan as it is named, and as its colour is looked up. */
export interface PlanName {
  readonly id: string;
  readonly name: string;
}

export interface Pair {
  readonly us: PlanName;
  readonly them: PlanName;
  readonly years: number;
}

/** Counts are of 100 runs. */
export interface LeadFacts extends Pair {
  readonly first: number;
  readonly middle: number;
  readonly middleYear: number;
  readonly last: number;
  readonly verdict: Verdict;
  /** Below the first it is behind, above the second ahead. */
  readonly borders: readonly [number, number];
  readonly since: number;
}

export interface ResultFacts extends Pair {
  /** Both ends of the middle eight runs in ten, as sides: `¥2M behind`. */
  readonly low: string;
  readonly high: string;
  /** The median as a side; none where it is too close to call. */
  readonly median: string | undefined;
  readonly worst: string;
  readonly best: string;
  readonly runs: string;
}

export interface BridgeFacts extends Pair {
  /** Without sign; none where it is not told from its error. */
  readonly difference: string | undefined;
  readonly more: boolean;
  readonly helped: { readonly line: LedgerLine; readonly amount: string } | undefined;
  readonly hurt: { readonly line: LedgerLine; readonly amount: string } | undefined;
}

export interface CashFacts {
  readonly plan: PlanName;
  /** Of the middle run; none where that is nothing, or so little that it is not told from nothing. */
  readonly need: { readonly amount: string; readonly range: string; readonly month: number } | undefined;
  readonly needOf100: number;
}

export interface ChannelFacts extends Pair {
  /** Of 100 new customers of each plan; none where it wins nobody in any run. */
  readonly ours: Readonly<Record<Channel, number>> | undefined;
  readonly theirs: Readonly<Record<Channel, number>> | undefined;
}

export interface CacFacts {
  readonly plan: PlanName;
  readonly blended: string | undefined;
  readonly marginal: string | undefined;
}

export interface RetentionFacts {
  readonly plan: PlanName;
  /** Of 100 who joined in the first year; none where nobody did in any run. */
  readonly kept: { readonly soon: number; readonly late: number } | undefined;
}

export interface TrustFacts {
  readonly plan: PlanName;
  readonly close: string;
  readonly all: string;
  readonly closeOf100: number;
  readonly heads: string;
  readonly lowestOf100: number;
  readonly lowestMonth: number;
  readonly strained: number;
}

export interface PointsFacts {
  readonly plan: PlanName;
  readonly years: number;
  readonly owed: string;
  readonly range: string;
  readonly cost: string;
}

export interface BooksFacts {
  readonly plan: PlanName;
  readonly years: number;
  readonly revenue: string;
  readonly costs: string;
  readonly profit: string;
  readonly loss: boolean;
}

export interface RunFacts extends Pair {
  readonly which: Typical;
  readonly number: string;
  readonly runs: string;
  readonly end: string;
  readonly ahead: boolean;
  /** Month from which it leads to the end; none where it does not. */
  readonly since: number | undefined;
}

export interface YearFacts extends Pair {
  /** Without sign. */
  readonly change: string;
  readonly more: boolean;
  readonly standing: string;
}

/** What a happening needs written. */
export interface HappeningWords {
  readonly us: string;
  readonly plan: (id: string) => string;
  readonly money: (value: number) => string;
  readonly percent: (share: number) => string;
  readonly people: (count: number) => string;
}
