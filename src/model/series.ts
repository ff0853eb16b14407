/** The names of everything the law reports of a plan, one value a run and month. */

/** Series that a run has every month; stocks stand at the month's end, flows are the month's. */
export const SERIES = [
  'customers',
  'buyer',
  'enrolled',
  'known',
  'trusting',
  'member',
  'friend',
  'prospects',
  'lapsed',
  'newPaid',
  'newOrganic',
  'newContent',
  'newReferred',
  'lapses',
  'heads',
  'attention',
  'load',
  'reputation',
  'insight',
  'adPrice',
  'media',
  'adLeads',
  'organicLeads',
  'contentLeads',
  'referralLeads',
  'referralsMade',
  'repeatOrders',
  'addOnOrders',
  'replacementOrders',
  'revenue',
  'grossProfit',
  'profit',
  'cumulativeProfit',
  'cumulativeDiscountedProfit',
  'pointsLiability',
  'paidCac',
  'blendedCac',
  'marginalCac',
  'capacity',
  'addOnLift',
  'meetChance',
  'leaverChance',
  'dismissed',
] as const;
export type SeriesKey = (typeof SERIES)[number];

/** Series that are the law's own workings: looked into, not reported. */
export const INNER: readonly SeriesKey[] = ['capacity', 'addOnLift', 'meetChance', 'leaverChance', 'dismissed'];

/** Series that have no value in a month without winners: they are left out of means. */
export const GAPPED: readonly SeriesKey[] = ['paidCac', 'blendedCac', 'marginalCac'];

/** Lines of the ledger. Revenue counts up, everything else down. */
export const REVENUE_LINES = ['firstRevenue', 'repeatRevenue', 'addOnRevenue', 'replacementRevenue'] as const;
export const COST_LINES = [
  'goods',
  'media',
  'platformFees',
  'leadHandling',
  'kosPay',
  'hiring',
  'contentControl',
  'privileges',
  'community',
  'programmeFixed',
  'points',
  'discountsMatched',
  'referralRewards',
  'brand',
  'launches',
] as const;
export const LEDGER_LINES = [...REVENUE_LINES, ...COST_LINES] as const;
export type RevenueLine = (typeof REVENUE_LINES)[number];
export type LedgerLine = (typeof LEDGER_LINES)[number];

/** What a run comes to, one value a plan. Months count from 0; Infinity: not within the horizon; NaN: no value. */
export const MEASURES = [
  'npv',
  'cumulativeProfit',
  'revenue',
  'customers',
  'newCustomers',
  'referralShare',
  'trafficDependence',
  'paidCac',
  'blendedCac',
  'marginalCac',
  'ltv',
  'ltvToCac',
  'breakEvenMonth',
  'peakCashNeed',
  'pointsLiability',
  'intangibleValue',
] as const;
export type MeasureKey = (typeof MEASURES)[number];
