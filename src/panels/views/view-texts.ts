import { ticks } from 'd3';
import { stepFor } from '../../analysis/facts';
import type { Span } from '../../analysis/span';
import type { PanelTick } from '../../charts/panel';
import type { Estimate } from '../../engine/ensemble';
import type { Language } from '../../i18n/locale';
import { amount, count, oneDigit, percent, roundTo, twoDigits } from '../../i18n/money';
import type { PlanName, ViewWords } from '../../i18n/views/words';
import type { Phrases } from '../phrases';

/** How the finer views write their numbers: with the digits that the simulation error leaves, and a dash where there is none. */
export class ViewTexts {
  constructor(
    readonly words: ViewWords,
    readonly phrases: Phrases,
    readonly language: Language,
    private readonly currency: string,
    private readonly range: (low: string, high: string) => string,
  ) {}

  plan(id: string): PlanName {
    return { id, name: this.phrases.plan(id) };
  }

  /** An amount without sign; `digits` of it at most. */
  money({ value, error }: Estimate, digits = 2): string {
    return Number.isFinite(value) ? this.phrases.money(value, stepOf(value, error, digits)) : this.words.none;
  }

  /** An amount with its sign. */
  signed({ value, error }: Estimate): string {
    return Number.isFinite(value) ? this.phrases.signed(value, stepOf(value, error)) : this.words.none;
  }

  /** The same as short as can be, for tables. */
  brief({ value, error }: Estimate, sign = false, digits = 2): string {
    return Number.isFinite(value) ? this.phrases.brief(value, stepOf(value, error, digits), sign) : this.words.none;
  }

  /** The median of a span, and both its ends in one phrase. */
  middle({ p50, error }: Span, digits = 2): string {
    return this.money({ value: p50, error }, digits);
  }

  ends({ p10, p50, p90, error }: Span): string {
    const step = stepOf(p50, error);
    return this.range(this.phrases.brief(p10, step), this.phrases.brief(p90, step));
  }

  /** A round amount on an axis. */
  tick(value: number): string {
    return value === 0
      ? '0'
      : amount(this.language, this.currency, value, { step: Math.abs(value) / 100, trim: true }).full;
  }

  /** About so many ticks of amounts with their signs; only the top one carries the currency. */
  moneyTicks(low: number, high: number, about: number): PanelTick[] {
    const values = ticks(low, high, about);
    const top = Math.max(...values);
    return values.map((value) => ({ value, text: value === 0 ? '0' : this.phrases.tick(value, value === top) }));
  }

  /** An amount of a single run, which has no error: two digits. */
  single(value: number, sign = true): string {
    const step = twoDigits(value);
    return sign ? this.phrases.signed(value, step) : this.phrases.money(value, step);
  }

  people({ value, error }: Estimate): string {
    if (!Number.isFinite(value)) return this.words.none;
    return count(this.language, value, Math.max(value < 10 ? 0.1 : 1, stepOf(0, error)));
  }

  /** A share in percent, no finer than whole percents. */
  share({ value, error }: Estimate): string {
    return Number.isFinite(value) ? percent(roundTo(value, Math.max(0.01, stepOf(0, error)))) : this.words.none;
  }
}

/**
 * Unit of the last digit: no finer than the error, nor than so many digits of the number; where the error is not known, one digit.
 */
function stepOf(value: number, error: number, digits = 2): number {
  return Number.isFinite(error) ? stepFor(error, value * 10 ** (2 - digits)) : oneDigit(value);
}

/** A share as so many of a hundred. */
export function ofHundred(share: number): number {
  return Math.round(share * 100);
}
