import { duelOf, type Duel } from '../analysis/duel';
import { factsOf, type Facts } from '../analysis/facts';
import { flywheelGain, GAIN_SERIES } from '../analysis/flywheel-gain';
import type { Ensemble } from '../engine/ensemble';
import type { Pool } from '../engine/pool';
import { Scheduler } from '../engine/scheduler';
import { PAIRED, type Wanted } from '../model/wanted';
import { WARNING_SERIES } from '../analysis/warnings';
import { WORKING_SERIES } from '../analysis/working';
import type { Scenario } from '../scenario/scenario';
import { STAGES } from '../scenario/stages';
import { Work } from './work.svelte';

export const VIEWS = ['answer', 'profit', 'customers'] as const;
export type View = (typeof VIEWS)[number];

/** What every view needs, so that switching views plays nothing anew. */
const WANTED: Wanted = {
  runs: [PAIRED, 'cumulativeProfit'],
  means: [...STAGES, 'customers', ...GAIN_SERIES.filter((key) => key !== 'friend'), ...WARNING_SERIES],
  ledger: false,
  cohorts: false,
};

/** What the formulas are filled from, in addition: every step of the month, as means. */
const WANTED_INSIDE: Wanted = {
  ...WANTED,
  means: [...new Set([...WANTED.means, ...WORKING_SERIES])],
  ledger: true,
};

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
  #view: View = $state('answer');
  #ghost: Picture | undefined = $state.raw();
  #inside = false;
  readonly #scheduler: Scheduler;

  constructor(pool: Pool) {
    this.#scheduler = new Scheduler(
      pool,
      (ensemble) => {
        this.#ensemble = ensemble;
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

  get view(): View {
    return this.#view;
  }

  set view(view: View) {
    this.#view = view;
  }

  /** The plan held against the baseline. */
  get challenger(): string {
    return this.work.challenger;
  }

  set challenger(id: string) {
    this.work.challenge(id);
    this.#ghost = undefined;
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

  #pictureOf(ensemble: Ensemble | undefined): Picture | undefined {
    const { baseline } = this.scenario;
    const plans = [this.challenger, baseline];
    if (!ensemble || this.challenger === baseline || plans.some((id) => ensemble.planIndex(id) < 0)) return undefined;
    const duel = duelOf(ensemble, this.challenger, baseline);
    const { years } = ensemble.scenario;
    // While the picture is coarse the last year stands for all: the gain is the costliest number on it.
    const first = ensemble.complete ? 0 : years - 1;
    const yearEnds = Array.from({ length: years - first }, (_, i) => (first + i) * 12 + 11);
    const gain = Math.max(...flywheelGain(ensemble, this.challenger, yearEnds));
    return { duel, facts: factsOf(duel, years, gain) };
  }

  /** Keeps the picture for comparison, if it is a whole one; a coarse one says too little. */
  #keepGhost(): void {
    if (this.#ensemble?.complete) this.#ghost = this.picture;
  }

  /** Asks for the workings of each month too, while somebody looks at them. */
  lookInside(on: boolean): void {
    this.#inside = on;
    if (on && !this.workings) this.#play();
  }

  /** What has been played with the workings of each month in it. */
  get workings(): Ensemble | undefined {
    return this.#ensemble?.hasMeans('capacity') ? this.#ensemble : undefined;
  }

  #play(): void {
    // The answer is about two plans; the first picture under a moving hand need not have the others.
    const glance = this.#view === 'answer' && !this.#inside ? [this.challenger, this.scenario.baseline] : undefined;
    this.#scheduler.request(this.scenario, this.#inside ? WANTED_INSIDE : WANTED, glance);
  }
}
