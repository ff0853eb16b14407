import type { Wanted } from '../model/wanted';
import { groupsFor } from '../rows/group';
import type { Scenario } from '../scenario/scenario';
import { Ensemble } from './ensemble';
import type { Pool } from './pool';
import { tasksFor } from './tasks';

interface Job {
  readonly scenario: Scenario;
  readonly wanted: Wanted;
  /** Plans that the first picture is about; all if not given. */
  readonly glance: readonly string[] | undefined;
}

/** Runs in the first picture, and how much each further picture has more. */
const FIRST_RUNS = 32;
const GROWTH = 4;

/**
 * Keeps a picture up to date with what is asked for. The latest request wins: a first coarse picture is always
 * finished (so a dragged lever never starves it), refinement stops at once when something newer is asked.
 */
export class Scheduler {
  private pending: Job | undefined;
  private running = false;
  private stopped = false;
  private asked = 0;
  private wake: (() => void) | undefined;

  /**
   * `publish` is told every picture, coarse ones first; `fail` an error of the engine. After a first picture nothing is
   * played for `pause` milliseconds, so that under a moving hand the next one finds the workers free.
   */
  constructor(
    private readonly pool: Pool,
    private readonly publish: (ensemble: Ensemble) => void,
    private readonly fail: (error: unknown) => void,
    private readonly pause = 0,
  ) {}

  /** How many requests have been made; for tests of what a move costs. */
  get requests(): number {
    return this.asked;
  }

  /**
   * Asks for a scenario; an earlier request that is not finished is given up. With `glance` the first picture holds these
   * plans only, which costs less; later ones hold all.
   */
  request(scenario: Scenario, wanted: Wanted, glance?: readonly string[]): void {
    this.asked++;
    this.pending = { scenario, wanted, glance };
    this.wake?.();
    if (!this.running) void this.work();
  }

  /** Stops refining; what has been published stays. */
  stop(): void {
    this.pending = undefined;
    this.stopped = true;
  }

  private async work(): Promise<void> {
    this.running = true;
    try {
      while (this.pending) {
        const job = this.pending;
        this.pending = undefined;
        this.stopped = false;
        await this.refine(job);
      }
    } catch (error) {
      this.fail(error);
    } finally {
      this.running = false;
    }
  }

  private async refine({ scenario, wanted, glance }: Job): Promise<void> {
    const all = groupsFor(scenario.runs);
    const first = Math.min(all, Math.max(groupsFor(FIRST_RUNS), this.pool.size));
    const plans = scenario.plans.filter(({ id }) => glance?.includes(id) ?? true);
    const glimpse = plans.length < scenario.plans.length ? { ...scenario, plans } : scenario;
    let results = (await this.pool.play(tasksFor(glimpse, wanted, 0, first, 1)))!;
    this.publish(new Ensemble(glimpse, results));
    await this.quiet();
    if (glimpse !== scenario) results = [];
    for (let target = first * GROWTH; results.length < all; target *= GROWTH) {
      const end = Math.min(all, target);
      const tasks = tasksFor(scenario, wanted, results.length, end, taskSize(end));
      const more = await this.pool.play(tasks, () => this.stopped || this.pending !== undefined);
      if (!more) return;
      results.push(...more);
      this.publish(new Ensemble(scenario, results.slice()));
    }
  }

  /** Waits for the pause, or for the next request. */
  private quiet(): Promise<void> {
    if (this.pause === 0 || this.pending) return Promise.resolve();
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, this.pause);
      this.wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}

/** Groups a task on the way to a picture of so many: larger blocks are quicker, smaller ones give way sooner. */
function taskSize(groups: number): number {
  if (groups > 32) return 4;
  return groups > 8 ? 2 : 1;
}
