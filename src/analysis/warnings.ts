import type { Ensemble } from '../engine/ensemble';
import { middleValue } from '../model/uncertain';
import type { SeriesKey } from '../model/series';
import { evidenceOf } from '../presets/presets';
import { CHOICE_GROUPS, type ChoiceKey } from '../scenario/choices';
import { hasPublishedRange } from '../scenario/evidence';
import { valueAt, type Edit } from '../scenario/edit';
import { hasTeam, isRange, MOST_YEARS, type Plan, type Scenario, type Value } from '../scenario/scenario';
import { placesOf } from '../scenario/places';
import { WORLD, type Place } from '../scenario/table';
import { mean } from '../stats/moments';
import { of100 } from './facts';
import { GAIN_EVIDENCE_ENDS } from './flywheel-gain';
import { STRAINED, USED_UP } from './limits';
import { middleChoice, PeopleMoney } from './people-money';

/** What is to be remarked on a scenario before its answer is believed, each with a way to mend it. */
export type Warning =
  | {
      readonly kind: 'outside';
      /** The lever's first place that is outside. */
      readonly place: Place;
      readonly range: readonly [number, number];
      readonly published: boolean;
      readonly fix: Fix;
    }
  | { readonly kind: 'gain'; readonly plan: string; readonly gain: number; readonly fix: Fix }
  | { readonly kind: 'noTeam'; readonly plan: string; readonly fix: Fix | null }
  | { readonly kind: 'people'; readonly plan: string; readonly months: number; readonly fix: Fix }
  | { readonly kind: 'attention'; readonly plan: string; readonly months: number; readonly fix: Fix | null }
  | { readonly kind: 'market'; readonly plan: string; readonly month: number; readonly fix: Fix }
  | { readonly kind: 'cash'; readonly plan: string; readonly of100: number; readonly fix: Fix | null };

/** Values to set and, where it takes that, another horizon. */
export interface Fix {
  readonly edits: readonly Edit[];
  readonly years?: number;
}

/** The means over runs that the rules read, beside people by stage. */
export const WARNING_SERIES: readonly SeriesKey[] = ['heads', 'grossProfit'];

/** Gain to which a fix brings the flywheel: clear of where the evidence ends. */
const SAFE_GAIN = 0.65;
/** Months of strain that are long. */
const LONG = 12;
/** Share of runs that must agree that the money never comes back. */
const MOST_RUNS_AGREE = 0.8;

/** Values outside what is published or held plausible: one remark a lever. */
export function outsideEvidence(scenario: Scenario): Warning[] {
  const found = new Map<string, Extract<Warning, { kind: 'outside' }>>();
  for (const place of placesOf(scenario)) {
    const evidence = evidenceOf(scenario.preset, place.key);
    const value = valueAt(scenario, place);
    if (!evidence.range || !isAtWork(scenario, place)) continue;
    if (value === null || typeof value === 'boolean' || !isOutside(value, evidence.range)) continue;
    const lever = place.in === 'plan' ? `${place.plan} ${place.key}` : place.key;
    const edits = [...(found.get(lever)?.fix.edits ?? []), { place, value: brought(value, evidence.range) }];
    found.set(lever, {
      kind: 'outside',
      place: edits[0]!.place,
      range: evidence.range,
      published: hasPublishedRange(evidence),
      fix: { edits },
    });
  }
  return [...found.values()];
}

/** Whether a value moves anything: a switch always does, the choices that go with it only where it is on. */
export function isAtWork(scenario: Scenario, place: Place): boolean {
  if (place.in !== 'plan') return true;
  const plan = scenario.plans.find(({ id }) => id === place.plan);
  return plan !== undefined && (NEEDS[place.key]?.(plan) ?? true);
}

const withTeam = Object.keys(CHOICE_GROUPS.people).filter((key) => key !== 'peopleShare');
/** What a choice needs to move anything. Only those whom a team knows become members and friends. */
const NEEDS: Partial<Record<ChoiceKey, (plan: Plan) => boolean>> = {
  ...Object.fromEntries(withTeam.map((key) => [key, hasTeam])),
  membershipFixedCost: ({ membership }) => membership,
  privilegeCost: (plan) => plan.membership && hasTeam(plan),
  communityCost: (plan) => plan.membership && plan.community && hasTeam(plan),
  pointsEarnRate: ({ points }) => points,
  pointsFixedCost: ({ points }) => points,
};

/** Whether a value or an end of it lies outside; the last bits do not count. */
export function isOutside(value: Value, [low, high]: readonly [number, number]): boolean {
  return (isRange(value) ? [value.low, value.high] : [value]).some(
    (end) => end < low - Math.abs(low) * 1e-6 || end > high + Math.abs(high) * 1e-6,
  );
}

/** What the runs show: of the plan that is looked at its flywheel gain, of every plan people, market and cash. */
export function fromRuns(ensemble: Ensemble, looked: { readonly plan: string; readonly gain: number }): Warning[] {
  const { scenario } = ensemble;
  const gain = looked.gain > GAIN_EVIDENCE_ENDS ? [gainWarning(ensemble, looked.plan, looked.gain)] : [];
  return [...gain, ...scenario.plans.flatMap((plan, index) => planWarnings(ensemble, plan, index))];
}

/** Whether what was found out of one scenario can still be said of another: it is the same preset, with every plan still there. */
export function stillAbout(told: Scenario, now: Scenario): boolean {
  const ids = now.plans.map(({ id }) => id);
  return told.preset === now.preset && told.name === now.name && told.plans.every(({ id }) => ids.includes(id));
}

function planWarnings(ensemble: Ensemble, plan: Plan, index: number): Warning[] {
  const money = new PeopleMoney(ensemble, plan, index);
  return [people(money), attention(ensemble, index, money), market(ensemble, plan, index), cash(ensemble, plan, index)]
    .flat()
    .filter((warning) => warning !== undefined);
}

/**
 * The gain is proportional to how often customers refer and to the share of the market that is still open, which rises as they
 * refer less.
 */
function gainWarning(ensemble: Ensemble, plan: string, gain: number): Warning {
  const place: Place = { in: 'world', key: 'referralsPerYear' };
  const factor = (SAFE_GAIN / gain) * leastOpen(ensemble, ensemble.planIndex(plan));
  const value = times(ensemble.scenario.world.referralsPerYear, factor, Math.floor);
  return { kind: 'gain', plan, gain, fix: { edits: [{ place, value }] } };
}

/** The smallest share of the market that is open in any month. */
function leastOpen(ensemble: Ensemble, index: number): number {
  return Math.min(...openShare(ensemble, index));
}

/** Prospects by month, mean over runs, as a share of the market. */
function openShare(ensemble: Ensemble, index: number): number[] {
  const size = middleValue(ensemble.scenario.world.marketSize, WORLD.marketSize);
  return ensemble.means(index, 'prospects').map((left) => (size > 0 ? left / size : 1));
}

function people(money: PeopleMoney): Warning[] {
  const { plan, budget, committed, pay } = money;
  const place: Place = { in: 'plan', key: 'peopleShare', plan: plan.id };
  if (money.hasTeam && money.neverBegins) {
    const enough = budget[0]! > 0 ? Math.ceil((pay[0]! / budget[0]!) * 100) / 100 : Infinity;
    return [{ kind: 'noTeam', plan: plan.id, fix: enough <= 1 ? { edits: [{ place, value: enough }] } : null }];
  }
  const over = committed.map((spent, t) => spent > budget[t]!);
  const months = over.filter(Boolean).length;
  if (months === 0) return [];
  const worst = Math.max(...committed.map((spent, t) => (budget[t]! > 0 ? spent / budget[t]! : 1)));
  const edits = money.hasTeam
    ? [{ place, value: times(plan.peopleShare, 0.9 / worst, Math.floor) }]
    : programmesOff(plan);
  return [{ kind: 'people', plan: plan.id, months, fix: { edits } }];
}

/** Without a team it is the programmes that cost more than there is. */
function programmesOff(plan: Plan): Edit[] {
  const flags = (['membership', 'community', 'points'] as const).filter((key) => plan[key]);
  return flags.map((key) => ({ place: { in: 'plan', key, plan: plan.id }, value: false }));
}

function attention(ensemble: Ensemble, index: number, money: PeopleMoney): Warning[] {
  const { plan, heads } = money;
  if (!money.hasTeam || money.neverBegins) return [];
  const curve = ensemble.means(index, 'attention');
  const low = curve.flatMap((value, t) => (value < STRAINED ? [t] : []));
  if (low.length < LONG) return [];
  const least = Math.min(...curve);
  // Either the money binds, or the plan does not want the heads that it could pay.
  const bound = low.filter((t) => heads[t]! > 0.9 * money.affordable(t)).length > low.length / 2;
  const key = bound ? 'peopleShare' : 'growthRoom';
  const place: Place = { in: 'plan', key, plan: plan.id };
  const value = bound ? times(plan.peopleShare, 1 / Math.max(0.1, least), Math.ceil, 1) : middleChoice(plan, key) + 0.5;
  const useless = bound && middleChoice(plan, 'peopleShare') >= 1;
  return [
    { kind: 'attention', plan: plan.id, months: low.length, fix: useless ? null : { edits: [{ place, value }] } },
  ];
}

/** All plans play as long; the fix is for the one whose market is used up first. */
function market(ensemble: Ensemble, plan: Plan, index: number): Warning[] {
  const used = (at: number): number => openShare(ensemble, at).findIndex((share) => share < USED_UP);
  const month = used(index);
  if (month < 0) return [];
  const first = Math.min(...ensemble.scenario.plans.map((_, at) => used(at)).filter((at) => at >= 0));
  const years = Math.floor(first / 12);
  const fix = years > 0 ? { edits: [], years } : { edits: [halfTheBudget(ensemble.scenario, plan)] };
  return [{ kind: 'market', plan: plan.id, month: month + 1, fix }];
}

function cash(ensemble: Ensemble, plan: Plan, index: number): Warning[] {
  const { scenario, runs, months } = ensemble;
  const never = ensemble.measure(index, 'breakEvenMonth').filter((month) => month === Infinity).length / runs;
  if (never < MOST_RUNS_AGREE) return [];
  const total = (t: number): number => mean(ensemble.month(index, 'cumulativeProfit', t));
  const earns = months > 12 && total(months - 1) > total(months - 13);
  const fix =
    earns && scenario.years < MOST_YEARS
      ? { edits: [], years: MOST_YEARS }
      : { edits: [halfTheBudget(scenario, plan)] };
  return [{ kind: 'cash', plan: plan.id, of100: of100(never), fix }];
}

function halfTheBudget(scenario: Scenario, plan: Plan): Edit {
  return plan.ownBudget === null
    ? { place: { in: 'world', key: 'monthlyBudget' }, value: times(scenario.world.monthlyBudget, 0.5, Math.round) }
    : { place: { in: 'plan', key: 'ownBudget', plan: plan.id }, value: times(plan.ownBudget, 0.5, Math.round) };
}

/** A value or range times a factor, two digits rounded as asked, `most` at most. */
function times(value: Value, factor: number, round: (x: number) => number, most = Infinity): Value {
  const scaled = (x: number): number => {
    const exact = Math.min(most, x * factor);
    if (exact === 0) return 0;
    const unit = 10 ** (Math.floor(Math.log10(Math.abs(exact))) - 1);
    return Math.min(most, Number((round(exact / unit - 1e-9 * (round === Math.ceil ? 1 : 0)) * unit).toPrecision(6)));
  };
  return isRange(value) ? { low: scaled(value.low), high: scaled(value.high) } : scaled(value);
}

function brought(value: Value, [low, high]: readonly [number, number]): Value {
  const inside = (x: number): number => Math.min(high, Math.max(low, x));
  return isRange(value) ? { low: inside(value.low), high: inside(value.high) } : inside(value);
}
