import type { GroupResult, Wanted } from '../model/play';
import { groupsFor } from '../model/play';
import type { Scenario } from '../scenario/scenario';
import { Ensemble } from './ensemble';
import type { Pool } from './pool';
import { tasksFor } from './tasks';

interface Job {
  readonly scenario: Scenario;
  readonly wanted: Wanted;
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

  /** `publish` is told every picture, coarse ones first; `fail` an error of the engine. */
  constructor(
    private readonly pool: Pool,
    private readonly publish: (ensemble: Ensemble) => void,
    private readonly fail: (error: unknown) => void,
  ) {}

  /** How many requests have been made; for tests of what a move costs. */
  get requests(): number {
    return this.asked;
  }

  /** Asks for a scenario; an earlier request that is not finished is given up. */
  request(scenario: Scenario, wanted: Wanted): void {
    this.asked++;
    this.pending = { scenario, wanted };
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

  private async refine({ scenario, wanted }: Job): Promise<void> {
    const all = groupsFor(scenario.runs);
    const results: GroupResult[] = [];
    for (let target = groupsFor(FIRST_RUNS); results.length < all; target *= GROWTH) {
      const first = results.length === 0;
      const end = Math.min(all, first ? Math.max(target, this.pool.size) : target);
      const size = end > 8 ? 2 : 1;
      const tasks = tasksFor(scenario, wanted, results.length, end, size);
      const stale = first ? undefined : (): boolean => this.stopped || this.pending !== undefined;
      const more = await this.pool.play(tasks, stale);
      if (!more) return;
      results.push(...more);
      this.publish(new Ensemble(scenario, results.slice()));
    }
  }
}
