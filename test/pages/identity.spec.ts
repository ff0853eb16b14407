import { expect, test } from '@playwright/test';
import { REPORT_WANTED, reportOf } from '../../src/analysis/report';
import { Ensemble } from '../../src/engine/ensemble';
import { groupsFor } from '../../src/rows/group';
import { play } from '../../src/model/play';
import { defaultScenario, findPreset } from '../../src/presets/presets';
import { everything } from '../model/everything';
import type { Scenario } from '../../src/scenario/scenario';

/** The same scenario gives the same bytes here in Node and in the browser, on this thread and in one to seven workers. */

interface Modules {
  report: typeof import('../../src/analysis/report');
  ensemble: typeof import('../../src/engine/ensemble');
  play: typeof import('../../src/model/play');
  group: typeof import('../../src/rows/group');
  pool: typeof import('../../src/engine/pool');
  browser: typeof import('../../src/engine/browser-pool');
  tasks: typeof import('../../src/engine/tasks');
  kernels: typeof import('../../src/rows/kernels');
}

function hereIn(scenario: Scenario): string {
  const results = play(scenario, REPORT_WANTED, 0, groupsFor(scenario.runs));
  return JSON.stringify(reportOf(new Ensemble(scenario, results)));
}

/** The default scenario, one with durables, and one with every mechanism and kind of event at once. */
const SCENARIOS: Readonly<Record<string, Scenario>> = {
  default: { ...defaultScenario(), runs: 48 },
  durables: { ...findPreset('automotive@1')!, years: 4, runs: 40 },
  everything: everything(),
};

for (const [name, scenario] of Object.entries(SCENARIOS)) {
  test(`Node and this browser agree to the byte: ${name}`, async ({ page }) => {
    await page.goto('http://127.0.0.1:4174/');
    const there = await page.evaluate(async (given) => {
      const load = (path: string): Promise<unknown> => import(/* @vite-ignore */ path);
      const modules = {
        report: await load('/src/analysis/report.ts'),
        ensemble: await load('/src/engine/ensemble.ts'),
        play: await load('/src/model/play.ts'),
        group: await load('/src/rows/group.ts'),
        pool: await load('/src/engine/pool.ts'),
        browser: await load('/src/engine/browser-pool.ts'),
        tasks: await load('/src/engine/tasks.ts'),
        kernels: await load('/src/rows/kernels.ts'),
      } as Modules;
      const scenario = given;
      const { REPORT_WANTED: wanted, reportOf: report } = modules.report;
      const groups = modules.group.groupsFor(scenario.runs);
      const texts: string[] = [];
      for (const on of [true, false]) {
        if (modules.kernels.useKernels(on) !== on) throw new Error('the kernels do not run here');
        const played = modules.play.play(scenario, wanted, 0, groups);
        texts.push(JSON.stringify(report(new modules.ensemble.Ensemble(scenario, played))));
      }
      for (const workers of [1, 2, 7]) {
        const pool = new modules.pool.Pool(modules.browser.browserRunners(workers));
        const results = await pool.play(modules.tasks.tasksFor(scenario, wanted, 0, groups, workers === 2 ? 2 : 1));
        pool.close();
        texts.push(JSON.stringify(report(new modules.ensemble.Ensemble(scenario, results ?? []))));
      }
      return texts;
    }, scenario);
    const here = hereIn(scenario);
    expect(here.length).toBeGreaterThan(100_000);
    for (const text of there) expect(text === here).toBe(true);
  });
}
