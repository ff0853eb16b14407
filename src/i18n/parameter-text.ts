import type { Citation } from '../scenario/evidence';
import type { Unit } from '../scenario/parameter';
import { TAGS, type Language } from './locale';
import { amount, count, percent, plain, twoDigits } from './money';

/** How a parameter's value is written and read back, by unit and language. */

const IN_PERCENT: readonly Unit[] = ['share', 'monthlyShare', 'yearlyShare', 'monthlyRate', 'growth'];
const IN_MONEY: readonly Unit[] = ['money', 'monthlyMoney'];
const RANGE_DASH: Record<Language, string> = { en: ' to ', zh: '～' };

/** A value as people write it: `18%`, `¥800k`, `80 万元`, `6.4 years`. */
export function valueText(language: Language, unit: Unit, value: number, currency: string): string {
  if (value === Infinity) return '∞';
  if (IN_PERCENT.includes(unit)) return percent(value);
  if (IN_MONEY.includes(unit))
    return amount(language, currency, value, { step: Math.max(0.01, twoDigits(value) / 10), trim: true }).full;
  if (unit === 'people') return count(language, value, value < 10 ? 0.1 : 1);
  if (unit === 'months') return `${plain(value)}${language === 'en' ? '\u00a0months' : '\u00a0个月'}`;
  if (unit === 'years') return `${plain(value)}${language === 'en' ? '\u00a0years' : '\u00a0年'}`;
  return plain(value);
}

/** A range as people write it; the unit stands once where it can. */
export function rangeText(language: Language, unit: Unit, low: number, high: number, currency: string): string {
  if (low === high) return valueText(language, unit, low, currency);
  if (IN_PERCENT.includes(unit)) {
    return `${plain(Math.round(low * 1e6) / 1e4)}${nonBreaking(language)}${percent(high)}`;
  }
  // A unit that is a word stands once.
  const first = unit === 'months' || unit === 'years' ? plain(low) : valueText(language, unit, low, currency);
  return `${first}${nonBreaking(language)}${valueText(language, unit, high, currency)}`;
}

function nonBreaking(language: Language): string {
  return RANGE_DASH[language].replaceAll(' ', '\u00a0');
}

/** Work across countries has no region of its own in every engine's list of names. */
const WORLD_REGION = '001';
const ACROSS_COUNTRIES: Record<Language, string> = { en: 'several countries', zh: '多国' };

/** Where something was published, as a reader looks it up: `Proya, China, 2024`. */
export function citationText(language: Language, { source, region, year }: Citation): string {
  const regions = new Intl.DisplayNames([TAGS[language]], { type: 'region' });
  const place = region === WORLD_REGION ? ACROSS_COUNTRIES[language] : regions.of(region);
  return [source, place ?? region, String(year)].join(language === 'zh' ? '，' : ', ');
}

/** A value or range with all its digits, as it is offered for editing. */
export function exactText(language: Language, unit: Unit, value: Typed): string {
  const exact = (number: number): string =>
    String(Number((number * (IN_PERCENT.includes(unit) ? 100 : 1)).toPrecision(12)));
  const text =
    typeof value === 'number' ? exact(value) : `${exact(value.low)}${RANGE_DASH[language]}${exact(value.high)}`;
  return IN_PERCENT.includes(unit) ? `${text}%` : text;
}

const MULTIPLES: Record<string, number> = {
  k: 1e3,
  thousand: 1e3,
  m: 1e6,
  million: 1e6,
  b: 1e9,
  billion: 1e9,
  千: 1e3,
  万: 1e4,
  百万: 1e6,
  千万: 1e7,
  亿: 1e8,
};

export type Typed = { readonly low: number; readonly high: number } | number;

/**
 * Reads what somebody typed for a parameter: a number or a range, with or without the unit. Percents are typed as
 * percents; a multiple at the end of a range counts for both ends. Undefined if it is not a number.
 */
export function readTyped(unit: Unit, text: string): Typed | undefined {
  const parts = text
    .normalize('NFKC')
    .replaceAll('−', '-')
    .split(/\s+to\s+|[～~–—]|至|到|(?<=[\d.%kKmMbB千万亿])\s*-\s*(?=[\d.])/);
  if (parts.length > 2) return undefined;
  const [first, second] = parts.map(readNumber);
  if (first === undefined || (parts.length === 2 && second === undefined)) return undefined;
  const scale = IN_PERCENT.includes(unit) ? 0.01 : 1;
  if (second === undefined) return first.value * first.multiple * scale;
  const shared = first.multiple === 1 && first.value <= second.value ? second.multiple : first.multiple;
  return { low: first.value * shared * scale, high: second.value * second.multiple * scale };
}

function readNumber(text: string): { value: number; multiple: number } | undefined {
  const cleaned = text
    .replace(/[¥$€£%]|HK|JP|CNY|USD|\/\s*(月|年|month|year|mo)|months?|years?|个月|元|美|年/g, '')
    .trim()
    .toLowerCase();
  const match = /^([+-]?)\s*(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+\.?\d*(?:e[+-]?\d+)?|\.\d+)\s*(\p{L}*)$/u.exec(cleaned);
  if (!match) return undefined;
  const multiple = match[3] === '' ? 1 : MULTIPLES[match[3]!];
  const value = Number(match[1] + match[2]!.replaceAll(',', ''));
  return multiple === undefined || !Number.isFinite(value) ? undefined : { value, multiple };
}
