import { GAIN_EVIDENCE_ENDS } from '../../analysis/flywheel-gain';
import { USED_UP } from '../../analysis/limits';
import { percent } from '../money';
import type { EventTexts, WorkWords } from './words';

function during({ from, to }: EventTexts): string {
  return from === to ? `in month ${from}` : `from month ${from} to ${to}`;
}

export const workEn: WorkWords = {
  undo: 'Undo',
  redo: 'Redo',
  history: 'History',
  undoWhat: (step) => `Undo: ${step}`,
  redoWhat: (step) => `Redo: ${step}`,
  goBackTo: 'Every step is kept; choose one to go there',
  branch: 'set aside',
  steps: {
    begun: (preset) => `Begun with ${preset}`,
    preset: (preset) => `Preset: ${preset}`,
    reset: (preset) => `Everything reset to ${preset}`,
    value: (label, before, after) => `${label}: ${before} → ${after}`,
    of: (whole, part) => `${whole}, ${part}`,
    several: (first, more) => `${first}, and ${more} more`,
    planAdded: (name) => `Plan added: ${name}`,
    planRemoved: (name) => `Plan removed: ${name}`,
    planNamed: (before, after) => `Plan ${before} renamed ${after}`,
    baseline: (name) => `Baseline: ${name}`,
    eventAdded: (text) => `Added: ${text}`,
    eventRemoved: (text) => `Removed: ${text}`,
    eventChanged: (text) => `Changed: ${text}`,
    frame: {
      name: 'Title',
      notes: 'Notes',
      currency: 'Currency',
      years: 'Years played',
      runs: 'Runs',
      seed: 'Seed',
    },
  },
  on: 'on',
  off: 'off',
  common: 'as the others',
  find: (count) => `Find any of ${count} levers`,
  found: (count, text) => `${count} ${count === 1 ? 'lever' : 'levers'} for “${text}”`,
  nothingFound: (text) =>
    `No lever for “${text}”. Try a word from its name, such as “price”, or a group, such as “team”.`,
  all: (count) => `All ${count} levers, by group`,
  few: 'Only the key levers',
  marks: (plan) => `A disc moves every plan, a square only ${plan}; a ruled line is a figure of your own to put in.`,
  groups: {
    market: 'Market',
    ads: 'Ads',
    product: 'Product',
    retention: 'Lapsing',
    word: 'Word of mouth',
    trust: 'Trust',
    team: 'Team',
    money: 'Money',
    learning: 'Learning',
    points: 'Points',
    stages: 'By stage, buyer to friend',
    people: 'Choices: people',
    belonging: 'Choices: membership and rewards',
    programme: 'Choices: points',
    terms: 'Choices: discounts and budget',
  },
  inGroup: (levers, changed) => (changed > 0 ? `${levers}, ${changed} changed` : String(levers)),
  reset: {
    title: 'Reset…',
    all: (preset) => `Everything, to the preset ${preset}`,
    opened: 'Everything, to what was opened',
    group: (name, count) => `${name} (${count})`,
    nothing: 'Nothing differs from the preset.',
  },
  range: {
    make: 'Not sure? Make it a range',
    unmake: 'Make it one number',
    of: (label) => `${label}: number or range`,
  },
  was: (text) => `was ${text}`,
  choicesOf: 'The plan whose choices are shown',
  ownBudget: { give: 'Give it its own', drop: 'Same budget as the others' },
  yearsOf: (count) => `${count} ${count === 1 ? 'year' : 'years'}`,
  plans: {
    title: 'Plans…',
    name: (plan) => `Name of ${plan}`,
    copy: 'Copy',
    copyOf: (plan) => `Copy ${plan}`,
    numbered: (plan, number) => `${plan} ${number}`,
    remove: 'Remove',
    removeOf: (plan) => `Remove ${plan}`,
    baseline: 'baseline',
    edit: 'Choices',
    editOf: (plan) => `Show the choices of ${plan}`,
    limits: 'Two to four plans. A copy starts out equal to its model, to the cent; then change what it does.',
  },
  events: {
    title: 'What may happen',
    hint: 'meets every plan alike',
    names: {
      adPriceShock: 'Ad prices jump',
      competitorDiscount: 'Rival discounts',
      kosWalkout: 'Team walks out',
      contentIncident: 'Scandal',
      demandShock: 'Demand changes',
    },
    says: {
      adPriceShock: (event) => `An ad lead costs ${event.size} ${event.up ? 'more' : 'less'} ${during(event)}.`,
      competitorDiscount: (event) =>
        `A rival sells at ${event.size} off ${during(event)}: more customers lapse, the closer ones less.`,
      kosWalkout: (event) =>
        `${event.size} of each plan’s KOS leave in month ${event.from}; some of their customers follow, the others trust less.`,
      contentIncident: (event) =>
        `Something published in month ${event.from} costs each plan ${event.size} of its reputation, and that share of those who trust slip back.`,
      demandShock: (event) => `${event.size} ${event.up ? 'more' : 'fewer'} prospects are shopping ${during(event)}.`,
    },
    add: (name) => `Add: ${name}`,
    remove: (name) => `Remove: ${name}`,
    start: (name) => `${name}, first month`,
    length: (name) => `${name}, last month`,
    size: (name) => `${name}, size`,
    months: (name) => `${name}, months`,
    by: 'by',
    month: (month) => `month ${month}`,
    span: (from, to) => `month ${from} to ${to}`,
    beyond: 'This comes after the last year played and does nothing.',
    notAMonth: (text) => `“${text.slice(0, 30)}” is not a month that is played`,
  },
  remarks: {
    count: (count) => (count === 1 ? '1 remark on these settings' : `${count} remarks on these settings`),
    none: 'Settings within their evidence; nothing to remark',
    outside: (label, value, range, published) =>
      `${label} at ${value} is outside ${published ? 'what has been published' : 'what we hold plausible'} (${range}).`,
    gain: (plan, gain) =>
      `In ${plan} each customer brings ${gain} more: a flywheel stronger than any published (up to ${GAIN_EVIDENCE_ENDS}).`,
    noTeam: (plan) => `In ${plan} the money for people does not pay a single KOS: the team never begins.`,
    people: (plan, months) =>
      `In ${plan} people and programmes cost more than the whole budget in ${months} ${months === 1 ? 'month' : 'months'}; nothing is left for ads.`,
    attention: (plan, months) =>
      `In ${plan} the KOS have too little time for their customers in ${months} months; relations that are not kept slip back.`,
    market: (plan, month) =>
      `In ${plan} ${percent(1 - USED_UP)} of the market have been won or lost by month ${month}; what follows says little.`,
    cash: (plan, of100) =>
      of100 === 100
        ? `${plan} never earns back what it spends, in any run.`
        : `${plan} never earns back what it spends in ${of100} of 100 runs.`,
    fix: {
      value: (label, value) => `Set ${label} to ${value}`,
      values: (label) => `Bring ${label} inside`,
      years: (count) => `Play ${count} ${count === 1 ? 'year' : 'years'}`,
      off: (labels) => `Switch off: ${labels.join(', ')}`,
    },
  },
  trouble: {
    unreadable: (problem) =>
      `The work kept in this browser could not be read${problem ? ` (${problem})` : ''}. It has been put aside, and the page begins anew.`,
    save: 'Save it as a file',
    close: 'Close',
  },
};
