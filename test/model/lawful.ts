import type { Ensemble } from '../../src/engine/ensemble';
import { drawParameters, type BlockParameters } from '../../src/model/parameters';
import { COST_LINES, GAPPED, LEDGER_LINES, REVENUE_LINES, SERIES, type SeriesKey } from '../../src/model/series';
import { STAGES } from '../../src/scenario/stages';
import { curves } from './scenarios';

/** What holds in every month of every run of every plan, whatever the scenario (the law, section 5). */

type Curves = Readonly<Record<SeriesKey, readonly Float64Array[]>>;

const COUNTS: readonly SeriesKey[] = [
  ...['customers', 'prospects', 'lapsed', 'lapses', 'heads', ...STAGES, 'newPaid', 'newOrganic', 'newContent'],
  ...['newReferred', 'adLeads', 'organicLeads', 'contentLeads', 'referralLeads', 'referralsMade'],
  ...['repeatOrders', 'addOnOrders', 'replacementOrders'],
] as SeriesKey[];
const SHARES: readonly SeriesKey[] = ['attention', 'reputation', 'meetChance', 'leaverChance'];
const NEVER_NEGATIVE: readonly SeriesKey[] = ['load', 'insight', 'adPrice', 'media', 'revenue', 'pointsLiability'];
const CHANNELS = [
  ['newPaid', 'adLeads'],
  ['newOrganic', 'organicLeads'],
  ['newContent', 'contentLeads'],
  ['newReferred', 'referralLeads'],
] as const;

export function expectLawful(ensemble: Ensemble): void {
  const parameters = drawParameters(ensemble.scenario, 0, ensemble.runs);
  for (const [index, plan] of ensemble.scenario.plans.entries()) {
    const of = Object.fromEntries(SERIES.map((key) => [key, curves(ensemble, key, index)])) as unknown as Curves;
    const hold = (holds: boolean, what: () => string): void => {
      if (!holds) throw new Error(`${plan.id}: ${what()}`);
    };
    numbersAreNumbers(of, hold);
    for (let r = 0; r < ensemble.runs; r++) {
      peopleBalance(of, r, parameters, hold);
      attentionIsCapacityOverLoad(of, r, parameters, index, hold);
      profitAddsUp(ensemble, of, r, parameters, index, hold);
    }
    ledgerAddsUp(ensemble, index, hold);
    cohortsAreCustomers(ensemble, of, index, parameters, hold);
  }
}

type Hold = (holds: boolean, what: () => string) => void;

function numbersAreNumbers(of: Curves, hold: Hold): void {
  const every = (keys: readonly SeriesKey[], holds: (x: number) => boolean, what: string): void => {
    for (const key of keys)
      for (const [t, row] of of[key].entries())
        hold(row.every(holds), () => `${key} ${what} in month ${t}: ${row.join(' ')}`);
  };
  every(
    SERIES.filter((key) => !GAPPED.includes(key)),
    Number.isFinite,
    'is not a number',
  );
  every(GAPPED, (x) => Number.isNaN(x) || (x >= 0 && x < Infinity), 'is neither a cost nor a gap');
  every(COUNTS, (x) => Number.isInteger(x) && x >= 0, 'is not a count');
  every(SHARES, (x) => x >= 0 && x <= 1, 'is not a share');
  every(NEVER_NEGATIVE, (x) => x >= 0, 'is negative');
}

function peopleBalance(of: Curves, r: number, { world }: BlockParameters, hold: Hold): void {
  const market = world.marketSize[r]!;
  let before = world.initialCustomers[r]!;
  let spoken = 0;
  let insight = 0;
  for (let t = 0; t < of.customers.length; t++) {
    const now = (key: SeriesKey): number => of[key][t]![r]!;
    const joined = CHANNELS.reduce((sum, [won]) => sum + now(won), 0);
    hold(now('customers') + now('prospects') + now('lapsed') === market, () => `month ${t}: people do not add up`);
    hold(
      STAGES.reduce((sum, stage) => sum + now(stage), 0) === now('customers'),
      () => `month ${t}: stages are not all`,
    );
    hold(now('customers') === before + joined - now('lapses'), () => `month ${t}: sources and losses do not add up`);
    for (const [won, leads] of CHANNELS) hold(now(won) <= now(leads), () => `month ${t}: more ${won} than ${leads}`);
    hold(now('referralLeads') <= spoken, () => `month ${t}: more referral leads than referrals`);
    hold(now('insight') >= insight, () => `month ${t}: insight was forgotten`);
    before = now('customers');
    spoken = now('referralsMade');
    insight = now('insight');
  }
}

/**
 * Attention is min(1, capacity/load). Capacity is worked out from the heads of the month's start, of whom newcomers
 * count between half and all (all where there is no ramp).
 */
function attentionIsCapacityOverLoad(
  of: Curves,
  r: number,
  parameters: BlockParameters,
  plan: number,
  hold: Hold,
): void {
  const { world } = parameters;
  const { choices } = parameters.plans[plan]!;
  const promise = choices.servicePromise[r]!;
  const burden = 1 + 0.5 * promise ** 2 + 0.1 * (choices.needsServed[r]! - 1) + 0.2 * choices.handover[r]!;
  for (let t = 1; t < of.customers.length; t++) {
    const before = (key: SeriesKey): number => of[key][t - 1]![r]!;
    const people = before('known') + before('trusting') + 0.9 * before('member') + 0.6 * before('friend');
    const load = burden * (people + of.referralLeads[t]![r]!);
    const capacity = before('heads') * world.capacityPerKos[r]! * (1 - choices.contentShare[r]!);
    const share = (part: number): number => (load === 0 ? 1 : Math.min(1, (part * capacity) / load));
    const team = choices.peopleShare[r]! > 0;
    const attention = of.attention[t]![r]!;
    const most = team ? share(1) : 0;
    const least = world.rampMonths[r]! === 0 ? most : team ? share(0.5) : 0;
    hold(near(of.load[t]![r]!, load, load), () => `month ${t}: load ${of.load[t]![r]!} for ${load}`);
    hold(
      attention <= most * (1 + 1e-12) && attention >= least * (1 - 1e-12),
      () => `month ${t}: attention ${attention}`,
    );
  }
}

function profitAddsUp(
  ensemble: Ensemble,
  of: Curves,
  r: number,
  { world }: BlockParameters,
  plan: number,
  hold: Hold,
): void {
  let [profit, discounted, size, sizeNow] = [0, 0, 0, 0];
  for (const [t, row] of of.profit.entries()) {
    const worth = (1 + world.discountRate[r]!) ** (-(t + 1) / 12);
    profit += row[r]!;
    discounted += row[r]! * worth;
    size += Math.abs(row[r]!);
    sizeNow += Math.abs(row[r]! * worth);
    hold(near(of.cumulativeProfit[t]![r]!, profit, size), () => `month ${t}: profit does not add up`);
    hold(
      near(of.cumulativeDiscountedProfit[t]![r]!, discounted, sizeNow),
      () => `month ${t}: present value does not add up`,
    );
  }
  hold(near(ensemble.measure(plan, 'npv')[r]!, discounted, sizeNow), () => 'NPV is not the discounted profit');
}

function ledgerAddsUp(ensemble: Ensemble, plan: number, hold: Hold): void {
  const lines = Object.fromEntries(LEDGER_LINES.map((line) => [line, ensemble.ledger(plan, line)]));
  const gross = ensemble.means(plan, 'grossProfit');
  for (const [t, profit] of ensemble.means(plan, 'profit').entries()) {
    const revenue = REVENUE_LINES.reduce((sum, line) => sum + lines[line]![t]!, 0);
    const costs = COST_LINES.reduce((sum, line) => sum + lines[line]![t]!, 0);
    // The cost of points is negative when more of them expire than are earned.
    for (const line of LEDGER_LINES)
      hold(line === 'points' || lines[line]![t]! >= 0, () => `month ${t}: ${line} is negative`);
    const size = LEDGER_LINES.reduce((sum, line) => sum + Math.abs(lines[line]![t]!), 0);
    hold(near(profit, revenue - costs, size), () => `month ${t}: ledger does not add up`);
    hold(near(gross[t]!, revenue - lines.goods![t]!, revenue), () => `month ${t}: gross profit does not add up`);
  }
}

/** Customers by year of joining are all customers who were not there at the start. */
function cohortsAreCustomers(
  ensemble: Ensemble,
  of: Curves,
  plan: number,
  { world }: BlockParameters,
  hold: Hold,
): void {
  const cohorts = ensemble.cohorts(plan);
  const fresh = world.initialCustomers.every((people) => people === 0);
  for (const [t, row] of of.customers.entries()) {
    const customers = row.reduce((sum, x) => sum + x, 0) / ensemble.runs;
    const joined = cohorts.reduce((sum, curve) => sum + curve[t]!, 0);
    hold(joined <= customers * (1 + 1e-9), () => `month ${t}: more joined than there are`);
    if (fresh) hold(near(joined, customers, customers), () => `month ${t}: cohorts are not all`);
  }
}

/** Equal to the last bits of numbers of this size. */
function near(a: number, b: number, size: number): boolean {
  return Math.abs(a - b) <= 1e-9 * size;
}
