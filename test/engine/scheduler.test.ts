import { describe, expect, it } from 'vitest';
import { Ensemble } from '../../src/engine/ensemble';
import { inlineRunner } from '../../src/engine/inline-runner';
import { Pool } from '../../src/engine/pool';
import type { Runner, Task } from '../../src/engine/runner';
import { Scheduler } from '../../src/engine/scheduler';
import type { Scenario } from '../../src/scenario/scenario';
import { scenarioOf } from '../model/scenarios';

const WANTED = { runs: [], means: [], ledger: false, cohorts: false };
const scenario = (name: string, runs = 1000): Scenario => scenarioOf({ name, years: 1, runs });

/** A runner that waits to be let go on, task by task. */
class HeldRunner implements Runner {
  readonly played: Task[] = [];
  private waiting: (() => void)[] = [];
  private readonly real = inlineRunner();

  async play(task: Task): ReturnType<Runner['play']> {
    this.played.push(task);
    await new Promise<void>((go) => this.waiting.push(go));
    return this.real.play(task);
  }

  /** Lets `count` tasks finish, each as soon as it is there. */
  async release(count: number): Promise<void> {
    for (let done = 0; done < count; done++) {
      await settled();
      const go = this.waiting.shift();
      if (!go) throw new Error('no task is waiting');
      go();
    }
    await settled();
  }

  get idle(): boolean {
    return this.waiting.length === 0;
  }

  close(): void {
    this.waiting = [];
  }
}

/** Lets everything happen that can happen by itself. */
async function settled(): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
}

interface Stage {
  readonly runner: HeldRunner;
  readonly scheduler: Scheduler;
  readonly pictures: { name: string; runs: number }[];
  readonly ensembles: Ensemble[];
}

function stage(pause = 0): Stage {
  const runner = new HeldRunner();
  const pictures: { name: string; runs: number }[] = [];
  const ensembles: Ensemble[] = [];
  const scheduler = new Scheduler(
    new Pool([runner]),
    (ensemble) => {
      pictures.push({ name: ensemble.scenario.name, runs: ensemble.runs });
      ensembles.push(ensemble);
    },
    (error) => {
      throw error;
    },
    pause,
  );
  return { runner, scheduler, pictures, ensembles };
}

describe('a request', () => {
  it('is answered by coarse pictures first and by all runs at last', async () => {
    const { scheduler, runner, pictures, ensembles } = stage();
    scheduler.request(scenario('a', 200), WANTED);
    await runner.release(2);
    expect(pictures).toEqual([{ name: 'a', runs: 32 }]);
    while (!runner.idle) await runner.release(1);
    expect(pictures.map(({ runs }) => runs)).toEqual([32, 128, 200]);
    expect(ensembles.map((ensemble) => ensemble.complete)).toEqual([false, false, true]);
    // Every group is played once: 200 runs are 13 groups.
    const groups = runner.played.flatMap(({ firstGroup, groups: count }) =>
      Array.from({ length: count }, (_, g) => firstGroup + g),
    );
    expect(groups).toEqual(Array.from({ length: 13 }, (_, g) => g));
    expect(scheduler.requests).toBe(1);
  });

  it('begins every picture with the runs of the one before', async () => {
    const { scheduler, runner, ensembles } = stage();
    scheduler.request(scenario('a', 100), WANTED);
    await settled();
    while (!runner.idle) await runner.release(1);
    const [first, last] = [ensembles[0]!, ensembles[ensembles.length - 1]!];
    expect(last.measure(0, 'npv').subarray(0, first.runs)).toEqual(first.measure(0, 'npv'));
  });

  it('gives way to a newer one, but its first picture is finished', async () => {
    const { scheduler, runner, pictures } = stage();
    scheduler.request(scenario('a'), WANTED);
    await runner.release(1);
    scheduler.request(scenario('b'), WANTED);
    await runner.release(1);
    expect(pictures).toEqual([{ name: 'a', runs: 32 }]);
    await runner.release(2);
    expect(pictures[1]).toEqual({ name: 'b', runs: 32 });
    expect(runner.played.map((task) => task.scenario.name)).toEqual(['a', 'a', 'b', 'b', 'b']);
  });

  it('may glance at some plans first; the pictures that follow hold all, with the same runs', async () => {
    const { scheduler, runner, ensembles } = stage();
    const data = scenarioOf({ preset: 'beauty@1', years: 1, runs: 48 });
    scheduler.request(data, WANTED, ['kos', 'traffic']);
    await settled();
    while (!runner.idle) await runner.release(1);
    expect(ensembles.map((ensemble) => ensemble.scenario.plans.map(({ id }) => id))).toEqual([
      ['traffic', 'kos'],
      ['traffic', 'points', 'kos'],
    ]);
    const [glance, whole] = ensembles as [Ensemble, Ensemble];
    expect([glance.runs, glance.complete, whole.runs, whole.complete]).toEqual([16, false, 48, true]);
    for (const [before, after] of [
      [0, 0],
      [1, 2],
    ] as const)
      expect(glance.measure(before, 'npv')).toEqual(whole.measure(after, 'npv').subarray(0, 16));
  });

  it('is glanced at by as many workers as there are, a plan each', async () => {
    const runners = Array.from({ length: 5 }, () => new HeldRunner());
    const ensembles: Ensemble[] = [];
    const scheduler = new Scheduler(
      new Pool(runners),
      (ensemble) => ensembles.push(ensemble),
      () => undefined,
      10_000,
    );
    const data = scenarioOf({ preset: 'beauty@1', years: 1, runs: 48 });
    scheduler.request(data, WANTED, ['kos', 'traffic']);
    // Nothing is waited for before the workers are told.
    expect(runners.map(({ played }) => played.map((task) => [task.scenario.plans[0]!.id, task.firstGroup]))).toEqual([
      [['traffic', 0]],
      [['traffic', 1]],
      [['kos', 0]],
      [['kos', 1]],
      [],
    ]);
    for (const runner of runners.slice(0, 4)) await runner.release(1);
    expect(ensembles.map(({ runs, scenario: { plans } }) => [runs, plans.length])).toEqual([[32, 2]]);
    const [glance] = ensembles as [Ensemble];
    const whole = new Ensemble(
      data,
      await inlineRunner().play({ scenario: data, wanted: WANTED, firstGroup: 0, groups: 2 }),
    );
    expect(glance.measure(1, 'npv')).toEqual(whole.measure(2, 'npv'));
    scheduler.stop();
  });

  it('is refined after a pause, which the next request ends', async () => {
    const { scheduler, runner, pictures } = stage(20);
    scheduler.request(scenario('a', 48), WANTED);
    await runner.release(2);
    expect(runner.idle).toBe(true);
    scheduler.request(scenario('b', 48), WANTED);
    await settled();
    expect(runner.played.at(-1)!.scenario.name).toBe('b');
    await runner.release(2);
    expect(runner.idle).toBe(true);
    await new Promise((resolve) => setTimeout(resolve, 40));
    while (!runner.idle) await runner.release(1);
    expect(pictures.map(({ name, runs }) => `${name} ${runs}`)).toEqual(['a 32', 'b 32', 'b 48']);
  });

  it('does not wait for the pause when the next request is already there', async () => {
    const { scheduler, runner, pictures } = stage(10_000);
    scheduler.request(scenario('a', 48), WANTED);
    await settled();
    scheduler.request(scenario('b', 48), WANTED);
    await runner.release(4);
    expect(pictures.map(({ name, runs }) => `${name} ${runs}`)).toEqual(['a 32', 'b 32']);
    // Ends the second pause, so that nothing is left waiting.
    scheduler.stop();
    scheduler.request(scenario('c', 32), WANTED);
    await runner.release(2);
  });

  it('that was overtaken before its turn is never played: the latest wins', async () => {
    const { scheduler, runner, pictures } = stage();
    for (const name of ['a', 'b', 'c', 'd']) scheduler.request(scenario(name, 32), WANTED);
    await settled();
    while (!runner.idle) await runner.release(1);
    expect(pictures.map(({ name }) => name)).toEqual(['a', 'd']);
    expect(scheduler.requests).toBe(4);
  });

  it('stops being refined within one task when something newer comes', async () => {
    const { scheduler, runner, pictures } = stage();
    scheduler.request(scenario('a'), WANTED);
    await runner.release(3);
    const before = runner.played.length;
    scheduler.request(scenario('b', 16), WANTED);
    await runner.release(1);
    expect(runner.played.slice(before).map((task) => task.scenario.name)).toEqual(['b']);
    await runner.release(1);
    expect(pictures).toEqual([
      { name: 'a', runs: 32 },
      { name: 'b', runs: 16 },
    ]);
  });
});

describe('stopping', () => {
  it('ends refinement and keeps what was published', async () => {
    const { scheduler, runner, pictures } = stage();
    scheduler.request(scenario('a'), WANTED);
    await runner.release(2);
    scheduler.stop();
    await runner.release(1);
    expect(runner.idle).toBe(true);
    expect(pictures).toEqual([{ name: 'a', runs: 32 }]);
  });

  it('does not stop what is asked afterwards', async () => {
    const { scheduler, runner, pictures } = stage();
    scheduler.request(scenario('a'), WANTED);
    await runner.release(2);
    scheduler.stop();
    scheduler.request(scenario('b', 40), WANTED);
    await settled();
    while (!runner.idle) await runner.release(1);
    expect(pictures[pictures.length - 1]).toEqual({ name: 'b', runs: 40 });
  });
});

describe('an error of the engine', () => {
  it('is told, and the next request is served', async () => {
    const errors: unknown[] = [];
    const pictures: Ensemble[] = [];
    let broken = true;
    const real = inlineRunner();
    const runner: Runner = {
      play: (task) => (broken ? Promise.reject(new Error('out of memory')) : real.play(task)),
      close: () => undefined,
    };
    const scheduler = new Scheduler(
      new Pool([runner]),
      (ensemble) => pictures.push(ensemble),
      (error) => errors.push(error),
    );
    scheduler.request(scenario('a', 16), WANTED);
    await settled();
    expect(errors).toEqual([new Error('out of memory')]);
    broken = false;
    scheduler.request(scenario('b', 16), WANTED);
    await settled();
    expect(pictures.map((ensemble) => ensemble.scenario.name)).toEqual(['b']);
  });
});
