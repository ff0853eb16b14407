/** What one check of the tests found, as it is published. Numbers are plain; each check's words are in the dictionaries. */
export type Finding = Value | Worst | Cases;

interface Named {
  readonly check: CheckId;
  /** What of it: a month, a preset, a mechanism. Language-neutral, as in `month 60`'s `60` or `beauty@1`. */
  readonly of: string;
}

/** One number held against one that is known: |found - expected| <= allowed. */
export interface Value extends Named {
  readonly kind: 'value';
  readonly expected: number;
  readonly found: number;
  readonly allowed: number;
}

/** Many comparisons, the worst of them counted in units of its own allowance: at most 1. */
export interface Worst extends Named {
  readonly kind: 'worst';
  readonly comparisons: number;
  readonly worst: number;
}

/** A rule that held in every one of so many random cases. */
export interface Cases extends Named {
  readonly kind: 'cases';
  readonly cases: number;
}

/** The groups of checks and the checks, in the order of the page. */
export const CHECKS = {
  /** Results known from published work or closed forms. */
  known: [
    'sbgTable',
    'sbgRange',
    'sbgScenarios',
    'retentionValue',
    'marginMultiple',
    'sbgValue',
    'sbgResidual',
    'little',
    'anyStock',
    'referralRecursion',
    'referralMultiplier',
    'familySize',
    'familyVariance',
    'extinction',
    'bass',
    'referralReturn',
    'replacementTimes',
    'staffSurvival',
    'bookVariance',
    'adPriceLaw',
    'adResponse',
    'launchOdds',
    'pointsLiability',
    'pointsBreakage',
  ],
  /** The engine held against a simulation of single persons. */
  oracle: ['formulas', 'peopleMeans', 'peopleVariances', 'peopleDistributions'],
  /** Rules that hold in every scenario. */
  rules: [
    'anyScenario',
    'placebo',
    'company',
    'horizon',
    'blocks',
    'undiscounted',
    'currency',
    'switchedOff',
    'staffStays',
    'nothingForNothing',
    'monotone',
    'dearerAds',
  ],
  /** What the presets' companies look like. */
  presets: ['lastUnit', 'marketingShare', 'contribution'],
} as const satisfies Record<string, readonly string[]>;

export type CheckGroup = keyof typeof CHECKS;
export type CheckId = (typeof CHECKS)[CheckGroup][number];
