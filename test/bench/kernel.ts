import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { play } from '../../src/model/play';
import type { Wanted } from '../../src/model/wanted';
import { defaultScenario } from '../../src/presets/presets';
import type { Scenario } from '../../src/scenario/scenario';
import { median } from './median';
import { rivals } from './rivals';
import { writeTrace } from './trace';

/** The default scenario on one core, law included, against programs that make its draws and nothing else. */

const WANTED: Wanted = { runs: [], means: [], ledger: false, cohorts: false };
const GROUPS = 8;
const ROUNDS = 9;

export interface Kernel {
  readonly runsPerSecond: number;
  readonly drawsPerRun: number;
  readonly drawsPerSecond: number;
  /** How many times as fast as each rival: median over rounds of their time over ours. */
  readonly against: readonly { readonly name: string; readonly times: number }[];
}

function seconds(work: () => void): number {
  const start = performance.now();
  work();
  return (performance.now() - start) / 1000;
}

function playAll(scenario: Scenario): void {
  for (let group = 0; group < GROUPS; group += 2) play(scenario, WANTED, group, 2);
}

export async function measureKernel(): Promise<Kernel> {
  const scenario = defaultScenario();
  const trace = join(mkdtempSync(join(tmpdir(), 'trace-')), 'trace.bin');
  const draws = writeTrace(scenario, GROUPS, trace);
  const others = rivals(trace);
  playAll(scenario);
  const ours: number[] = [];
  const theirs = others.map((): number[] => []);
  for (let round = 0; round < ROUNDS; round++) {
    ours.push(seconds(() => playAll(scenario)));
    for (const [i, other] of others.entries()) theirs[i]!.push((await other.round()) / ours[round]!);
  }
  for (const other of others) other.close();
  const runs = GROUPS * 16;
  return {
    runsPerSecond: runs / median(ours),
    drawsPerRun: draws / runs,
    drawsPerSecond: draws / median(ours),
    against: others.map(({ name }, i) => ({ name, times: median(theirs[i]!) })),
  };
}

/** What a scenario costs, in times of another one, measured in turn. */
export function costAgainst(scenario: Scenario, other: Scenario): number {
  const ratios: number[] = [];
  for (let round = 0; round <= ROUNDS; round++) {
    const ratio = seconds(() => playAll(scenario)) / seconds(() => playAll(other));
    if (round > 0) ratios.push(ratio);
  }
  return median(ratios);
}
