import { createReadStream } from 'node:fs';
import { parseArgs } from 'node:util';
import { REPORT_WANTED, reportOf } from './analysis/report';
import { Ensemble } from './engine/ensemble';
import { inlineRunner } from './engine/inline-runner';
import { nodeRunners } from './engine/node-pool';
import { Pool } from './engine/pool';
import { tasksFor } from './engine/tasks';
import { en } from './i18n/en';
import { groupsFor } from './rows/group';
import { findPreset } from './presets/presets';
import type { Problem } from './scenario/problem';
import { LARGEST_TEXT, readScenarioText } from './scenario/read';
import { MOST_RUNS, type Scenario } from './scenario/scenario';

/** The command: reads a scenario, plays it, prints what it says as JSON. Errors are one line on stderr, exit 2. */

const MOST_WORKERS = 64;

class UsageError extends Error {}

interface Options {
  readonly source: string;
  /** What the command line says instead of the scenario. */
  readonly overrides: { readonly runs?: number; readonly seed?: string };
  readonly workers: number;
}

function options(argv: string[]): Options {
  const { values, positionals } = parseArgs({
    args: argv,
    allowPositionals: true,
    options: { runs: { type: 'string' }, seed: { type: 'string' }, workers: { type: 'string' } },
  });
  const [source, ...more] = positionals;
  if (source === undefined || more.length > 0) throw new UsageError(en.cli.usage);
  return {
    source,
    overrides: {
      ...(values.runs !== undefined && { runs: whole('--runs', values.runs, MOST_RUNS) }),
      ...(values.seed !== undefined && { seed: values.seed }),
    },
    workers: values.workers === undefined ? 1 : whole('--workers', values.workers, MOST_WORKERS),
  };
}

function whole(name: string, text: string, most: number): number {
  const value = Number(text);
  if (!/^\d+$/.test(text) || value < 1 || value > most) throw new UsageError(en.cli.badNumber(name, most, text));
  return value;
}

/** Reads a file or, for `-`, the standard input; stops early when there is more than a scenario can be. */
async function textOf(source: string): Promise<string> {
  try {
    return await readAll(source);
  } catch {
    throw new UsageError(en.cli.cannotRead(source));
  }
}

async function readAll(source: string): Promise<string> {
  const stream = source === '-' ? process.stdin : createReadStream(source);
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of stream as AsyncIterable<Buffer>) {
    parts.push(part);
    size += part.length;
    if (size > 4 * LARGEST_TEXT) return ' '.repeat(LARGEST_TEXT + 1);
  }
  return Buffer.concat(parts).toString('utf8');
}

function lineOf(problems: readonly Problem[]): string {
  const [first, ...rest] = problems;
  if (!first) return '';
  return en.problem(first) + (rest.length > 0 ? en.cli.more(rest.length) : '');
}

async function scenarioOf({ source, overrides }: Options): Promise<Scenario> {
  const reading = readScenarioText(await textOf(source), findPreset, overrides);
  if (!reading.ok) throw new UsageError(lineOf(reading.problems));
  return reading.scenario;
}

async function simulate(scenario: Scenario, workers: number): Promise<object> {
  const pool = new Pool(workers === 1 ? [inlineRunner()] : nodeRunners(workers));
  try {
    const results = await pool.play(tasksFor(scenario, REPORT_WANTED, 0, groupsFor(scenario.runs), 2));
    return reportOf(new Ensemble(scenario, results ?? []));
  } finally {
    pool.close();
  }
}

async function main(): Promise<void> {
  const wanted = options(process.argv.slice(2));
  const report = await simulate(await scenarioOf(wanted), wanted.workers);
  process.stdout.write(`${JSON.stringify(report)}\n`);
}

main().catch((error: unknown) => {
  const message = error instanceof Error ? error.message : String(error);
  process.stderr.write(`simulate: ${message.split('\n')[0]}\n`);
  process.exitCode = 2;
});
