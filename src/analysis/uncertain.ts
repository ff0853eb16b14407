import { middleValue, spread } from '../model/uncertain';
import type { Evidence } from '../scenario/evidence';
import type { Parameter } from '../scenario/parameter';
import type { Range, Value } from '../scenario/scenario';
import { isRange } from '../scenario/scenario';

/** A value known for sure made a range, and back; and the quartiles of a range, as the law draws it. */

/** Normal deviate of P75. */
const P75 = 0.6744897501960817;
/** Where no range is known, one in five either way. */
const DOUBT = 0.2;

/** A range for a value that was sure: the range of its evidence if it lies inside, else a fifth less and a fifth more. */
export function asRange(value: Value, row: Parameter, { range }: Evidence): Range {
  if (isRange(value)) return value;
  if (range && value >= range[0] && value <= range[1] && range[0] < range[1]) return { low: range[0], high: range[1] };
  const finite = Number.isFinite(value) ? value : (row.track?.[1] ?? 1);
  const [low, high] = row.track ?? [0, finite];
  const reach = finite === 0 ? (high - low) * DOUBT : Math.abs(finite) * DOUBT;
  return { low: within(row, tidy(finite - reach)), high: within(row, tidy(finite + reach)) };
}

/** The one number for a range: its median. */
export function asNumber(value: Value, row: Parameter): number {
  return isRange(value) ? within(row, tidy(middleValue(value, row))) : value;
}

/** P25, P50 and P75 of a range. */
export function quartilesOf(range: Range, row: Parameter): readonly [number, number, number] {
  const at = (z: number): number => within(row, spread(range, row, z));
  return [at(-P75), at(0), at(P75)];
}

function within({ min, max }: Parameter, value: number): number {
  return Math.min(max, Math.max(min, value));
}

/** Three digits, as a hand would set it. */
function tidy(value: number): number {
  return Number(value.toPrecision(3));
}
