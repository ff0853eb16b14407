import { transfer } from 'comlink';
import { play, type GroupResult } from '../model/play';
import type { Task } from './runner';

/** What a worker offers to the page or to the command. */
export interface WorkerApi {
  play(task: Task): GroupResult[];
}

/** The worker's side: results travel without copying. */
export const workerApi: WorkerApi = {
  play({ scenario, wanted, firstGroup, groups }) {
    const results = play(scenario, wanted, firstGroup, groups);
    return transfer(results, results.flatMap(buffersOf));
  },
};

function buffersOf(result: GroupResult): ArrayBufferLike[] {
  return result.plans.flatMap((plan) => [
    plan.measures.buffer,
    plan.cohorts.buffer,
    ...Object.values(plan.runs).map((curve) => curve.buffer),
    ...Object.values(plan.means).flatMap(({ sums, squares, counts }) => [sums.buffer, squares.buffer, counts.buffer]),
    ...Object.values(plan.ledger).map((line) => line.buffer),
  ]);
}
