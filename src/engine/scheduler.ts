import type { GroupResult } from '../model/play';
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
/** A glance has more runs only where there are workers for them. */
const MOST_GLANCED = groupsFor(64);

/**
 * Keeps a picture up to date with what is asked for. The latest request wins: a first coarse picture is always
 * finished (so a dragged lever never starves it), refinement stops at once when something newer is asked.
 */
export class Scheduler {
  private pending: Job | undefined;
  private running = false;
  private stopped = false;
  private asked = 0;
  /** Runs out when the hand has been still for the pause. */
  private timer: ReturnType<typeof setTimeout> | undefined;

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
   * plans only, and fewer runs, which costs less; later ones hold all. Work starts before this returns, if none is going on.
   */
  request(scenario: Scenario, wanted: Wanted, glance?: readonly string[]): void {
    this.asked++;
    this.pending = { scenario, wanted, glance };
    clearTimeout(this.timer);
    if (!this.running) void this.work(() => this.begin());
  }

  /** Stops refining; what has been published stays. */
  stop(): void {
    this.pending = undefined;
    this.stopped = true;
    clearTimeout(this.timer);
  }

  private async work(task: () => Promise<void>): Promise<void> {
    this.running = true;
    try {
      await task();
    } catch (error) {
      this.fail(error);
    } finally {
      this.running = false;
    }
    // What was asked for while the last picture was being put together.
    if (this.pending) await this.work(() => this.begin());
  }

  /** Answers requests with a first picture each, until the last of them can be refined. */
  private async begin(): Promise<void> {
    while (this.pending) {
      const job = this.pending;
      this.pending = undefined;
      this.stopped = false;
      const known = job.glance ? await this.glance(job, job.glance) : await this.first(job);
      if (this.pending || this.stopped) continue;
      if (this.pause === 0) await this.refine(job, known);
      else this.timer = setTimeout(() => void this.work(() => this.refine(job, known)), this.pause);
    }
  }

  /** The first picture, of all plans. */
  private async first({ scenario, wanted }: Job): Promise<GroupResult[]> {
    const groups = Math.min(groupsFor(scenario.runs), Math.max(groupsFor(FIRST_RUNS), this.pool.size));
    const results = (await this.pool.play(tasksFor(scenario, wanted, 0, groups, 1)))!;
    this.publish(new Ensemble(scenario, results));
    return results;
  }

  /** A picture of some plans, a worker each; it is no part of those that follow. */
  private async glance({ scenario, wanted }: Job, ids: readonly string[]): Promise<GroupResult[]> {
    const plans = scenario.plans.filter(({ id }) => ids.includes(id));
    const most = Math.min(groupsFor(scenario.runs), MOST_GLANCED);
    const groups = Math.max(1, Math.min(most, Math.floor(this.pool.size / plans.length)));
    const alone = plans.map((plan) => ({ ...scenario, baseline: plan.id, plans: [plan] }));
    const tasks = alone.flatMap((one) => tasksFor(one, wanted, 0, groups, 1));
    const parts = (await this.pool.play(tasks))!;
    const results = Array.from({ length: groups }, (_, group) => ({
      group,
      plans: plans.flatMap((_plan, i) => parts[i * groups + group]!.plans),
    }));
    this.publish(new Ensemble({ ...scenario, plans }, results));
    return [];
  }

  /** Plays the runs that are missing, picture by picture. */
  private async refine({ scenario, wanted }: Job, known: readonly GroupResult[]): Promise<void> {
    const all = groupsFor(scenario.runs);
    const results = [...known];
    const first = Math.max(groupsFor(FIRST_RUNS), this.pool.size);
    for (let target = first * GROWTH; results.length < all; target *= GROWTH) {
      const end = Math.min(all, target);
      const tasks = tasksFor(scenario, wanted, results.length, end, taskSize(end));
      const more = await this.pool.play(tasks, () => this.stopped || this.pending !== undefined);
      if (!more) return;
      results.push(...more);
      this.publish(new Ensemble(scenario, results.slice()));
    }
  }
}

/** Groups a task on the way to a picture of so many: larger blocks are quicker, smaller ones give way sooner. */
function taskSize(groups: number): number {
  if (groups > 32) return 4;
  return groups > 8 ? 2 : 1;
}
