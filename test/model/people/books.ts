import type { Known } from './draw-parameters';

/** The oracle's books: step 13 of the law, the costs of winning customers, and what a whole run comes to. */

/** What a month came to. A ratio without a divisor is NaN. */
export interface Month {
  readonly series: Record<string, number>;
  readonly ledger: Record<string, number>;
  /** Money that won the month's paid winners, and all of its new customers. */
  readonly paidCost: number;
  readonly allCost: number;
}

type World = Known['world'];
const over = (sum: number, count: number): number => (count > 0 ? sum / count : NaN);
const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

type Costs = Record<
  | 'media'
  | 'platformFees'
  | 'leadHandling'
  | 'kosPay'
  | 'hiring'
  | 'contentControl'
  | 'privileges'
  | 'community'
  | 'programmeFixed'
  | 'points'
  | 'discountsMatched'
  | 'referralRewards'
  | 'brand'
  | 'launches',
  number
>;

/** Revenue, gross profit, profit and the ledger's lines from the month's revenue by kind and its costs but for goods. */
export function closeMonth(
  w: World,
  { first, repeat, addOn, replacement }: Record<'first' | 'repeat' | 'addOn' | 'replacement', number>,
  costs: Costs,
): { turnover: number; grossProfit: number; profit: number; ledger: Costs & Record<string, number> } {
  const turnover = first + repeat + addOn + replacement;
  const goods =
    (1 - w.firstOrderMargin) * (first + replacement) + (1 - w.repeatMargin) * repeat + (1 - w.addOnMargin) * addOn;
  let profit = turnover - goods;
  for (const cost of Object.values(costs)) profit -= cost;
  const income = { firstRevenue: first, repeatRevenue: repeat, addOnRevenue: addOn, replacementRevenue: replacement };
  return { turnover, grossProfit: turnover - goods, profit, ledger: Object.assign(costs, income, { goods }) };
}

type Winning = 'newPaid' | 'newcomers' | 'adLeads' | 'adPrice' | 'press' | 'conversion' | 'open' | 'referralTime';

/**
 * What winners cost: the paid ones, all of them, and one more of the paid. `press` is working media over price and people
 * in the market (`open`), `referralTime` the share of the team's load that referral leads take.
 */
export function acquisition(
  w: World,
  { media, platformFees, leadHandling, referralRewards, kosPay }: Costs,
  n: Record<Winning, number>,
): { paidCost: number; allCost: number; cac: Record<'paidCac' | 'blendedCac' | 'marginalCac', number> } {
  const paidCost = media + platformFees + w.leadHandling * n.adLeads;
  const allCost = media + platformFees + leadHandling + referralRewards + kosPay * n.referralTime;
  const lastLead = (n.adPrice * Math.exp(n.press)) / ((1 - w.nonWorkingShare) * w.adIncrementality);
  const oneMore = (lastLead + w.leadHandling) / n.conversion + w.platformFee * w.firstOrderValue;
  const marginalCac = n.open > 0 && oneMore < Infinity ? oneMore : NaN;
  return {
    paidCost,
    allCost,
    cac: { paidCac: over(paidCost, n.newPaid), blendedCac: over(allCost, n.newcomers), marginalCac },
  };
}

/** The measures of a run that the law defines by its months alone. */
export function totalsOf(months: readonly Month[]): Record<string, number> {
  const total = (key: string): number => sumOf(months.map(({ series }) => series[key]!));
  const last = months.at(-1)!.series;
  const all = total('newPaid') + total('newOrganic') + total('newContent') + total('newReferred');
  return {
    npv: last.cumulativeDiscountedProfit!,
    cumulativeProfit: last.cumulativeProfit!,
    revenue: total('revenue'),
    newCustomers: all,
    referralShare: over(total('newReferred'), all),
    trafficDependence: over(total('newPaid'), all),
    paidCac: over(sumOf(months.map(({ paidCost }) => paidCost)), total('newPaid')),
    blendedCac: over(sumOf(months.map(({ allCost }) => allCost)), all),
    peakCashNeed: Math.max(0, ...months.map(({ series }) => -series.cumulativeProfit!)),
  };
}
