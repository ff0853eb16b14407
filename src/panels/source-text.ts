import type { Dictionary } from '../i18n/en';
import type { Language } from '../i18n/locale';
import { citationText } from '../i18n/parameter-text';
import type { Evidence } from '../scenario/evidence';

/** Where a value was published, or what was published nearest to an assumption; undefined where nothing was. */
export function sourceText(language: Language, words: Dictionary, evidence: Evidence): string | undefined {
  if (evidence.grade !== 'C') return citationText(language, evidence);
  return evidence.near && words.levers.near(citationText(language, evidence.near));
}
