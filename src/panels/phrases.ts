import type { Facts } from '../analysis/facts';
import type { Dictionary } from '../i18n/en';
import type { Language } from '../i18n/locale';
import { amount, roundTo, type Amount } from '../i18n/money';
import type { VerdictWords } from '../i18n/segment';
import type { Plan } from '../scenario/scenario';

/** Facts in a reader's words: how amounts and names are written, the same in sentence, numbers and chart. */
export class Phrases {
  constructor(
    private readonly words: Dictionary,
    private readonly language: Language,
    private readonly currency: string,
    private readonly plans: readonly Pick<Plan, 'id' | 'name'>[],
  ) {}

  /** A plan's own name, else the product's name for it, else its id. */
  plan(id: string): string {
    return this.plans.find((plan) => plan.id === id)?.name || (this.words.planNames[id] ?? id);
  }

  /** The name at the start of a sentence or on its own. */
  planTitle(id: string): string {
    const name = this.plan(id);
    return name.charAt(0).toUpperCase() + name.slice(1);
  }

  /** An amount without sign. */
  money(value: number, step: number): string {
    return amount(this.language, this.currency, Math.abs(value), { step }).full;
  }

  /** An amount with its sign: `+¥10M`. */
  signed(value: number, step: number): string {
    return amount(this.language, this.currency, value, { step, sign: true }).full;
  }

  /** As short as can be: without the word for the currency, which the other amounts of the place carry. */
  brief(value: number, step: number, sign = false): string {
    if (roundTo(value, step) === 0) return '0';
    const { digits, full } = amount(this.language, this.currency, value, { step, sign });
    return this.language === 'zh' ? digits : full;
  }

  /** An axis label; only the top one carries the currency. */
  tick(value: number, top: boolean): string {
    const { digits, full } = amount(this.language, this.currency, value, {
      step: Math.abs(value) / 100,
      sign: true,
      trim: true,
    });
    return top && this.language === 'en' ? full : digits;
  }

  /** Both ends with their signs, counted alike: `−¥1M to +¥9M`, `−100～+900 万`. */
  signedRange(low: number, high: number, step: number): string {
    const like = Math.abs(low) > Math.abs(high) ? low : high;
    const [near, far] = [low, high].map((value) =>
      amount(this.language, this.currency, value, { step, like, sign: true, trim: true }),
    ) as [Amount, Amount];
    if (this.language === 'en') return this.words.range(near.full, far.full);
    const mark = far.digits.replace(/^[^\u00a0]*/, '');
    return this.words.range(
      mark && near.digits.endsWith(mark) ? near.digits.slice(0, -mark.length) : near.digits,
      far.digits,
    );
  }

  /** Both ends of the middle eight runs in ten, seen from the side that the median is on. */
  range(facts: Pick<Facts, 'low' | 'high' | 'step' | 'median'>): string {
    const { step } = facts;
    const low = roundTo(facts.low, step);
    const high = roundTo(facts.high, step);
    if (low < 0 && high > 0) return this.words.range(this.side(low, step), this.side(high, step));
    const [near, far] = low >= 0 ? [low, high] : [-high, -low];
    return this.words.range(this.brief(near, step), this.brief(far, step));
  }

  /** An amount as the side it is on: `¥5M behind`, `¥13M ahead`. */
  side(value: number, step: number): string {
    const text = this.brief(Math.abs(value), step);
    return roundTo(value, step) < 0 ? this.words.behind(text) : this.words.aheadBy(text);
  }

  verdictWords(facts: Facts): VerdictWords {
    const { step } = facts;
    return {
      challenger: this.plan(facts.challenger),
      opening: this.planTitle(facts.challenger),
      baseline: this.plan(facts.baseline),
      median: this.money(facts.median, step),
      low: this.side(facts.low, step),
      high: this.side(facts.high, step),
      range: this.range(facts),
      hole: facts.hole ? this.money(facts.hole.depth, facts.hole.step) : '',
    };
  }
}
