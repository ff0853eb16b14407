import type { GroupResult } from '../model/play';
import type { Runner, Task } from './runner';

/** Spreads tasks over runners, each taking the next one when it is done. */
export class Pool {
  constructor(private readonly runners: readonly Runner[]) {}

  get size(): number {
    return this.runners.length;
  }

  /**
   * Plays all tasks; results come in the tasks' order. Before each task `stale` is asked; once it says yes, no further
   * task starts and the answer is undefined. Rejects if a runner fails.
   */
  async play(tasks: readonly Task[], stale: () => boolean = () => false): Promise<GroupResult[] | undefined> {
    const results: GroupResult[][] = [];
    let next = 0;
    let stopped = false;
    const work = async (runner: Runner): Promise<void> => {
      while (next < tasks.length) {
        if (stale()) {
          stopped = true;
          return;
        }
        const index = next++;
        results[index] = await runner.play(tasks[index]!);
      }
    };
    await Promise.all(this.runners.map(work));
    return stopped ? undefined : results.flat();
  }

  close(): void {
    for (const runner of this.runners) runner.close();
  }
}
