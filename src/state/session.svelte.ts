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
import type { Scenario } from '../scenario/scenario';
import { covers, isGlanced, wantedBy, type Sight, type View } from './views';
import { Work } from './work.svelte';

/** Milliseconds without a move before the picture is refined: longer than two frames, shorter than a glance. */
const PAUSE = 50;

/** A duel and what is to be said of it. */
export interface Picture {
  readonly duel: Duel;
  readonly facts: Facts;
}

/** The work on screen: the scenario, what has been played of it, and what is looked at. */
export class Session {
  readonly work = new Work({
    beforeChange: () => this.#keepGhost(),
    changed: (whole) => {
      if (whole) this.#ghost = undefined;
      this.#play();
    },
  });
  #ensemble: Ensemble | undefined = $state.raw();
  #failure: string | undefined = $state.raw();
  /** The last picture before somebody stopped the work. */
  #stopped: Ensemble | undefined = $state.raw();
  #sight: Sight = $state('answer');
  #ghost: Picture | undefined = $state.raw();
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
    return this.work.scenario;
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
    return this.work.challenger;
  }

  set challenger(id: string) {
    this.work.challenge(id);
    this.#ghost = undefined;
  }

  get baseline(): string {
    return this.work.baseline;
  }

  set baseline(id: string) {
    this.work.compareWith(id);
    this.#ghost = undefined;
  }

  /** The newest picture; while plans that were just added are being played, the one before. */
  readonly picture: Picture | undefined = $derived.by(
    () => (this.#last = this.#pictureOf(this.#ensemble) ?? this.#last),
  );
  #last: Picture | undefined;

  /** The picture before the last change; shown until the next one. */
  get ghost(): Picture | undefined {
    return this.#ghost;
  }

  /** A picture of what has been played waits for no lever: it is read off the ensemble and the two names alone. */
  #pictureOf(ensemble: Ensemble | undefined): Picture | undefined {
    const baseline = this.baseline;
    const plans = [this.challenger, baseline];
    if (!ensemble || this.challenger === baseline || plans.some((id) => ensemble.planIndex(id) < 0)) return undefined;
    const duel = duelOf(ensemble, this.challenger, baseline);
    const { years } = ensemble.scenario;
    // While the picture is coarse the last year stands for all: the gain is the costliest number on it.
    const first = ensemble.complete ? 0 : years - 1;
    const yearEnds = Array.from({ length: years - first }, (_, i) => (first + i) * 12 + 11);
    const gain = Math.max(...flywheelGain(ensemble, this.challenger, yearEnds));
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

  /** Keeps the picture for comparison, if it is a whole one; a coarse one says too little. */
  #keepGhost(): void {
    if (this.#ensemble?.complete) this.#ghost = this.picture;
  }

  /** Ends the work on a long play; what has been played stays. */
  stop(): void {
    this.#scheduler.stop();
    this.#stopped = this.#ensemble;
  }

  /** Whether what is shown is all that will come, though more runs were asked for. */
  get stopped(): boolean {
    return this.#stopped !== undefined && this.#stopped === this.#ensemble;
  }

  #play(): void {
    const glance = isGlanced(this.#sight) ? [this.challenger, this.scenario.baseline] : undefined;
    this.#asked = wantedBy(this.#sight);
    this.#scheduler.request(this.scenario, this.#asked, glance);
  }
}
