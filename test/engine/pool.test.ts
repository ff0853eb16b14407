import { describe, expect, it } from 'vitest';
import { Pool } from '../../src/engine/pool';
import type { Runner, Task } from '../../src/engine/runner';
import { tasksFor } from '../../src/engine/tasks';
import { EVERYTHING, scenarioOf } from '../model/scenarios';

const SCENARIO = scenarioOf({ years: 1, runs: 100 });

/** Plays nothing: answers with the numbers of the groups after some turns of the event loop. */
function fakeRunner(turns: (task: Task) => number, log: number[] = []): Runner & { closed: number } {
  const runner = {
    closed: 0,
    async play(task: Task) {
      log.push(task.firstGroup);
      for (let i = turns(task); i > 0; i--) await Promise.resolve();
      return Array.from({ length: task.groups }, (_, g) => ({ group: task.firstGroup + g, plans: [] }));
    },
    close: () => void runner.closed++,
  };
  return runner;
}

function groups(results: readonly { group: number }[] | undefined): number[] | undefined {
  return results?.map(({ group }) => group);
}

describe('tasks', () => {
  it('cover the groups once and in order', () => {
    const tasks = tasksFor(SCENARIO, EVERYTHING, 3, 10, 3);
    expect(tasks.map(({ firstGroup, groups: count }) => [firstGroup, count])).toEqual([
      [3, 3],
      [6, 3],
      [9, 1],
    ]);
    expect(tasksFor(SCENARIO, EVERYTHING, 5, 5, 2)).toEqual([]);
  });
});

describe('a pool', () => {
  it('gives results in the tasks’ order, however long each takes', async () => {
    const slow = fakeRunner(({ firstGroup }) => (firstGroup === 0 ? 50 : 1));
    const pool = new Pool([slow, fakeRunner(() => 2), fakeRunner(() => 5)]);
    expect(pool.size).toBe(3);
    const results = await pool.play(tasksFor(SCENARIO, EVERYTHING, 0, 11, 2));
    expect(groups(results)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  });

  it('plays each task once', async () => {
    const log: number[] = [];
    await new Pool([fakeRunner(() => 3, log), fakeRunner(() => 1, log)]).play(tasksFor(SCENARIO, EVERYTHING, 0, 20, 1));
    expect(log.sort((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, i) => i));
  });

  it('starts nothing more once the work is stale, and says so', async () => {
    const log: number[] = [];
    const pool = new Pool([fakeRunner(() => 1, log)]);
    const results = await pool.play(tasksFor(SCENARIO, EVERYTHING, 0, 20, 1), () => log.length === 5);
    expect(results).toBeUndefined();
    expect(log).toEqual([0, 1, 2, 3, 4]);
  });

  it('fails when a runner fails', async () => {
    const bad: Runner = { play: () => Promise.reject(new Error('worker died')), close: () => undefined };
    await expect(new Pool([fakeRunner(() => 1), bad]).play(tasksFor(SCENARIO, EVERYTHING, 0, 4, 1))).rejects.toThrow(
      'died',
    );
  });

  it('closes all its runners', () => {
    const runners = [fakeRunner(() => 1), fakeRunner(() => 1)];
    new Pool(runners).close();
    expect(runners.map((runner) => runner.closed)).toEqual([1, 1]);
  });
});
