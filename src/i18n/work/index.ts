import type { Language } from '../locale';
import { workEn } from './en';
import type { WorkWords } from './words';
import { workZh } from './zh';

/** The words of working on a scenario by language. */
export const WORK: Record<Language, WorkWords> = { en: workEn, zh: workZh };
