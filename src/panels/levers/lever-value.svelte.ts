import { asNumber, asRange, quartilesOf } from '../../analysis/uncertain';
import { isAtWork, isOutside } from '../../analysis/warnings';
import { exactText, readTyped } from '../../i18n/parameter-text';
import { evidenceOf } from '../../presets/presets';
import type { Evidence } from '../../scenario/evidence';
import { bounded, limitsAt, sameValue, valueAt } from '../../scenario/edit';
import type { Parameter } from '../../scenario/parameter';
import { isRange, type Range, type Value } from '../../scenario/scenario';
import { PARAMETERS, type Place } from '../../scenario/table';
import { getAppearance, getSession } from '../../state/context';
import type { Appearance } from '../../state/appearance.svelte';
import type { Work } from '../../state/work.svelte';
import type { Track } from '../../ui/track';
import { settingText } from '../setting-text';
import { trackOf } from './track-of';

/** One number that is moved: what it is, how it is written, and what a hand does to it. */
export class LeverValue {
  private readonly work: Work;
  private readonly appearance: Appearance;
  /** What was wrong with the last typed text; it stands as long as the value that it left. */
  #complaint: { readonly say: () => string; readonly left: Value } | undefined = $state.raw();

  /** Call it in a component; `place` is asked anew whenever it changes. */
  constructor(private readonly place: () => Place) {
    this.work = getSession().work;
    this.appearance = getAppearance();
  }

  readonly row: Parameter = $derived.by(() => PARAMETERS[this.place().key]);
  readonly evidence: Evidence = $derived.by(() => evidenceOf(this.work.scenario.preset, this.place().key));
  readonly value: Value = $derived.by(() => this.work.valueOf(this.place()) as Value);
  /** What it is reset to; null where a plan's own budget was left open. */
  readonly home: Value | null = $derived.by(() => this.work.homeOf(this.place()) as Value | null);
  readonly text: string = $derived.by(() => this.write(this.value));
  readonly changed: boolean = $derived.by(() => this.work.isChanged(this.place()));
  readonly outside: boolean = $derived.by(
    () =>
      this.evidence.range !== undefined &&
      isAtWork(this.work.scenario, this.place()) &&
      isOutside(this.value, this.evidence.range),
  );
  readonly track: Track = $derived.by(() => trackOf(this.work.home, this.place(), this.home));
  readonly homeMark: number | undefined = $derived.by(() =>
    this.home === null ? undefined : asNumber(this.home, this.row),
  );
  readonly quartiles: readonly [number, number, number] | undefined = $derived.by(() =>
    isRange(this.value) ? quartilesOf(this.value, this.row) : undefined,
  );
  /** The value before the last change, if that changed this one. */
  readonly was: Value | undefined = $derived.by(() => {
    const before = this.work.before && valueAt(this.work.before, this.place());
    if (before === undefined || before === null || typeof before === 'boolean') return undefined;
    return sameValue(before, this.value) ? undefined : before;
  });
  readonly wasMark: number | undefined = $derived.by(() =>
    this.was === undefined ? undefined : asNumber(this.was, this.row),
  );

  write(value: Value): string {
    return settingText(this.appearance.language, this.place().key, value, this.work.scenario.currency);
  }

  get exact(): string {
    return exactText(this.appearance.language, this.row.unit, this.value);
  }

  /** The texts of the handles: one, or both ends. */
  get handles(): readonly string[] {
    return isRange(this.value) ? [this.write(this.value.low), this.write(this.value.high)] : [this.text];
  }

  get complaint(): string | undefined {
    return this.#complaint && sameValue(this.#complaint.left, this.value) ? this.#complaint.say() : undefined;
  }

  move(end: 0 | 1, to: number): void {
    this.#complaint = undefined;
    const { value } = this;
    if (!isRange(value)) this.set(bounded(this.work.scenario, this.place(), to).value, true);
    else if (end === 0) this.set({ low: Math.min(to, value.high), high: value.high }, true);
    else this.set({ low: value.low, high: Math.max(to, value.low) }, true);
  }

  release(): void {
    this.work.release();
  }

  reset(): void {
    this.work.set(this.place(), this.home);
  }

  switchRange(): void {
    this.set(isRange(this.value) ? asNumber(this.value, this.row) : asRange(this.value, this.row, this.evidence));
  }

  take(typed: string): void {
    this.#complaint = undefined;
    const words = this.appearance.words.levers;
    const read = readTyped(this.row.unit, typed);
    if (read === undefined) return this.complain(() => words.notANumber(typed));
    const numbers = (typeof read === 'number' ? [read] : [read.low, read.high]).map((end) =>
      bounded(this.work.scenario, this.place(), end),
    );
    const [low, high] = numbers.map((number) => number.value) as [number, number?];
    this.set(high === undefined ? low : { low: Math.min(low, high), high: Math.max(low, high) });
    const { min, max } = limitsAt(this.work.scenario, this.place());
    if (numbers.some(({ clamped }) => clamped)) this.complain(() => words.clamped(this.write(min), this.write(max)));
    else if (high !== undefined && low > high) this.complain(() => words.reversed);
  }

  private set(value: number | Range, drag = false): void {
    this.work.set(this.place(), value, drag);
  }

  private complain(say: () => string): void {
    this.#complaint = { say, left: this.value };
  }
}
