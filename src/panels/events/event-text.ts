import { percent } from '../../i18n/money';
import type { EventTexts } from '../../i18n/work/words';
import { EVENT_KINDS, type WorldEvent } from '../../scenario/scenario';

/** What an event says of itself: its size without sign, and its first and last month counted from 1. */
export function eventTexts({ kind, month, months, size }: WorldEvent): EventTexts {
  const lasting = EVENT_KINDS[kind].lasts === null ? 1 : months;
  return { size: percent(Math.abs(size)), up: size >= 0, from: month + 1, to: month + lasting };
}

/** Size with its sign where it can be either. */
export function sizeText({ kind, size }: WorldEvent): string {
  const signed = EVENT_KINDS[kind].min < 0;
  return `${signed && size > 0 ? '+' : size < 0 ? '−' : ''}${percent(Math.abs(size))}`;
}
