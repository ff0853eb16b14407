import type { Fix } from '../analysis/warnings';
import { defaultScenario, findPreset } from '../presets/presets';
import { differencesOf } from '../scenario/difference';
import { sameValue, valueAt, withValues, type Edit, type Setting } from '../scenario/edit';
import { withBaseline } from '../scenario/plan-edits';
import type { Plan, Scenario } from '../scenario/scenario';
import type { Place } from '../scenario/table';
import {
  beginning,
  continued,
  jumped,
  lookedAt,
  openedAt,
  redoTarget,
  shortened,
  stepped,
  undoTarget,
  wayTo,
  type History,
} from './history';
import { recall, remember } from './storage';
import { readWork, writeWork, type Recalled } from './stored-work';

/** Who plays the work hears of every change: before the first move of one, and after each. */
interface Listener {
  readonly beforeChange: () => void;
  readonly changed: (whole: boolean) => void;
}

const STORED = 'work';
/** Where stored work that cannot be read is put aside. */
const ASIDE = 'work.aside';
/** Steps that are kept over a reload. */
const STEPS_STORED = 100;
/** Milliseconds within which moves of the same lever are one change. */
const SAME_CHANGE = 1000;

type Unreadable = Extract<Recalled, { kind: 'unreadable' }>;

/** The scenario that is worked on, with all that it has been: every change is a step that can be undone. */
export class Work {
  #history: History = $state.raw(beginning(firstStep(defaultScenario())));
  #editing: string | undefined = $state();
  #trouble: Unreadable | undefined = $state.raw();
  readonly #listener: Listener;
  /** What the hand is on, which step that made, whether it is still down, and when it moved last. */
  #grip = { name: '', step: -1, held: false, at: 0 };

  constructor(listener: Listener) {
    this.#listener = listener;
    const text = recall(STORED);
    const recalled = readWork(text, findPreset);
    if (recalled.kind === 'history') this.#history = recalled.history;
    if (recalled.kind !== 'unreadable') return;
    this.#trouble = recalled;
    remember(ASIDE, text!);
  }

  get history(): History {
    return this.#history;
  }

  readonly scenario: Scenario = $derived(this.#history.steps[this.#history.at]!.scenario);
  /** The plan held against the baseline. */
  readonly challenger: string = $derived(this.#history.steps[this.#history.at]!.challenger);
  readonly baseline: string = $derived(this.scenario.baseline);
  readonly currency: string = $derived(this.scenario.currency);
  readonly #names: string = $derived(JSON.stringify(this.scenario.plans.map(({ id, name }) => ({ id, name }))));
  /** The plans by their names: another list only when a name is another, so that no text is written anew for a lever's move. */
  readonly named: readonly Pick<Plan, 'id' | 'name'>[] = $derived(
    JSON.parse(this.#names) as Pick<Plan, 'id' | 'name'>[],
  );
  /** The preset as published, which levers are reset to. */
  readonly home: Scenario = $derived(findPreset(this.scenario.preset ?? '') ?? defaultScenario());
  /** What was opened last: the same, or a scenario that came from elsewhere. */
  readonly opened: Scenario = $derived(this.#history.steps[openedAt(this.#history)]!.scenario);
  /** Whether anything differs from the preset; which plan is held against which does not count. */
  readonly changed: boolean = $derived(differencesOf(this.home, this.scenario).some(({ kind }) => kind !== 'baseline'));
  /** The scenario before the last change. */
  readonly before: Scenario | undefined = $derived(
    this.#history.steps[this.#history.steps[this.#history.at]!.parent]?.scenario,
  );
  readonly undoTarget: number | undefined = $derived(undoTarget(this.#history));
  readonly redoTarget: number | undefined = $derived(redoTarget(this.#history));
  /** The plan whose choices the levers move. */
  readonly editing: string = $derived(
    this.scenario.plans.some(({ id }) => id === this.#editing) ? this.#editing! : this.challenger,
  );

  /** What was wrong with work that was stored before; the text is put aside. */
  get trouble(): Unreadable | undefined {
    return this.#trouble;
  }

  /** The text that was put aside. */
  get aside(): string {
    return recall(ASIDE) ?? '';
  }

  forgetTrouble(): void {
    this.#trouble = undefined;
  }

  valueOf(place: Place): Setting {
    return valueAt(this.scenario, place);
  }

  /** The value that a place is reset to; a plan of one's own goes back to how it was when it was added. */
  homeOf(place: Place): Setting {
    return valueAt(this.#baseOf(place), place);
  }

  isChanged(place: Place): boolean {
    return !sameValue(this.valueOf(place), this.homeOf(place));
  }

  #baseOf(place: Place): Scenario {
    const has = ({ plans }: Scenario): boolean => place.in !== 'plan' || plans.some(({ id }) => id === place.plan);
    if (has(this.home)) return this.home;
    const { steps, at } = this.#history;
    const added = wayTo(this.#history, at).find((i) => has(steps[i]!.scenario));
    return steps[added ?? at]!.scenario;
  }

  /** Sets a value. Moves of one drag, and quick ones of the same lever, are one change. */
  set(place: Place, value: Setting, drag = false): void {
    this.apply([{ place, value }], JSON.stringify(place), drag);
  }

  /** Several values as one change; with a grip, moves by the same one go on being that change. */
  apply(edits: readonly Edit[], grip = '', drag = false): void {
    const really = edits.filter(({ place, value }) => !sameValue(this.valueOf(place), value));
    if (really.length > 0) this.change(withValues(this.scenario, really), grip, drag);
  }

  /** Does what a remark offers, as one change. */
  mend({ edits, years }: Fix): void {
    const scenario = withValues(this.scenario, edits);
    this.change(years === undefined ? scenario : Object.freeze({ ...scenario, years }));
  }

  /** The hand lets go. */
  release(): void {
    if (!this.#grip.held) return;
    this.#grip = { ...this.#grip, held: false, at: performance.now() };
    this.#store();
  }

  /** Another scenario as the next step. */
  change(scenario: Scenario, grip = '', drag = false): void {
    if (scenario === this.scenario) return;
    const goesOn =
      grip !== '' &&
      grip === this.#grip.name &&
      this.#grip.step === this.#history.at &&
      (this.#grip.held || performance.now() - this.#grip.at < SAME_CHANGE);
    if (!goesOn) this.#listener.beforeChange();
    const step = { scenario, challenger: challengerIn(scenario, this.challenger) };
    const steps = this.#history.steps.length;
    this.#history = goesOn ? continued(this.#history, step) : stepped(this.#history, step);
    // A move that came back to where it started has left no step to go on with.
    const made = this.#history.steps.length < steps ? -1 : this.#history.at;
    this.#grip = { name: grip, step: made, held: drag, at: performance.now() };
    this.#listener.changed(false);
    if (!drag) this.#store();
  }

  /** Opens a scenario in place of this one; this one stays in the history. */
  open(scenario: Scenario): void {
    this.#history = stepped(this.#history, firstStep(scenario), true);
    this.#listener.changed(true);
    this.#store();
  }

  undo(): void {
    if (this.undoTarget !== undefined) this.goTo(this.undoTarget);
  }

  redo(): void {
    if (this.redoTarget !== undefined) this.goTo(this.redoTarget);
  }

  /** Goes to a step of the history; what is looked at stays, where that can be. */
  goTo(index: number): void {
    const target = this.#history.steps[index];
    if (!target || index === this.#history.at) return;
    const { preset, baseline } = this.scenario;
    const whole = target.scenario.preset !== preset || target.scenario.baseline !== baseline;
    this.#listener.beforeChange();
    const stays = !whole && target.scenario.plans.some(({ id }) => id === this.challenger);
    const challenger = stays ? this.challenger : target.challenger;
    this.#history = lookedAt(jumped(this.#history, index), challenger);
    this.#grip = { ...this.#grip, step: -1, held: false };
    this.#listener.changed(whole);
    this.#store();
  }

  /** Holds another plan against the baseline; held against itself it changes places with it. */
  challenge(id: string): void {
    if (id === this.scenario.baseline) return this.compareWith(this.challenger);
    this.#editing = undefined;
    this.#history = lookedAt(this.#history, id);
    this.#store();
  }

  /** Makes another plan the baseline; the challenger changes places with it. */
  compareWith(id: string): void {
    if (id === this.scenario.baseline) return;
    const challenger = id === this.challenger ? this.scenario.baseline : this.challenger;
    this.#editing = undefined;
    this.#history = stepped(this.#history, { scenario: withBaseline(this.scenario, id), challenger });
    this.#grip = { ...this.#grip, step: -1 };
    this.#store();
  }

  /** Chooses the plan whose choices the levers move. */
  edit(plan: string): void {
    this.#editing = plan;
  }

  #store(): void {
    remember(STORED, writeWork(shortened(this.#history, STEPS_STORED)));
  }
}

function firstStep(scenario: Scenario): { scenario: Scenario; challenger: string } {
  return { scenario, challenger: challengerIn(scenario, 'kos') };
}

/** The plan to hold against the baseline: the one asked for where it can be, else KOS, else the last. */
function challengerIn({ plans, baseline }: Scenario, asked: string): string {
  const others = plans.map(({ id }) => id).filter((id) => id !== baseline);
  return others.find((id) => id === asked) ?? others.find((id) => id === 'kos') ?? others.at(-1) ?? baseline;
}
