import { writeFileSync } from 'node:fs';
import type { Row } from '../../src/rows/row';
import { Luck } from '../../src/model/luck';
import { play } from '../../src/model/play';
import type { Wanted } from '../../src/model/wanted';
import type { Scenario } from '../../src/scenario/scenario';

/**
 * The draws that a scenario makes, for other programs to make again: per call of a sampler the parameters of every run.
 * Calls that belong together (plan, month, draw, cell) stand in one row over all runs, as a program vectorised over runs
 * would have them; runs that do not draw have n = 0.
 */

/** A row of draws: kind 0 binomial (n, p), 1 Poisson (mean), 2 gamma (shape). */
interface Call {
  readonly kind: 0 | 1 | 2;
  readonly a: Float64Array;
  readonly b: Float64Array;
}

const NOTHING: Wanted = { runs: [], means: [], ledger: false, cohorts: false };

/** Plays `groups` groups of 16 runs and writes their draws to a file; gives how many numbers are drawn. */
export function writeTrace(scenario: Scenario, groups: number, file: string): number {
  const width = groups * 16;
  const calls = new Map<string, Call>();
  // A draw is asked for once by each plan, one plan after another: how often it has been asked for tells the plan.
  const asked = new Map<string, number>();
  let draws = 0;
  const record = (luck: Luck, kind: Call['kind'], draw: number, cell: number, a: Row, b?: Row): void => {
    const { month } = luck as unknown as { month: number };
    const key = `${month} ${draw} ${cell}`;
    const plan = asked.get(key) ?? 0;
    asked.set(key, plan + 1);
    const name = `${key} ${plan}`;
    const call = calls.get(name) ?? { kind, a: new Float64Array(width), b: new Float64Array(width) };
    calls.set(name, call);
    const from = luck.firstGroup * 16;
    for (let r = 0; r < luck.width; r++) {
      if (!(a[r]! > 0) || (b && !(b[r]! > 0))) continue;
      draws++;
      call.a[from + r] = a[r]!;
      if (b) call.b[from + r] = b[r]!;
    }
  };
  // eslint-disable-next-line @typescript-eslint/unbound-method -- each is called with its `this` below
  const { binomial, poisson, gamma } = Luck.prototype;
  Luck.prototype.binomial = function (draw, cell, n, p, out) {
    record(this, 0, draw, cell, n, p);
    return binomial.call(this, draw, cell, n, p, out);
  };
  Luck.prototype.poisson = function (draw, cell, mean, out) {
    record(this, 1, draw, cell, mean);
    poisson.call(this, draw, cell, mean, out);
  };
  Luck.prototype.gamma = function (draw, cell, shape, out) {
    record(this, 2, draw, cell, shape);
    gamma.call(this, draw, cell, shape, out);
  };
  for (let group = 0; group < groups; group += 2) {
    asked.clear();
    play(scenario, NOTHING, group, 2);
  }
  Object.assign(Luck.prototype, { binomial, poisson, gamma });
  const rows = [...calls.values()].filter((call) => call.a.some((value) => value > 0));
  const data = new Float64Array(2 + rows.length * (1 + 2 * width));
  data.set([rows.length, width]);
  for (const [i, { kind, a, b }] of rows.entries()) {
    const at = 2 + i * (1 + 2 * width);
    data[at] = kind;
    data.set(a, at + 1);
    data.set(b, at + 1 + width);
  }
  writeFileSync(file, new Uint8Array(data.buffer));
  return draws;
}
