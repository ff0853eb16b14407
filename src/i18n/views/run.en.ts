import { isCost } from '../../analysis/bridge';
import type { Happening } from '../../analysis/chronicle';
import type { LedgerLine } from '../../model/series';
import { EVENT_KINDS, type EventKind } from '../../scenario/scenario';
import { years } from '../en';
import { named, plainly, strongly } from '../segment';
import { linesEn } from './lines.en';
import type { HappeningWords, ViewWords } from './words';

/** One run, told in English. */

const ORDINALS: Record<string, string> = { worst: 'The worst run', best: 'The best run' };

const EVENTS: Record<EventKind, (size: (share: number) => string, share: number) => string> = {
  adPriceShock: (size, share) => `ads cost ${size(Math.abs(share))} ${share < 0 ? 'less' : 'more'}`,
  demandShock: (size, share) => `${size(Math.abs(share))} ${share < 0 ? 'fewer' : 'more'} people are shopping`,
  competitorDiscount: (size, share) => `a rival gives ${size(share)} off`,
  kosWalkout: (size, share) => `${size(share)} of the team walk out`,
  contentIncident: () => 'something published goes wrong',
};

const line = (key: LedgerLine): string => linesEn[key].toLowerCase();

function gone({ people, dismissed }: Extract<Happening, { kind: 'left' }>, words: HappeningWords): string {
  const all = people + dismissed;
  const loses = `loses ${words.people(all)} ${all === 1 ? 'person' : 'people'}`;
  if (dismissed === 0) return loses;
  return people === 0 ? `${loses} for lack of money` : `${loses}, ${words.people(dismissed)} for lack of money`;
}

function happening(what: Happening, words: HappeningWords): string {
  switch (what.kind) {
    case 'overtakes':
      return `${words.us} overtakes in month ${what.month}.`;
    case 'fallsBehind':
      return `${words.us} falls behind in month ${what.month}.`;
    case 'helped':
      return isCost(what.line)
        ? `What helps most: it saves ${words.money(what.amount)} on ${line(what.line)}.`
        : `What helps most: it takes ${words.money(what.amount)} more from ${line(what.line)}.`;
    case 'hurt':
      return isCost(what.line)
        ? `It spends ${words.money(what.amount)} more on ${line(what.line)}.`
        : `It takes ${words.money(what.amount)} less from ${line(what.line)}.`;
    case 'event': {
      const { kind, month, months, size } = what.event;
      const once = EVENT_KINDS[kind].lasts === null || months === 1;
      const when = once ? `In month ${month + 1}` : `From month ${month + 1} to ${month + months}`;
      return `${when} ${EVENTS[kind](words.percent, size)}.`;
    }
    case 'adPrice':
      return `Ads are ${words.percent(Math.abs(what.growth))} ${what.growth > 0 ? 'dearer' : 'cheaper'} than the year before.`;
    case 'left':
      return `The team of ${words.plan(what.plan)} ${gone(what, words)}; at the end of the year it has ${words.people(what.heads)}.`;
    case 'strained':
      return `In ${what.months} of 12 months the team of ${words.plan(what.plan)} has too much to do, at worst time for ${words.percent(what.lowest)} of it.`;
    case 'usedUp':
      return `${words.plan(what.plan)} has nearly used up its market: ${words.percent(what.left)} are left to be won.`;
    case 'failedLaunches':
      return `${what.count === 1 ? 'One launch' : `${what.count} launches`} of ${words.plan(what.plan)} fail${what.count === 1 ? 's' : ''}.`;
    case 'customers':
      return `${words.plan(what.plan)} ${what.growth < 0 ? 'loses' : 'gains'} ${words.people(Math.abs(what.growth))} customers and has ${words.people(what.end)}.`;
  }
}

export const runEn: ViewWords['run'] = {
  headline: ({ us, them, which, number, runs, end, ahead, since, years: count }) => [
    strongly(ORDINALS[which] ?? 'This run'),
    plainly(which in ORDINALS ? ` of ${runs}, number ${number}: ` : ` is number ${number} of ${runs}: `),
    named(us.name, us.id),
    plainly(` ends ${years(count)} `),
    strongly(end),
    plainly(' compared with '),
    named(them.name, them.id),
    plainly(
      !ahead
        ? '.'
        : since === undefined || since === 1
          ? ', and leads from the first month.'
          : `, and leads for good from month ${since}.`,
    ),
  ],
  what: 'one run against the fan of all: cumulative difference, discounted',
  names: { worst: 'Worst', low: 'P25', middle: 'Median', high: 'P75', best: 'Best' },
  choose: 'Which run',
  drawn: 'What this run drew of what is uncertain, the most telling first:',
  higher: (label, value, count) => `${label}: ${value}, higher than in ${count} of 100 runs`,
  lower: (label, value, count) => `${label}: ${value}, lower than in ${count} of 100 runs`,
  yearHead: (year) => `Year ${year}`,
  told: ({ us, them, change, more, standing }, happenings) => [
    named(us.name, us.id),
    plainly(' earns '),
    strongly(`${change} ${more ? 'more' : 'less'}`),
    plainly(` than ${them.name}; so far it is ${standing}. ${happenings.join(' ')}`),
  ],
  happening,
  working: 'Show the working: the books of this run',
  standing: 'Difference so far, discounted',
  path: 'this run',
  others: '8 and 5 runs in 10',
};
