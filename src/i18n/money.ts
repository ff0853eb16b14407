import type { Language } from './locale';

/** Steps in which a language counts large numbers, largest first. */
const SCALES: Record<Language, readonly (readonly [size: number, mark: string])[]> = {
  en: [
    [1e12, 'T'],
    [1e9, 'B'],
    [1e6, 'M'],
    [1e3, 'k'],
    [1, ''],
  ],
  zh: [
    [1e12, '万亿'],
    [1e8, '亿'],
    [1e4, '万'],
    [1, ''],
  ],
};

const SYMBOLS: Record<string, { readonly sign: string; readonly word: string }> = {
  CNY: { sign: '¥', word: '元' },
  USD: { sign: '$', word: '美元' },
  EUR: { sign: '€', word: '欧元' },
  GBP: { sign: '£', word: '英镑' },
  HKD: { sign: 'HK$', word: '港元' },
  JPY: { sign: 'JP¥', word: '日元' },
};

const GROUPED = new Map<number, Intl.NumberFormat>();

function grouped(value: number, decimals: number): string {
  let format = GROUPED.get(decimals);
  if (!format) {
    format = new Intl.NumberFormat('en-US', { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
    GROUPED.set(decimals, format);
  }
  return format.format(value);
}

/** The scale in which a number of this size is counted. */
function scaleOf(language: Language, size: number): readonly [number, string] {
  const scales = SCALES[language];
  return scales.find(([step]) => Math.abs(size) >= step) ?? scales[scales.length - 1]!;
}

/** Decimals that show `step` when counting in `scale`, four at most. */
function decimalsFor(step: number, scale: number): number {
  let decimals = 0;
  for (let unit = scale; unit > step * 1.000001 && decimals < 4; unit /= 10) decimals++;
  return decimals;
}

/** Rounds to a multiple of `step`; -0 becomes 0. */
export function roundTo(value: number, step: number): number {
  return step > 0 ? Math.round(value / step) * step + 0 : value;
}

/** The step of a number that shows two significant digits, as people quote amounts. */
export function twoDigits(value: number): number {
  if (value === 0 || !Number.isFinite(value)) return 1;
  return 10 ** (Math.floor(Math.log10(Math.abs(value))) - 1);
}

/** The step of a number that shows one significant digit, as people quote errors. */
export function oneDigit(value: number): number {
  return 10 * twoDigits(value);
}

export interface Amount {
  /** Digits with sign and scale, without currency: `−10M`, `1,000 万`. */
  readonly digits: string;
  /** With currency: `−¥10M`, `1,000 万元`. */
  readonly full: string;
}

export interface AmountOptions {
  /** The amount is written as a multiple of this. */
  readonly step: number;
  /** Counts in the scale of this number, so that the ends of a range are counted alike. */
  readonly like?: number;
  /** Writes a plus too. */
  readonly sign?: boolean;
  /** Leaves out trailing zeros. */
  readonly trim?: boolean;
}

/** An amount counted in the language's own scales. */
export function amount(language: Language, currency: string, value: number, options: AmountOptions): Amount {
  const rounded = roundTo(value, options.step);
  const [scale, mark] = scaleOf(language, options.like ?? rounded);
  const digitsWanted = rounded === 0 ? 0 : decimalsFor(options.step, scale);
  const counted = grouped(Math.abs(rounded) / scale, digitsWanted);
  const text = options.trim ? trimZeros(counted) : counted;
  const minus = rounded < 0 ? '−' : options.sign && rounded > 0 ? '+' : '';
  const symbol = SYMBOLS[currency] ?? { sign: `${currency} `, word: currency };
  const space = mark === '' ? '' : '\u00a0';
  if (language === 'zh') {
    const digits = `${minus}${text}${rounded === 0 ? '' : space + mark}`;
    return { digits, full: `${digits}${digits.endsWith(mark) && mark ? '' : '\u00a0'}${symbol.word}` };
  }
  const tail = rounded === 0 ? '' : mark;
  return { digits: `${minus}${text}${tail}`, full: `${minus}${symbol.sign}${text}${tail}` };
}

/** A count of people or things in the language's scales. */
export function count(language: Language, value: number, step = 1): string {
  const rounded = roundTo(value, step);
  const [scale, mark] = scaleOf(language, rounded);
  if (Math.abs(rounded) < 1e4) return grouped(rounded, step < 1 ? decimalsFor(step, 1) : 0);
  const digits = grouped(rounded / scale, decimalsFor(Math.max(step, twoDigits(rounded) / 10), scale));
  return trimZeros(digits) + (language === 'zh' ? `\u00a0${mark}` : mark);
}

function trimZeros(digits: string): string {
  return digits.includes('.') ? digits.replace(/\.?0+$/, '') : digits;
}

/** A whole number with its thousands marked, never scaled. */
export function whole(value: number): string {
  return grouped(Math.round(value), 0);
}

/** A plain number with two or three significant digits and no trailing zeros. */
export function plain(value: number): string {
  if (value === 0) return '0';
  const size = Math.abs(value);
  const decimals = size >= 100 ? 0 : size >= 10 ? 1 : size >= 1 ? 2 : Math.min(6, 2 - Math.floor(Math.log10(size)) - 1);
  return trimZeros(grouped(value, decimals)).replace('-', '−');
}

/** A plain number with four significant digits and no trailing zeros. */
export function significant(value: number): string {
  return new Intl.NumberFormat('en-US', { maximumSignificantDigits: 4 }).format(value).replace('-', '−');
}

/** A share in percent. */
export function percent(share: number): string {
  return `${plain(Math.round(share * 1e6) / 1e4)}%`;
}
