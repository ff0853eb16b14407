import { describe, expect, it } from 'vitest';
import { REPORT_WANTED, reportOf } from '../../src/analysis/report';
import { Ensemble } from '../../src/engine/ensemble';
import { inlineRunner } from '../../src/engine/inline-runner';
import { nodeRunners } from '../../src/engine/node-pool';
import { Pool } from '../../src/engine/pool';
import type { Runner, Task } from '../../src/engine/runner';
import { tasksFor } from '../../src/engine/tasks';
import { groupsFor } from '../../src/rows/group';
import { scenarioOf } from '../model/scenarios';

const SCENARIO = scenarioOf({
  preset: 'beauty@1',
  years: 1,
  runs: 150,
  events: [{ kind: 'kosWalkout', month: 4, size: 0.4 }],
});

async function report(runners: readonly Runner[], size = 2): Promise<string> {
  const pool = new Pool(runners);
  try {
    const results = await pool.play(tasksFor(SCENARIO, REPORT_WANTED, 0, groupsFor(SCENARIO.runs), size));
    return JSON.stringify(reportOf(new Ensemble(SCENARIO, results!)));
  } finally {
    pool.close();
  }
}

/** A runner that only sees and gives what survives copying, like a worker. */
function cloningRunner(): Runner {
  const runner = inlineRunner();
  return {
    play: async (task: Task) => structuredClone(await runner.play(structuredClone(task))),
    close: () => runner.close(),
  };
}

describe('results', () => {
  it('are the same byte for byte on this thread, through copies and on any number of workers', async () => {
    const inline = await report([inlineRunner()]);
    expect(await report([cloningRunner(), cloningRunner(), cloningRunner()])).toBe(inline);
    for (const workers of [1, 2, 7]) expect(await report(nodeRunners(workers)), `${workers} workers`).toBe(inline);
  });

  it('do not depend on how the work is cut up', async () => {
    const inline = await report([inlineRunner()]);
    for (const size of [1, 3, 100])
      expect(await report([inlineRunner()], size), `tasks of ${size} groups`).toBe(inline);
  });
});

describe('a worker', () => {
  it('that is given nonsense fails the whole work, loudly', async () => {
    const pool = new Pool(nodeRunners(1));
    const broken = { ...SCENARIO, plans: null } as unknown as typeof SCENARIO;
    await expect(pool.play(tasksFor(broken, REPORT_WANTED, 0, 1, 1))).rejects.toThrow();
    pool.close();
  });
});
