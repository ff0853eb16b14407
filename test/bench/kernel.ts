import { Luck } from '../../src/model/luck';
import { play, type Wanted } from '../../src/model/play';
import { defaultScenario } from '../../src/presets/presets';
import { median } from './median';

/** The default scenario on one core: runs and draws a second, and what a draw costs in calls of Math.random. */

const WANTED: Wanted = { runs: [], means: [], ledger: false, cohorts: false };
const GROUPS = 8;
const ROUNDS = 7;

export interface Kernel {
  readonly runsPerSecond: number;
  readonly drawsPerRun: number;
  readonly drawsPerSecond: number;
  /** Median over rounds of (time of a draw) / (time of a Math.random call), measured in turn. */
  readonly drawInRandomCalls: number;
}

/** How many numbers the samplers return for the whole-number and gamma draws of `GROUPS` groups. */
function countDraws(): number {
  let draws = 0;
  // eslint-disable-next-line @typescript-eslint/unbound-method -- each is called with its `this` below
  const { binomial, poisson, gamma } = Luck.prototype;
  Luck.prototype.binomial = function (draw, cell, n, p, out) {
    for (let r = 0; r < this.width; r++) if (n[r]! > 0 && p[r]! > 0) draws++;
    return binomial.call(this, draw, cell, n, p, out);
  };
  Luck.prototype.poisson = function (draw, cell, mean, out) {
    for (let r = 0; r < this.width; r++) if (mean[r]! > 0) draws++;
    poisson.call(this, draw, cell, mean, out);
  };
  Luck.prototype.gamma = function (draw, cell, shape, out) {
    for (let r = 0; r < this.width; r++) if (shape[r]! > 0) draws++;
    gamma.call(this, draw, cell, shape, out);
  };
  for (let group = 0; group < GROUPS; group += 2) play(defaultScenario(), WANTED, group, 2);
  Object.assign(Luck.prototype, { binomial, poisson, gamma });
  return draws;
}

function timed(work: () => void): number {
  const start = performance.now();
  work();
  return (performance.now() - start) / 1000;
}

let sink = 0;

export function measureKernel(): Kernel {
  const draws = countDraws();
  const scenario = defaultScenario();
  const engine = (): void => {
    for (let group = 0; group < GROUPS; group += 2) play(scenario, WANTED, group, 2);
  };
  const yardstick = (): void => {
    for (let i = 0; i < draws; i++) sink += Math.random();
  };
  engine();
  yardstick();
  const seconds: number[] = [];
  const ratios: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const ours = timed(engine);
    const theirs = timed(yardstick);
    seconds.push(ours);
    ratios.push(ours / theirs);
  }
  const runs = GROUPS * 16;
  if (sink < 0) throw new Error('unreachable: keeps the yardstick from being left out');
  return {
    runsPerSecond: runs / median(seconds),
    drawsPerRun: draws / runs,
    drawsPerSecond: draws / median(seconds),
    drawInRandomCalls: median(ratios),
  };
}
