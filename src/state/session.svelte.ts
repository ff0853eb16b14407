import { duelOf, type Duel } from '../analysis/duel';
import { factsOf, type Facts } from '../analysis/facts';
import { flywheelGain } from '../analysis/flywheel-gain';
import type { influencesOf } from '../analysis/influence';
import type { Ensemble } from '../engine/ensemble';
import type { Pool } from '../engine/pool';
import { Scheduler } from '../engine/scheduler';
import { playRun, type SingleRun } from '../engine/single-run';
import type { SeriesKey } from '../model/series';
import type { Wanted } from '../model/wanted';
import { defaultScenario, findPreset } from '../presets/presets';
import { sameValue, valueAt, withValue } from '../scenario/edit';
import type { Scenario, Value } from '../scenario/scenario';
import type { Place } from '../scenario/table';
import { covers, isAboutPair, wantedBy, type Sight, type View } from './views';

/** Milliseconds without a move before the picture is refined: longer than two frames, shorter than a glance. */
const PAUSE = 50;

/** A duel and what is to be said of it. */
export interface Picture {
  readonly duel: Duel;
  readonly facts: Facts;
}

/** The work on screen: the scenario, what has been played of it, and what is looked at. */
export class Session {
  #scenario: Scenario = $state.raw(defaultScenario());
  #ensemble: Ensemble | undefined = $state.raw();
  #failure: string | undefined = $state.raw();
  #challenger = $state('kos');
  #sight: Sight = $state('answer');
  #ghost: Picture | undefined = $state.raw();
  #dragging = false;
  /** Loaded after the first whole picture: nothing before needs to know how parameters are drawn. */
  #influencesOf: typeof influencesOf | undefined = $state.raw();
  /** What was last asked of the engine. */
  #asked: Wanted | undefined;
  readonly #scheduler: Scheduler;

  /** `sight` is what is looked at first. */
  constructor(
    private readonly pool: Pool,
    sight: Sight,
  ) {
    this.#sight = sight;
    this.#scheduler = new Scheduler(
      pool,
      (ensemble) => {
        this.#ensemble = ensemble;
        if (ensemble.complete) void this.#loadInfluences();
      },
      (error) => {
        this.#failure = error instanceof Error ? error.message : String(error);
      },
      PAUSE,
    );
    this.#play();
  }

  get scenario(): Scenario {
    return this.#scenario;
  }

  get ensemble(): Ensemble | undefined {
    return this.#ensemble;
  }

  get failure(): string | undefined {
    return this.#failure;
  }

  /** The view of the simulator that is open. */
  get view(): View {
    return this.#sight === 'how' ? 'answer' : this.#sight;
  }

  /** Somebody looks at something else; what it needs is played if it has not been asked for. */
  look(sight: Sight): void {
    this.#sight = sight;
    if (!this.#asked || !covers(this.#asked, wantedBy(sight))) this.#play();
  }

  /** What has been played, once it holds all that the present sight needs. */
  readonly shown: Ensemble | undefined = $derived.by(() =>
    this.#ensemble?.holds(wantedBy(this.#sight)) ? this.#ensemble : undefined,
  );

  /** The plan held against the baseline. */
  get challenger(): string {
    return this.#challenger;
  }

  set challenger(id: string) {
    if (id === this.#scenario.baseline)
      this.#scenario = Object.freeze({ ...this.#scenario, baseline: this.#challenger });
    this.#challenger = id;
    this.#ghost = undefined;
  }

  set baseline(id: string) {
    if (id === this.#challenger) this.#challenger = this.#scenario.baseline;
    this.#scenario = Object.freeze({ ...this.#scenario, baseline: id });
    this.#ghost = undefined;
  }

  /** The preset as published, which levers are reset to. */
  readonly home: Scenario = $derived(findPreset(this.#scenario.preset ?? '') ?? defaultScenario());

  readonly picture: Picture | undefined = $derived.by(() => this.#pictureOf(this.#ensemble));

  /** The picture before the last change; shown until the next one. */
  get ghost(): Picture | undefined {
    return this.#ghost;
  }

  #pictureOf(ensemble: Ensemble | undefined): Picture | undefined {
    const { baseline } = this.#scenario;
    const plans = [this.#challenger, baseline];
    if (!ensemble || this.#challenger === baseline || plans.some((id) => ensemble.planIndex(id) < 0)) return undefined;
    const duel = duelOf(ensemble, this.#challenger, baseline);
    const { years } = ensemble.scenario;
    // While the picture is coarse the last year stands for all: the gain is the costliest number on it.
    const first = ensemble.complete ? 0 : years - 1;
    const yearEnds = Array.from({ length: years - first }, (_, i) => (first + i) * 12 + 11);
    const gain = Math.max(...flywheelGain(ensemble, this.#challenger, yearEnds));
    const facts = factsOf(duel, years, gain);
    if (facts.kind !== 'tooClose' || !ensemble.complete) return { duel, facts };
    return { duel, facts: { ...facts, deciding: this.#influencesOf?.(ensemble, duel)?.deciding?.key } };
  }

  /** Plays a run of what is shown again, to look into it. */
  playRun(scenario: Scenario, run: number, series: readonly SeriesKey[]): Promise<SingleRun> {
    return playRun(this.pool, scenario, run, series);
  }

  async #loadInfluences(): Promise<void> {
    this.#influencesOf ??= (await import('../analysis/influence')).influencesOf;
  }

  valueOf(place: Place): Value | boolean | null {
    return valueAt(this.#scenario, place);
  }

  homeOf(place: Place): Value | boolean | null {
    return valueAt(this.home, place);
  }

  isChanged(place: Place): boolean {
    return !sameValue(this.valueOf(place), this.homeOf(place));
  }

  /** Whether any value differs from the preset; which plan is held against which does not count. */
  readonly changed = $derived(
    JSON.stringify({ ...this.#scenario, baseline: '' }) !== JSON.stringify({ ...this.home, baseline: '' }),
  );

  /** Sets a value. Moves of one drag count as one change; the ghost shows the picture before it. */
  set(place: Place, value: Value | boolean | null, drag = false): void {
    if (sameValue(this.valueOf(place), value)) return;
    if (!this.#dragging) this.#keepGhost();
    this.#dragging = drag;
    this.#replace(withValue(this.#scenario, place, value));
  }

  /** The hand lets go of a lever. */
  release(): void {
    this.#dragging = false;
  }

  choosePreset(name: string): void {
    const scenario = findPreset(name);
    if (!scenario) return;
    this.#ghost = undefined;
    this.#challenger = firstChallenger(scenario);
    this.#replace(scenario);
  }

  reset(): void {
    this.#keepGhost();
    if (this.#challenger === this.home.baseline) this.#challenger = firstChallenger(this.home);
    this.#replace(this.home);
  }

  /** Keeps the picture for comparison, if it is a whole one; a coarse one says too little. */
  #keepGhost(): void {
    if (this.#ensemble?.complete) this.#ghost = this.picture;
  }

  #replace(scenario: Scenario): void {
    this.#scenario = scenario;
    this.#play();
  }

  #play(): void {
    // Of a sight that is about two plans, the first picture under a moving hand need not have the others.
    const glance = isAboutPair(this.#sight) ? [this.#challenger, this.#scenario.baseline] : undefined;
    this.#asked = wantedBy(this.#sight);
    this.#scheduler.request(this.#scenario, this.#asked, glance);
  }
}

/** The plan that a scenario is about: KOS where there is one, else the last. */
function firstChallenger(scenario: Scenario): string {
  return scenario.plans.find(({ id }) => id === 'kos' && id !== scenario.baseline)?.id ?? scenario.plans.at(-1)!.id;
}
