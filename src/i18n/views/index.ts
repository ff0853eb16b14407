import type { Language } from '../locale';
import { viewsEn } from './en';
import type { ViewWords } from './words';
import { viewsZh } from './zh';

/** The words of the finer views by language. */
export const VIEW_WORDS: Record<Language, ViewWords> = { en: viewsEn, zh: viewsZh };
