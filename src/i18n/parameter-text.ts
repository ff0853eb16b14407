import type { Unit } from '../scenario/parameter';
import type { Language } from './locale';
import { amount, count, percent, plain, twoDigits } from './money';

/** How a parameter's value is written and read back, by unit and language. */

const IN_PERCENT: readonly Unit[] = ['share', 'monthlyShare', 'yearlyShare', 'monthlyRate', 'growth'];
const IN_MONEY: readonly Unit[] = ['money', 'monthlyMoney'];
const RANGE_DASH: Record<Language, string> = { en: ' to ', zh: '～' };

/** A value as people write it: `18 %`, `¥800k`, `80 万元`, `6.4 years`. */
export function valueText(language: Language, unit: Unit, value: number, currency: string): string {
  if (value === Infinity) return '∞';
  if (IN_PERCENT.includes(unit)) return percent(language, value);
  if (IN_MONEY.includes(unit))
    return amount(language, currency, value, { step: Math.max(0.01, twoDigits(value) / 10), trim: true }).full;
  if (unit === 'people') return count(language, value, value < 10 ? 0.1 : 1);
  if (unit === 'months') return `${plain(value)}${language === 'en' ? '\u00a0months' : '\u00a0个月'}`;
  if (unit === 'years') return `${plain(value)}${language === 'en' ? '\u00a0years' : '\u00a0年'}`;
  return plain(value);
}

/** A range as people write it; the unit stands once where it can. */
export function rangeText(language: Language, unit: Unit, low: number, high: number, currency: string): string {
  if (IN_PERCENT.includes(unit)) {
    return `${plain(Math.round(low * 1e6) / 1e4)}${nonBreaking(language)}${percent(language, high)}`;
  }
  return `${valueText(language, unit, low, currency)}${nonBreaking(language)}${valueText(language, unit, high, currency)}`;
}

function nonBreaking(language: Language): string {
  return RANGE_DASH[language].replaceAll(' ', '\u00a0');
}

const MULTIPLES: Record<string, number> = { k: 1e3, K: 1e3, M: 1e6, m: 1e6, B: 1e9, b: 1e9, 千: 1e3, 万: 1e4, 亿: 1e8 };

export type Typed = { readonly low: number; readonly high: number } | number;

/**
 * Reads what somebody typed for a parameter: a number or a range, with or without the unit. Percents are typed as
 * percents. Undefined if it is not a number.
 */
export function readTyped(unit: Unit, text: string): Typed | undefined {
  const parts = text.split(/\s+to\s+|[～~–—]|至|到/);
  if (parts.length > 2) return undefined;
  const numbers = parts.map((part) => readNumber(unit, part));
  const [low, high] = numbers;
  if (low === undefined) return undefined;
  if (parts.length === 1) return low;
  return high === undefined ? undefined : { low, high };
}

function readNumber(unit: Unit, text: string): number | undefined {
  const cleaned = text
    .normalize('NFKC')
    .replaceAll('−', '-')
    .replace(/[\s,¥$€£%]|HK|JP|CNY|USD|months?|years?|个月|元|美|年|of\s*1/g, '');
  const match = /^([+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)([kKmMbB千万亿]?)$/.exec(cleaned);
  if (!match) return undefined;
  const value = Number(match[1]) * (match[2] ? MULTIPLES[match[2]]! : 1);
  if (!Number.isFinite(value)) return undefined;
  return IN_PERCENT.includes(unit) ? value / 100 : value;
}
