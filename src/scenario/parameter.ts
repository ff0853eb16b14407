import type { Evidence } from './evidence';

/**
 * What one row of the parameter table says. Labels in both languages hang on the row's key (src/i18n), the starting
 * values of an industry and their evidence on its preset (src/presets).
 */

/** belief: about the world, moves every plan; fact: measured; choice: ours, moves one plan. */
export type Kind = 'belief' | 'fact' | 'choice';

/**
 * What a number counts, which settles its bounds, its distribution when uncertain and how it is written.
 * share: 0..1, shown in percent; monthlyShare: the same, a month; growth: change a year, shown in percent; rate: events a month or year at
 * which something happens to one person; factor: a plain multiple.
 */
export type Unit =
  | 'people'
  | 'heads'
  | 'months'
  | 'years'
  | 'share'
  | 'monthlyShare'
  | 'yearlyShare'
  | 'growth'
  | 'monthlyRate'
  | 'yearlyRate'
  | 'factor'
  | 'spread'
  | 'money'
  | 'monthlyMoney'
  | 'flag';

export interface Parameter {
  readonly kind: Kind;
  readonly unit: Unit;
  /** Value without a preset: the one that switches the mechanism off, where there is one. */
  readonly neutral: number;
  /** Validation bounds, both ends allowed. Wide: what the law can play, not what is plausible. */
  readonly min: number;
  readonly max: number;
  /** The lever's ends; null for money and counts, whose lever spans a quarter to four times the preset's value. */
  readonly track: readonly [number, number] | null;
  /** Rounded to a whole number when used. */
  readonly whole: boolean;
  readonly evidence: Evidence;
}

const MOST_PEOPLE = 1e13;
const MOST_MONEY = 1e12;
const MOST_RATE = 1e6;

const BOUNDS: Record<Unit, readonly [number, number]> = {
  people: [0, MOST_PEOPLE],
  heads: [0, MOST_PEOPLE],
  months: [0, 1200],
  years: [0, 1000],
  share: [0, 1],
  monthlyShare: [0, 1],
  yearlyShare: [0, 1],
  growth: [-0.9, 5],
  monthlyRate: [0, MOST_RATE],
  yearlyRate: [0, MOST_RATE],
  factor: [0, MOST_RATE],
  spread: [0, 5],
  money: [0, MOST_MONEY],
  monthlyMoney: [0, MOST_MONEY],
  flag: [0, 1],
};

const ASSUMPTION: Evidence = { grade: 'C' };

type Details = Partial<Pick<Parameter, 'min' | 'max' | 'track' | 'whole' | 'evidence'>>;

/** A row of the table; bounds follow from the unit unless given. */
export function parameter(kind: Kind, unit: Unit, neutral: number, details: Details = {}): Parameter {
  const [min, max] = BOUNDS[unit];
  return { kind, unit, neutral, min, max, track: null, whole: false, evidence: ASSUMPTION, ...details };
}

export type Distribution = 'normal' | 'logitNormal' | 'logNormal';

/**
 * How an uncertain value {low, high} (its P10 and P90) is spread: growths normal, keys bounded by 0 and 1 logit-normal,
 * all others log-normal; with an end where the logarithm fails, normal and clamped.
 */
export function distributionOf(row: Parameter, low: number, high: number): Distribution {
  if (row.unit === 'growth') return 'normal';
  const bounded = row.min === 0 && row.max === 1;
  if (low <= 0 || (bounded && high >= 1)) return 'normal';
  return bounded ? 'logitNormal' : 'logNormal';
}
