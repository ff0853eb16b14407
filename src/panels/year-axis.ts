import type { Dictionary } from '../i18n/en';

/** How a chart names its years: in words where there is room for them, else by number; the last one always in words. */
export function yearAxis(words: Dictionary, years: number, wide = false) {
  return { yearLabel: wide ? words.year : String, lastLabel: words.year(years), labelWidth: wide ? 60 : 24 };
}
