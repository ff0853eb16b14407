import type { Language } from '../i18n/locale';
import { rangeText, valueText } from '../i18n/parameter-text';
import { WORK } from '../i18n/work';
import type { Setting } from '../scenario/edit';
import { isRange } from '../scenario/scenario';
import { PARAMETERS, type ParameterKey } from '../scenario/table';

/** A setting as people write it: a number, a range, on or off, or a budget that is left open. */
export function settingText(language: Language, key: ParameterKey, value: Setting, currency: string): string {
  const words = WORK[language];
  const { unit } = PARAMETERS[key];
  if (value === null) return words.common;
  if (typeof value === 'boolean') return value ? words.on : words.off;
  return isRange(value)
    ? rangeText(language, unit, value.low, value.high, currency)
    : valueText(language, unit, value, currency);
}
