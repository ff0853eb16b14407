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
export const over = (sum: number, count: number): number => (count > 0 ? sum / count : NaN);
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
  first: number,
  repeat: number,
  addOn: number,
  replacement: number,
  costs: Costs,
): { turnover: number; grossProfit: number; profit: number; ledger: Record<string, number> } {
  const turnover = first + repeat + addOn + replacement;
  const goods =
    (1 - w.firstOrderMargin) * (first + replacement) + (1 - w.repeatMargin) * repeat + (1 - w.addOnMargin) * addOn;
  let profit = turnover - goods;
  for (const cost of Object.values(costs)) profit -= cost;
  const income = { firstRevenue: first, repeatRevenue: repeat, addOnRevenue: addOn, replacementRevenue: replacement };
  return { turnover, grossProfit: turnover - goods, profit, ledger: Object.assign(costs, income, { goods }) };
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
