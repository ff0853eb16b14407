import type { QuantityUnit } from '../analysis/formulas';
import type { Language } from './locale';
import { amount, percent, roundTo, twoDigits } from './money';

/** How a result is written with the digits that its simulation error leaves, four at most. */
export function quantityText(
  language: Language,
  currency: string,
  unit: QuantityUnit,
  { value, error }: { readonly value: number; readonly error: number },
): string | undefined {
  if (!Number.isFinite(value)) return undefined;
  const finest = twoDigits(value) / 100;
  const step = error > finest ? 10 ** Math.ceil(Math.log10(error) - 1e-9) : finest;
  if (unit === 'money') return amount(language, currency, value, { step, trim: true }).full;
  const rounded = roundTo(value, step);
  if (unit === 'share') return percent(rounded);
  return spelled(rounded, step);
}

/** A plain number in full, thousands marked, with the decimals of its step. */
function spelled(value: number, step: number): string {
  const decimals = Math.min(6, Math.max(0, -Math.floor(Math.log10(step) + 1e-9)));
  return new Intl.NumberFormat('en-US', { maximumFractionDigits: decimals }).format(value).replace('-', '−');
}
