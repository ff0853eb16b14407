import type { Facts } from '../analysis/facts';
import { GAIN_EVIDENCE_ENDS } from '../analysis/flywheel-gain';
import type { PresetId } from '../presets/preset';
import type { Kind } from '../scenario/parameter';
import type { Problem, ProblemCode } from '../scenario/problem';
import type { Stage } from '../scenario/stages';
import { labelsEn } from './labels.en';
import { questionsEn } from './questions.en';
import { named, plainly, strongly, type Segment, type VerdictWords } from './segment';

/** Everything the product says in English. Its shape is the shape of every language. */

const YEARS = 'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen'.split(
  ' ',
);

export function years(count: number): string {
  return `${YEARS[count] ?? count} year${count === 1 ? '' : 's'}`;
}

function from(low: number | null, high: number | null): string {
  if (low === null) return '';
  return high === null ? ` (${low} to never)` : ` (${low} to ${high})`;
}

function verdict(facts: Facts, words: VerdictWords): readonly Segment[] {
  const us = named(words.opening, facts.challenger);
  const them = named(words.baseline, facts.baseline);
  const runs = strongly(`${facts.aheadOf100} of 100 runs`);
  const { p10, p50, p90 } = facts.crossover;
  const behindRuns = strongly(`${100 - facts.aheadOf100} of 100 runs`);
  switch (facts.kind) {
    case 'ahead':
      return [
        us,
        strongly(' is ahead of '),
        them,
        plainly(` after ${years(facts.years)} in `),
        runs,
        plainly(', by about '),
        strongly(words.median),
        plainly(` (8 runs in 10: ${words.range}).`),
        ...(facts.hole
          ? [plainly(' First it falls '), strongly(`${words.hole} behind`), plainly('; it')]
          : [plainly(' It')]),
        plainly(' leads for good from '),
        ...(p90 === 1
          ? [strongly('the first month'), plainly('.')]
          : [strongly(`month ${p50}`), plainly(`${from(p10, p90)}.`)]),
      ];
    case 'deepHole':
      return [
        us,
        strongly(' ends ahead'),
        plainly(' of '),
        them,
        plainly(' in '),
        runs,
        plainly(', by about '),
        strongly(words.median),
        plainly(` (8 runs in 10: ${words.range}), but first falls `),
        strongly(`${words.hole} behind`),
        plainly(', most in '),
        strongly(`month ${facts.hole?.month}`),
        plainly('.'),
      ];
    case 'behind':
      return [
        us,
        strongly(' is behind '),
        them,
        plainly(` after ${years(facts.years)} in `),
        behindRuns,
        plainly(', by about '),
        strongly(words.median),
        plainly(` (8 runs in 10: ${words.range})${facts.trend === 'widening' ? '; the gap is still growing' : ''}.`),
      ];
    case 'neverCatches':
      return [
        us,
        strongly(' does not catch '),
        them,
        plainly(` within ${years(facts.years)} in `),
        behindRuns,
        plainly('; at the end it is '),
        strongly(`${words.median} behind`),
        plainly(` (8 runs in 10: ${words.range}), though catching up.`),
      ];
    case 'beyondEvidence':
      return [
        plainly('On these settings '),
        us,
        strongly(' is ahead'),
        plainly(' in '),
        runs,
        plainly(', but each customer brings '),
        strongly(facts.gain.toFixed(2)),
        plainly(' more: '),
        strongly('beyond anything published'),
        plainly(` (up to ${GAIN_EVIDENCE_ENDS}). Treat it as a what-if.`),
      ];
    case 'equal':
      return [us, plainly(' and '), them, strongly(' come out the same'), plainly(' in every run.')];
    case 'tooClose':
      return [
        strongly('Too close to call.'),
        plainly(` After ${years(facts.years)} ${words.challenger} is ahead of ${words.baseline} in `),
        runs,
        plainly(': anywhere from '),
        strongly(words.low),
        plainly(' to '),
        strongly(words.high),
        plainly(' (8 runs in 10).'),
        ...(facts.deciding
          ? [plainly(' Knowing '), strongly(questionsEn[facts.deciding]), plainly(' would settle the most.')]
          : []),
      ];
  }
}

const PROBLEMS: Record<ProblemCode, (path: string, detail: string) => string> = {
  tooLarge: (_, detail) => `the text is longer than ${detail} million characters; no scenario is`,
  notJson: () => 'the text is not JSON',
  notObject: (path) => `${path || 'the scenario'} must be an object in braces`,
  unknownKey: (path) => `${path} is not a key that a scenario has`,
  wrongType: (path, detail) => `${path} must be ${TYPES[detail] ?? detail}`,
  notFinite: (path) => `${path} is not a finite number`,
  notWhole: (path) => `${path} must be a whole number`,
  tooSmall: (path, detail) => `${path} is below ${detail}, the least it can be`,
  tooBig: (path, detail) => `${path} is above ${detail}, the most it can be`,
  rangeReversed: (path) => `${path} has its low end above its high end`,
  wrongLength: (path, detail) => `${path} needs ${detail} numbers, one a stage`,
  tooLong: (path, detail) => `${path} is longer than ${detail}`,
  unknownPreset: (path, detail) => `${path} "${detail}" does not exist`,
  unknownVersion: (path, detail) => `${path} is not ${detail}, the only one this engine reads`,
  unknownKind: (path, detail) => `${path} must be one of ${detail}`,
  badId: (path) => `${path} must start with a letter and hold letters, digits, - and _ only`,
  repeatedId: (path, detail) => `${path} "${detail}" is there twice`,
  noPlan: (path) => `${path} holds no plan`,
  tooManyPlans: (path, detail) => `${path} holds more than ${detail} plans`,
  unknownBaseline: (path) => `${path} is not the id of any plan`,
  moreThanMarket: (path) => `${path} is more than world.marketSize`,
};

const TYPES: Record<string, string> = {
  text: 'text in quotes',
  number: 'a number',
  value: 'a number or a range {"low": .., "high": ..}',
  list: 'a list in brackets',
  flag: 'true or false',
  currency: 'a currency code of three capitals, like CNY',
};

const STAGE_NAMES: Record<Stage, string> = {
  buyer: 'buyers',
  enrolled: 'collecting points',
  known: 'known',
  trusting: 'trusting',
  member: 'members',
  friend: 'friends',
};

const PRESET_NAMES: Record<PresetId, string> = {
  beauty: 'Beauty',
  automotive: 'Automotive',
  insurance: 'Insurance',
  motherbaby: 'Mother and baby',
  home: 'Home furnishing',
  luxury: 'Luxury',
  software: 'Business software',
  everyday: 'Everyday goods',
  steelman: 'The case for traffic',
};

const PLAN_NAMES: Record<string, string> = { traffic: 'traffic', points: 'points', kos: 'KOS' };

const KIND_TITLES: Record<Kind, string> = {
  belief: 'What we believe',
  choice: 'What we choose',
  fact: 'What you can measure',
};

export const en = {
  title: 'Traffic or Trust',
  labels: labelsEn,
  problem: ({ code, path, detail }: Problem): string => PROBLEMS[code](path.slice(0, 80), detail.slice(0, 200)),
  cli: {
    usage: 'usage: npm run --silent simulate -- FILE|- [--runs N] [--seed S] [--workers N]',
    badNumber: (name: string, most: number, text: string): string =>
      `${name} takes a whole number from 1 to ${most}, not "${text.slice(0, 40)}"`,
    cannotRead: (source: string): string => `cannot read "${source.slice(0, 200)}"`,
    more: (count: number): string => ` (and ${count} more)`,
  },
  planNames: PLAN_NAMES,
  presetNames: PRESET_NAMES,
  stageNames: STAGE_NAMES,
  verdict,
  bar: {
    preset: 'Preset',
    how: 'How it works',
    changed: 'changed',
    toDark: 'Dark',
    toLight: 'Light',
    otherLanguage: '中文',
    switchLanguage: '切换到中文',
  },
  numbers: {
    more: (baseline: string, count: number): string => `More profit than ${baseline}, ${years(count)}`,
    less: (baseline: string, count: number): string => `Less profit than ${baseline}, ${years(count)}`,
    against: (baseline: string, count: number): string => `Profit against ${baseline}, ${years(count)}`,
    ahead: (challenger: string): string => `Runs in which ${challenger} is ahead`,
    of100: 'of 100',
    from: 'Ahead for good from',
    month: 'month',
    monthAfter: '',
    never: 'never',
    notIn: (count: number): string => `not within ${years(count)}`,
    orNever: 'to never',
    hole: 'Deepest hole on the way',
    holeAtEnd: 'Furthest behind, at the end',
    noHole: 'none',
    lead: '8 runs in 10: ',
    middle: '8 runs in 10',
    rangeMonth: (text: string, month: number): string => `${text} · month ${month}`,
    notOf100: (count: number): string => `in ${count} of 100 not at all`,
    ofPlayed: (count: string, runs: string): string => `${count} of ${runs} runs`,
    was: (text: string): string => `was ${text}`,
    holeMonths: 'the median never falls below',
  },
  views: { answer: 'Answer', profit: 'Profit', customers: 'Customers', more: 'More' },
  viewsLabel: 'Views',
  answer: {
    minus: 'minus',
    what: 'cumulative profit, discounted',
    challenger: 'Challenger',
    baseline: 'Baseline',
    ahead: (plan: string): string => `${plan} ahead`,
    deepest: (depth: string, month: number): string => `deepest: ${depth} behind, month ${month}`,
    crossing: 'ahead for good from',
    crossingMonth: (p50: number | null, p10: number | null, p90: number | null): string =>
      p50 === null ? `month ${p10} to never` : `month ${p50}${from(p10, p90)}`,
    dots: '100 runs, by result',
    aheadCount: (count: number, plan: string): [string, string] => [`${count}`, ` ${plan} ahead`],
    median: (text: string): string => `${text} median`,
    before: (text: string): string => `${text} before`,
    notFromZero: 'near zero',
    read: (month: number, text: string): string => `Month ${month}: ${text}`,
    readRange: (text: string): string => `8 runs in 10: ${text}`,
    readAhead: (plan: string, count: number): string => `${plan} ahead in ${count} of 100`,
    reader: 'Read any month with the arrow keys',
  },
  profit: {
    what: 'cumulative profit, not discounted; bars at the end: 8 and 5 runs in 10',
    summary: (parts: string): string => `Cumulative profit at the end, median: ${parts}.`,
  },
  customers: {
    what: 'customers by how close they are, mean of all runs, one scale',
    total: (text: string): string => `${text} in all`,
    summary: (parts: string): string => `Customers at the end, mean: ${parts}.`,
  },
  year: (index: number): string => `year ${index}`,
  lastMonth: (month: number, year: number): string => `month ${month} · year ${year}`,
  table: 'The same as a table',
  monthHead: 'Month',
  runLine: (runs: string, seed: string): string => `${runs} runs with the same luck for every plan · seed “${seed}”`,
  errorLine: (error: string): string => ` · simulation error of the difference ±${error}`,
  stop: 'Stop here',
  stoppedAt: (runs: string, asked: string): string => `stopped after ${runs} of ${asked} runs`,
  refining: (runs: string, asked: string): string => `${runs} of ${asked} runs so far`,
  waiting: 'Playing the first runs',
  failed: 'The simulation stopped: ',
  levers: {
    title: 'Levers',
    resetOne: (label: string): string => `Reset ${label}`,
    kinds: KIND_TITLES,
    moves: {
      belief: 'moves every plan',
      choice: 'moves',
      choiceOnly: 'only',
      fact: 'an example company: put in your own',
    },
    low: 'low end',
    high: 'high end',
    typed: (label: string): string => `${label}, typed value`,
    grade: {
      A: 'Verified: seen in the source itself',
      B: 'Reported: quoted from another source',
      C: 'Our assumption; no published figure',
    },
    near: (citation: string): string => `Published and nearest to it: ${citation}`,
    published: (range: string): string => `Published range ${range}`,
    assumed: (range: string): string => `We hold ${range} plausible`,
    outside: { published: 'Outside the published range', assumed: 'Outside what we hold plausible' },
    notANumber: (text: string): string => `“${text.slice(0, 30)}” is not a number; the value stays as it was`,
    clamped: (least: string, most: string): string => `It can be ${least} to ${most}; the nearest end was taken`,
    reversed: 'The low end was above the high end; they were swapped',
    sourced: (parts: readonly string[]): string => parts.join('. '),
    evidence: (label: string): string => `Where ${label} comes from`,
  },
  // A range never breaks across lines.
  range: (low: string, high: string): string => `${low}\u00a0to\u00a0${high}`,
  behind: (text: string): string => `${text} behind`,
  aheadBy: (text: string): string => `${text} ahead`,
  footer: 'A simulation, not a forecast: it says what follows from the inputs. Nothing leaves this browser.',
};

export type Dictionary = typeof en;
