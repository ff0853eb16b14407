import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LEDGER_LINES } from '../src/model/series';

interface Outcome {
  readonly code: number | null;
  readonly out: string;
  readonly error: string;
}

/** A command that takes this long (milliseconds) never ends: it is killed, and its exit code is null. */
const HANGS = 15000;
const ROOT = resolve(import.meta.dirname, '..');
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'simulate-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** What `npm run --silent simulate -- ...` starts, without npm. */
function simulate(args: readonly string[], input = ''): Promise<Outcome> {
  return new Promise((done, failed) => {
    const child = spawn(process.execPath, ['--import', 'tsx', 'src/cli.ts', ...args], { cwd: ROOT, timeout: HANGS });
    let out = '';
    let error = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (error += text));
    child.on('error', failed).on('close', (code) => done({ code, out, error }));
    child.stdin.on('error', () => undefined).end(input);
  });
}

function fileOf(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

const SMALL = { preset: 'beauty@1', years: 1, runs: 40 };

interface Report {
  readonly [key: string]: unknown;
  readonly plans: Record<
    string,
    { measures: Record<string, object>; series: Record<string, { mean: unknown[] }>; ledger: object }
  >;
  readonly duels: Record<string, Record<string, unknown>>;
}

describe('the command', () => {
  it('prints one JSON object with the keys of the law', async () => {
    const { code, out, error } = await simulate([fileOf('small.json', JSON.stringify(SMALL))]);
    expect([code, error]).toEqual([0, '']);
    const report = JSON.parse(out) as Report;
    expect(out).toBe(`${JSON.stringify(report)}\n`);
    expect(Object.keys(report)).toEqual(['engine', 'scenario', 'runs', 'seed', 'months', 'plans', 'duels']);
    expect(report).toMatchObject({
      runs: 40,
      seed: 'pitch',
      months: 12,
      scenario: { version: 1, preset: 'beauty@1', runs: 40 },
    });
    expect(report.engine).toMatch(/^\d+\.\d+\.\d+$/);
    expect(Object.keys(report.plans)).toEqual(['traffic', 'points', 'kos']);
    const { measures, series, ledger } = report.plans.kos!;
    const statistics = ['mean', 'sd', 'p5', 'p10', 'p25', 'p50', 'p75', 'p90', 'p95'];
    expect(Object.keys(measures.npv!)).toEqual(expect.arrayContaining(statistics));
    for (const measure of ['paidCac', 'blendedCac', 'marginalCac', 'ltv', 'ltvToCac', 'peakCashNeed', 'breakEvenMonth'])
      expect(measures).toHaveProperty(measure);
    const names = `customers buyer enrolled known trusting member friend prospects lapsed newPaid newOrganic newContent
      newReferred lapses heads attention load reputation insight adPrice media adLeads organicLeads contentLeads
      referralLeads referralsMade repeatOrders addOnOrders replacementOrders revenue grossProfit profit cumulativeProfit
      cumulativeDiscountedProfit pointsLiability paidCac blendedCac flywheelGain`.split(/\s+/);
    for (const name of names) expect(series[name]?.mean, name).toHaveLength(12);
    expect(Object.keys(series.customers!)).toEqual(['mean', 'p10', 'p25', 'p50', 'p75', 'p90']);
    expect(Object.keys(ledger)).toEqual(LEDGER_LINES);
    expect(Object.keys(report.duels)).toEqual(['points', 'kos']);
    expect(report.duels.kos).toMatchObject({
      baseline: 'traffic',
      npvDifference: { mean: expect.any(Number) as number, sd: expect.any(Number) as number },
      crossoverMonth: { neverShare: expect.any(Number) as number },
      verdict: expect.stringMatching(/^(ahead|behind|tooClose)$/) as string,
    });
    expect(report.duels.kos!.aheadProbability).toHaveLength(12);
    expect(Object.keys(report.duels.kos!.hole as object)).toEqual(
      expect.arrayContaining(['p10', 'p50', 'p90', 'month']),
    );
    expect(Object.keys(report.duels.kos!.crossoverMonth as object)).toEqual(['p10', 'p50', 'p90', 'neverShare']);
  });

  it('prints the same bytes for any number of workers and from the standard input', async () => {
    const text = JSON.stringify(SMALL);
    const file = fileOf('again.json', text);
    const [one, two, piped] = await Promise.all([
      simulate([file]),
      simulate([file, '--workers', '2']),
      simulate(['-', '--workers=1'], text),
    ]);
    expect(two).toEqual(one);
    expect(piped).toEqual(one);
    expect(one.out.length).toBeGreaterThan(10000);
  });

  it('plays as many runs of whatever seed it is told', async () => {
    const input = JSON.stringify({ ...SMALL, plans: [{ id: 'traffic' }] });
    const [told, other] = await Promise.all([
      simulate(['-', '--runs', '17', '--seed', '种子'], input),
      simulate(['-', '--runs', '17'], input),
    ]);
    const report = JSON.parse(told.out) as Report;
    expect(report).toMatchObject({ runs: 17, seed: '种子', scenario: { runs: 17, seed: '种子' } });
    expect((JSON.parse(other.out) as Report).plans).not.toEqual(report.plans);
  });

  it('does not print numbers that JSON cannot hold', async () => {
    const { code, out } = await simulate(['-'], '{"years": 1, "runs": 1, "world": {"monthlyBudget": 0}}');
    expect(code).toBe(0);
    expect(out).not.toMatch(/NaN|Infinity/);
    expect((JSON.parse(out) as Report).plans.traffic!.measures).toHaveProperty('paidCac.mean', null);
  });

  it.concurrent.each([
    ['orders', { repeatOrdersPerYear: 1e6, addOnOrdersPerYear: 1e6 }],
    ['words', { referralsPerYear: 1e6, referralDispersion: 1 }],
    ['everything', { churnPerMonth: 0.5, churnSpread: 0.5, replacementYears: 0.1, organicReach: 1e6, returnRate: 1 }],
  ])('plays absurd numbers too, as long as they are allowed: %s', async (_, absurd) => {
    const world = { marketSize: 1e13, initialCustomers: 5e12, monthlyBudget: 1e12, ...absurd };
    const { code, error } = await simulate(['-'], JSON.stringify({ years: 1, runs: 1, world }));
    expect([code, error]).toEqual([0, '']);
  });
});

describe.concurrent('what is wrong', () => {
  /** One clear line on stderr, nothing on stdout, exit 2; gives the line. */
  async function complaint(args: readonly string[], input = ''): Promise<string> {
    const { code, out, error } = await simulate(args, input);
    expect([code, out.length]).toEqual([2, 0]);
    expect(error.trimEnd().split('\n')).toHaveLength(1);
    expect(error.trim()).not.toBe('');
    expect(error).not.toMatch(/\.ts:\d|node_modules|\bat \w+ \(/);
    return error;
  }

  it.each([
    ['an unknown key', '{"world": {"churn": 0.1}}', 'world.churn'],
    ['a wrong type', '{"world": {"costPerLead": "3"}}', 'world.costPerLead'],
    ['a number too large to be one', '{"world": {"costPerLead": 1e999}}', 'world.costPerLead'],
    ['a negative number', '{"plans": [{"id": "a", "growthRoom": -1}]}', 'plans[0].growthRoom'],
    ['a number out of range', '{"years": 16}', 'years'],
    ['several things at once', '{"years": 16, "runs": 0}', 'years'],
    ['an event without a month', '{"events": [{"kind": "demandShock", "size": 1}]}', 'events[0].month'],
  ])('%s is told by its key', async (_, text, key) => expect(await complaint(['-'], text)).toContain(key));

  it.each([
    ['not JSON', '{"years": 5,'],
    ['nothing at all', ''],
    ['a list', '[]'],
  ])('%s is told in one line', async (_, text) => void (await complaint(['-'], text)));

  it('a line break in a key does not make two lines', async () => {
    await complaint(['-'], '{"a\\nb": 1}');
  });

  it('a file that is far too large is not read to its end', async () => {
    await complaint([fileOf('large.json', ' '.repeat(50e6))]);
  });

  it('a file that is not there, and a folder', async () => {
    await complaint([join(folder, 'nothing.json')]);
    await complaint([folder]);
  });

  it.each([
    ['no file', []],
    ['two files', ['a.json', 'b.json']],
    ['an unknown flag', ['-', '--fast']],
    ['a flag without its value', ['-', '--runs']],
  ])('%s', async (_, args) => void (await complaint(args, '{}')));

  it.each([
    ['--runs', '0'],
    ['--runs', '1.5'],
    ['--runs', '1e3'],
    ['--runs', '-5'],
    ['--runs', '100001'],
    ['--workers', '0'],
    ['--workers', 'two'],
  ])('%s %s is told by its name', async (flag, value) =>
    expect(await complaint(['-', `${flag}=${value}`], '{}')).toContain(flag),
  );

  it('a seed that is too long for a scenario', async () => {
    await complaint(['-', '--seed', 'x'.repeat(201)], '{"years": 1, "runs": 1}');
  });
});
