import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { play } from '../../src/model/play';
import { useKernels } from '../../src/rows/kernels';
import type { Wanted } from '../../src/model/wanted';
import { defaultScenario } from '../../src/presets/presets';
import type { Scenario } from '../../src/scenario/scenario';
import { median } from './median';
import { rivals } from './rivals';
import { writeTrace } from './trace';

/** The default scenario on one core, law included, against programs that make its draws and nothing else. */

const WANTED: Wanted = { runs: [], means: [], ledger: false, cohorts: false };
/** As many groups as the page plays of a scenario: all 1,000 runs, which is how a program over runs is at its best. */
const GROUPS = 63;
/** Groups a block, as the page has them when it refines. */
const BLOCK = 4;
const ROUNDS = 5;

export interface Kernel {
  readonly runsPerSecond: number;
  /** The same without the compiled kernels. */
  readonly plainRunsPerSecond: number;
  readonly drawsPerRun: number;
  readonly drawsPerSecond: number;
  /** How many times as fast as each rival: median over rounds of their time over ours, with kernels and without. */
  readonly against: readonly { readonly name: string; readonly times: number; readonly plain: number }[];
}

function seconds(work: () => void): number {
  const start = performance.now();
  work();
  return (performance.now() - start) / 1000;
}

function playAll(scenario: Scenario, groups = GROUPS): void {
  for (let group = 0; group < groups; group += BLOCK) play(scenario, WANTED, group, Math.min(BLOCK, groups - group));
}

/** Plays without the kernels. */
function playPlain(scenario: Scenario): void {
  useKernels(false);
  playAll(scenario);
  useKernels(true);
}

export async function measureKernel(): Promise<Kernel> {
  const scenario = defaultScenario();
  const trace = join(mkdtempSync(join(tmpdir(), 'trace-')), 'trace.bin');
  const draws = writeTrace(scenario, GROUPS, trace);
  const others = rivals(trace);
  playAll(scenario);
  playPlain(scenario);
  const ours: number[] = [];
  const plain: number[] = [];
  const theirs = others.map((): number[] => []);
  for (let round = 0; round < ROUNDS; round++) {
    ours.push(seconds(() => playAll(scenario)));
    for (const [i, other] of others.entries()) theirs[i]!.push(await other.round());
    plain.push(seconds(() => playPlain(scenario)));
  }
  for (const other of others) other.close();
  const runs = GROUPS * 16;
  return {
    runsPerSecond: runs / median(ours),
    plainRunsPerSecond: runs / median(plain),
    drawsPerRun: draws / runs,
    drawsPerSecond: draws / median(ours),
    against: others.map(({ name }, i) => ({ name, times: ratio(theirs[i]!, ours), plain: ratio(theirs[i]!, plain) })),
  };
}

/** Median over rounds of one time over the other of the same round. */
function ratio(times: readonly number[], others: readonly number[]): number {
  return median(times.map((time, round) => time / others[round]!));
}

/** Groups for comparisons of scenarios. */
const FEW = 8;

/** What a scenario costs, in times of another one, measured in turn. */
export function costAgainst(scenario: Scenario, other: Scenario): number {
  const ratios: number[] = [];
  for (let round = 0; round <= 2 * ROUNDS; round++) {
    const times = seconds(() => playAll(scenario, FEW)) / seconds(() => playAll(other, FEW));
    if (round > 0) ratios.push(times);
  }
  return median(ratios);
}
