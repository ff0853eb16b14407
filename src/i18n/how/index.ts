import type { Language } from '../locale';
import { howEn } from './en';
import type { HowWords } from './words';
import { howZh } from './zh';

/** The words of "How it works" by language. */
export const HOW: Record<Language, HowWords> = { en: howEn, zh: howZh };
