/** A: seen in the source itself; B: reported by another; C: our assumption. */
export type Grade = 'A' | 'B' | 'C';

/** Where and when something was published: enough for a reader to look it up. */
export interface Citation {
  /** Author and, where it helps to find it, journal: the same in every language. */
  readonly source: string;
  /** Where it was measured: ISO 3166-1 alpha-2, or 001 for work across countries. */
  readonly region: string;
  /** Year of publication. */
  readonly year: number;
}

/** Ends between which a quantity lies in eight cases of ten (P10 and P90). */
type Ends = readonly [low: number, high: number];

/** A figure that somebody published. `range` is published too (`rangeBy` source) or what we hold plausible around it. */
export interface Published extends Citation {
  readonly grade: 'A' | 'B';
  readonly range?: Ends;
  readonly rangeBy: 'source' | 'us';
}

/** What nobody published. `range` is what we hold plausible; `near` a published figure beside which it was chosen. */
export interface Assumption {
  readonly grade: 'C';
  readonly range?: Ends;
  readonly near?: Citation;
}

/** Where a value comes from. */
export type Evidence = Published | Assumption;
/** The same, with its range. */
export type Ranged = Evidence & { readonly range: Ends };

/** A range that was published as such. */
export function verified(low: number, high: number, cited: Citation): Ranged {
  return { grade: 'A', range: [low, high], rangeBy: 'source', ...cited };
}

export function reported(low: number, high: number, cited: Citation): Ranged {
  return { grade: 'B', range: [low, high], rangeBy: 'source', ...cited };
}

/** A published figure with the range that we hold plausible around it. */
export function around(grade: 'A' | 'B', low: number, high: number, cited: Citation): Ranged {
  return { grade, range: [low, high], rangeBy: 'us', ...cited };
}

/** Whether the range itself was published. */
export function hasPublishedRange(evidence: Evidence): boolean {
  return evidence.grade !== 'C' && evidence.rangeBy === 'source';
}

export function assumed(low: number, high: number, near?: Citation): Ranged {
  return { grade: 'C', range: [low, high], ...(near && { near }) };
}

/** Sources that several values rest on; what they found stands in the comment. */

/** 29 % of an adviser's clients referred somebody within a year, the engaged about two each. */
export const ADVISOR_IMPACT: Citation = { source: 'Advisor Impact, Economics of Loyalty', region: 'US', year: 2010 };
/** Leads and orders from sales people who publish cost as much as from car portals, or slightly less. */
export const NIO: Citation = { source: 'Daofa / Digitaling 1263891 (NIO)', region: 'CN', year: 2024 };
/** Gross margin 71.4 %, selling expense 47.9 %, promotion 42.7 % of revenue (37.9 % in 2022). */
export const PROYA: Citation = { source: 'Proya', region: 'CN', year: 2024 };
/** Marketing budgets: 7.7 % of revenue on average, half of them 6 % or less. */
export const GARTNER: Citation = { source: 'Gartner CMO Spend Survey', region: '001', year: 2025 };
