import { isCost } from '../../analysis/bridge';
import type { LedgerLine } from '../../model/series';
import { years } from '../en';
import { named, plainly, strongly, type Segment } from '../segment';
import { linesEn } from './lines.en';
import { runEn } from './run.en';
import type { CashFacts, PlanName, ViewWords } from './words';

const plan = ({ id, name }: PlanName): Segment => named(name, id);
const opening = ({ id, name }: PlanName): Segment => named(name.charAt(0).toUpperCase() + name.slice(1), id);

/** Parts with commas between them, and an "and" before the last. */
function listed(parts: readonly (readonly Segment[])[]): Segment[] {
  return parts.flatMap((part, i) => [...(i === 0 ? [] : [plainly(i === parts.length - 1 ? ' and ' : ', ')]), ...part]);
}

function cash({ plan: who, need, needOf100 }: CashFacts): readonly Segment[] {
  if (!need)
    return [
      opening(who),
      plainly(
        needOf100 === 0
          ? ' never needs any.'
          : needOf100 < 50
            ? ` needs some in ${needOf100} of 100 runs only.`
            : ` needs some in ${needOf100} of 100 runs, but next to nothing.`,
      ),
    ];
  return [
    opening(who),
    plainly(' is short of '),
    strongly(need.amount),
    plainly(` (8 runs in 10: ${need.range}), about month ${need.month}.`),
  ];
}

/** Of one plan or two that win nobody. */
function nobodyFor(plans: readonly PlanName[], whom: string): Segment[] {
  const [first, second] = plans;
  if (!second) return [opening(first!), plainly(` does not win ${whom}.`)];
  return [plainly('Neither '), plan(first!), plainly(' nor '), plan(second), plainly(` wins ${whom}.`)];
}

function sum({ line, amount }: { readonly line: LedgerLine; readonly amount: string }): readonly Segment[] {
  return [strongly(linesEn[line].toLowerCase()), plainly(` (${amount})`)];
}

/** The finer views in English. */
export const viewsEn: ViewWords = {
  more: 'Finer views',
  waiting: 'Playing what this view needs',
  none: '–',
  names: {
    ahead: 'Ahead by month',
    result: 'Results',
    bridge: 'Bridge',
    cash: 'Cash',
    channels: 'Channels',
    cac: 'CAC',
    retention: 'Retention',
    trust: 'Trust and team',
    points: 'Points owed',
    books: 'Books',
    run: 'One run',
  },
  lines: linesEn,
  median: 'median',
  year: 'Year',
  plan: 'Plan',
  ahead: {
    headline: ({ us, them, first, middle, middleYear, last, verdict, borders: [low, high], since, years: count }) => [
      opening(us),
      plainly(' is ahead of '),
      plan(them),
      plainly(' in '),
      strongly(`${first} of 100 runs`),
      plainly(' after one year, '),
      ...(count > 2 ? [strongly(`${middle}`), plainly(` after ${years(middleYear)}, `)] : []),
      strongly(`${last}`),
      plainly(' at the end. '),
      plainly(
        verdict === 'tooClose'
          ? `That is too close to call: ahead takes clearly more than ${high} of 100 and a lead above the simulation error, behind clearly fewer than ${low}.`
          : since === 1
            ? `It is called ${verdict} from the first month on.`
            : `It is called ${verdict} from month ${since} on.`,
      ),
    ],
    what: 'runs of 100 in which it is ahead, with twice their simulation error',
    zone: 'too close to call',
    atEnd: 'at the end',
    error: 'Simulation error',
  },
  result: {
    headline: ({ us, them, low, high, median, worst, best, runs }) => [
      plainly('Against '),
      plan(them),
      plainly(', '),
      plan(us),
      plainly(' ends between '),
      strongly(low),
      plainly(' and '),
      strongly(high),
      plainly(' in 8 runs of 10'),
      ...(median ? [plainly('; half of them end beyond '), strongly(median)] : []),
      plainly(`. The worst of ${runs} ends ${worst}, the best ${best}.`),
    ],
    what: 'difference in cumulative profit at the end, discounted, run by run',
    reader: 'Read the bars with the arrow keys',
    bin: (from, to, count) => `${from} to ${to}: ${count} runs`,
    below: (to, count) => `below ${to}: ${count} runs`,
    above: (from, count) => `above ${from}: ${count} runs`,
    axis: (runs) => `${runs} runs`,
    quantile: 'Runs that end lower',
    difference: 'Difference',
  },
  bridge: {
    headline: ({ us, them, years: count, difference, more, helped, hurt }) => [
      opening(us),
      ...(difference
        ? [plainly(' earns '), strongly(`${difference} ${more ? 'more' : 'less'}`), plainly(' than ')]
        : [plainly(' earns '), strongly('about as much'), plainly(' as ')]),
      plan(them),
      plainly(` over ${years(count)}.`),
      ...(helped
        ? [plainly(` Most for it: ${isCost(helped.line) ? 'less spent on' : 'more from'} `), ...sum(helped)]
        : []),
      ...(hurt
        ? [
            plainly(helped ? '; most against it: ' : ' Most against it: '),
            plainly(isCost(hurt.line) ? 'more spent on ' : 'less from '),
            ...sum(hurt),
          ]
        : []),
      ...((helped ?? hurt) ? [plainly('.')] : []),
    ],
    what: 'cumulative profit, not discounted, mean of all runs; a cost that is smaller counts for it',
    profitOf: (name) => `Profit of ${name}`,
    rest: 'All other lines',
    change: 'Change',
    error: 'Simulation error',
    line: 'Line of the books',
  },
  cash: {
    headline: (plans) => [
      plainly('At its deepest: '),
      ...plans.flatMap((facts, i) => [...(i > 0 ? [plainly(' ')] : []), ...cash(facts)]),
    ],
    notEnough: (plans) =>
      `not enough for ${plans.map(({ name, count }) => `${name} in ${count}`).join(', for ')} of 100 runs`,
    what: 'cash brought or cost since the start: cumulative profit, not discounted',
    limit: 'Cash we can put in',
    setLimit: 'set a limit',
    notANumber: (text) => `“${text.slice(0, 30)}” is not an amount above zero; the limit stays as it was`,
    deepest: 'Cash needed at the deepest',
    month: 'Deepest month',
    beyond: 'Runs past the limit',
    never: 'none',
  },
  channels: {
    headline: ({ us, them, ours, theirs }) => {
      const losers = [...(ours ? [] : [us]), ...(theirs ? [] : [them])];
      const paid = [...(theirs ? [{ who: them, of: theirs }] : []), ...(ours ? [{ who: us, of: ours }] : [])];
      return [
        ...(losers.length > 0 ? nobodyFor(losers, 'a new customer in any run') : []),
        ...(paid.length > 0 ? [plainly(`${losers.length > 0 ? ' ' : ''}Of 100 new customers, ads bring `)] : []),
        ...listed(paid.map(({ who, of }) => [strongly(`${of.newPaid}`), plainly(' to '), plan(who)])),
        ...(paid.length > 0 ? [plainly('.')] : []),
        ...(ours
          ? [
              plainly(' Of those of '),
              plan(us),
              plainly(', friends send '),
              strongly(`${ours.newReferred}`),
              plainly(', what it publishes brings '),
              strongly(`${ours.newContent}`),
              plainly(', and '),
              strongly(`${ours.newOrganic}`),
              plainly(' come on their own.'),
            ]
          : []),
      ];
    },
    what: 'new customers a month by channel, mean of all runs, one scale; below: share that ads brought',
    names: { newPaid: 'ads', newOrganic: 'on their own', newContent: 'content', newReferred: 'friends' },
    total: (count, paid) => `${count} a month, ${paid}% from ads`,
    dependence: 'traffic dependence',
    paid: 'from ads',
    all: 'all channels',
    nobody: 'No plan wins a new customer in any run.',
  },
  cac: {
    headline: (plans) => [
      plainly('All in, a new customer costs '),
      ...listed(
        plans.flatMap(({ plan: who, blended }) =>
          blended === undefined ? [] : [[plan(who), plainly(' '), strongly(blended)]],
        ),
      ),
      plainly('. The next one that ads would bring costs '),
      ...listed(
        plans.flatMap(({ plan: who, marginal }) =>
          marginal === undefined ? [] : [[plan(who), plainly(' '), strongly(marginal)]],
        ),
      ),
      plainly('.'),
    ],
    what: 'cost of winning a customer, median of the runs, month by month, one scale',
    names: { paidCac: 'by ads', blendedCac: 'all in', marginalCac: 'next one' },
    note: (month) => `month ${month}`,
    overall: 'Whole horizon',
  },
  retention: {
    headline: (count, plans) => {
      const losers = plans.flatMap(({ plan: who, kept }) => (kept ? [] : [who]));
      const winners = plans.flatMap(({ plan: who, kept }) => (kept ? [{ who, ...kept }] : []));
      return [
        ...(losers.length > 0 ? nobodyFor(losers, 'a customer in the first year of any run') : []),
        ...(winners.length > 0
          ? [plainly(`${losers.length > 0 ? ' ' : ''}Of 100 customers won in the first year, `)]
          : []),
        ...winners.flatMap(({ who, soon, late }, i) => [
          ...(i > 0 ? [plainly('; ')] : []),
          plan(who),
          plainly(' still has '),
          strongly(`${soon}`),
          plainly(' at the end of it'),
          ...(count > 1 ? [plainly(' and '), strongly(`${late}`), plainly(` after ${years(count)}`)] : []),
        ]),
        ...(winners.length > 0 ? [plainly('.')] : []),
      ];
    },
    what: 'of 100 who joined in a year, customers at each year’s end; mean of all runs',
    joined: 'Joined in year',
    people: 'New customers',
    atEndOf: 'Still here at the end of year',
    caption: (name) => `${name}: customers kept, of 100 who joined`,
  },
  trust: {
    headline: ({ plan: who, close, all, closeOf100, heads, lowestOf100, lowestMonth, strained }) => [
      plainly('At the end '),
      strongly(`${close} of ${all}`),
      plainly(' customers of '),
      plan(who),
      plainly(` trust it or are closer (${closeOf100} of 100). A team of `),
      strongly(heads),
      plainly(' looks after them; '),
      ...(lowestOf100 < 100
        ? [
            plainly(`in month ${lowestMonth} it has time for `),
            strongly(`${lowestOf100} of 100`),
            plainly(
              ` of what it should do${strained > 0 ? `; in ${strained} month${strained === 1 ? '' : 's'} it has too much to do` : ''}.`,
            ),
          ]
        : [plainly('it always has time for all it should do.')]),
    ],
    what: 'people by how close they are, and the work of the team against what it can do; mean of all runs',
    noTeam:
      'No plan here spends on people: there is no team, and nobody to be known by. Give a plan a share of its budget for people to see one.',
    ladder: 'How close customers are',
    work: 'Relationships to look after',
    capacity: 'capacity',
    load: 'load',
    attention: 'attention',
    heads: 'Team',
    headCount: (count) => `team of ${count}`,
  },
  points: {
    headline: ({ plan: who, years: count, owed, range, cost }) => [
      plainly('At the end '),
      plan(who),
      plainly(' owes its customers points worth '),
      strongly(owed),
      plainly(` (8 runs in 10: ${range}). Over ${years(count)} its points cost `),
      strongly(cost),
      plainly(', what is still owed included.'),
    ],
    what: 'points that are neither redeemed nor expired, at what they are worth; bands: 8 and 5 runs in 10',
    noPoints: 'No plan here gives points, so none owes any.',
    owed: 'owed',
  },
  books: {
    headline: ({ plan: who, years: count, revenue, costs, profit, loss }) => [
      plainly(`Over ${years(count)} `),
      plan(who),
      plainly(' takes in '),
      strongly(revenue),
      plainly(' and spends '),
      strongly(costs),
      plainly(loss ? ': a loss of ' : ': a profit of '),
      strongly(profit),
      plainly('.'),
    ],
    what: 'mean of all runs, not discounted; costs with a minus, each with the digits that its simulation error leaves',
    line: 'Line',
    total: 'Total',
    revenue: 'Revenue',
    costs: 'Costs',
    profit: 'Profit',
    cumulative: 'Profit so far',
  },
  run: runEn,
};
