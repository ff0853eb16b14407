import type { SeriesKey } from '../model/series';

/**
 * The law in formulas that a reader can check: per step of the month, each quantity and how it follows from parameters
 * (by their keys) and other quantities. A test holds those that the engine reports (`series`) against what it plays, and
 * the law's README against all of them. People of a stage stand as the month begins; a stage's parameter (`lapse`) is that of the stage
 * looked at.
 */
export interface Formula {
  readonly step: Step;
  readonly gives: Quantity;
  readonly is: string;
  /** The series of the simulation that has this quantity, exactly (conditional on the month's beginning). */
  readonly series?: SeriesKey;
}

export const STEPS = [
  'market',
  'budget',
  'leads',
  'winning',
  'serving',
  'deepening',
  'buying',
  'points',
  'speaking',
  'leaving',
  'staffing',
  'learning',
  'books',
] as const;
export type Step = (typeof STEPS)[number];

/** What a quantity counts, for how it is written. */
export type QuantityUnit = 'people' | 'share' | 'money' | 'factor';

/** Quantities that formulas give. */
const GIVEN = {
  adPrice: 'money',
  budget: 'money',
  pay: 'money',
  teamPaid: 'money',
  programmesPaid: 'money',
  media: 'money',
  inMarket: 'people',
  workingMedia: 'money',
  adLeads: 'people',
  organicLeads: 'people',
  contentLeads: 'people',
  referralLeads: 'people',
  conversion: 'share',
  newPaid: 'people',
  newOrganic: 'people',
  newContent: 'people',
  newReferred: 'people',
  marginalCac: 'money',
  burden: 'factor',
  load: 'people',
  attention: 'share',
  freePlaces: 'people',
  meetChance: 'share',
  trustChance: 'share',
  inviteChance: 'share',
  befriendChance: 'share',
  slipChance: 'share',
  enrolChance: 'share',
  tireChance: 'share',
  repeatOrdersEach: 'factor',
  addOnOrdersEach: 'factor',
  grossProfitEach: 'money',
  dueChance: 'share',
  dueAgain: 'share',
  pointsEarnedEach: 'money',
  liabilityLeft: 'share',
  pointsNeverUsed: 'share',
  referralsEach: 'factor',
  rewardsPaid: 'money',
  reputationGoal: 'share',
  needs: 'factor',
  brandPaid: 'money',
  keptLapse: 'factor',
  lapseMultiple: 'factor',
  lapseChance: 'share',
  quitChance: 'share',
  followChance: 'share',
  affordable: 'people',
  mostHires: 'people',
  wanted: 'people',
  incidents: 'factor',
  feedback: 'people',
  launchChance: 'share',
  profit: 'money',
  presentValue: 'money',
} as const satisfies Record<string, QuantityUnit>;

/** Quantities that the simulation's state gives. */
const STATE = {
  year: 'factor',
  month: 'factor',
  priceShocks: 'factor',
  demandShocks: 'factor',
  rivalDiscount: 'share',
  lastGrossProfit: 'money',
  heads: 'people',
  planBudget: 'money',
  hasTeam: 'factor',
  hasDurable: 'factor',
  prospects: 'people',
  reputation: 'share',
  referralsLastMonth: 'people',
  capacity: 'people',
  buyer: 'people',
  enrolled: 'people',
  known: 'people',
  trusting: 'people',
  member: 'people',
  friend: 'people',
  reach: 'factor',
  liftNow: 'factor',
  reputationNow: 'share',
  insight: 'people',
  isEnrolled: 'factor',
  isKnown: 'factor',
  isFriend: 'factor',
  revenue: 'money',
  costs: 'money',
} as const satisfies Record<string, QuantityUnit>;

export const QUANTITIES = { ...GIVEN, ...STATE };
export type Quantity = keyof typeof QUANTITIES;

const formula = (step: Step, gives: keyof typeof GIVEN, is: string, series?: SeriesKey): Formula => ({
  step,
  gives,
  is,
  ...(series && { series }),
});

export const FORMULAS: readonly Formula[] = [
  formula(
    'market',
    'adPrice',
    'costPerLead * (1 + adInflation)^min(year, 4) * (1 + adInflationLong)^max(0, year - 4) * priceShocks',
    'adPrice',
  ),
  formula('budget', 'budget', 'planBudget * (1 + budgetGrowth)^year + reinvestment * max(0, lastGrossProfit)'),
  formula('budget', 'pay', 'kosPay * (1 + payGrowth)^year'),
  formula('budget', 'teamPaid', 'heads * pay + heads * contentControlCost * contentControl'),
  formula(
    'budget',
    'programmesPaid',
    'points * pointsFixedCost + membership * membershipFixedCost + privilegeCost * (member + friend) + communityCost * friend',
  ),
  formula('budget', 'media', 'max(0, budget - teamPaid - programmesPaid)', 'media'),
  formula('leads', 'inMarket', 'prospects * min(1, inMarketShare * demandShocks)'),
  formula('leads', 'workingMedia', 'media * (1 - nonWorkingShare)'),
  formula(
    'leads',
    'adLeads',
    'adIncrementality * inMarket * (1 - exp(-workingMedia / (adPrice * inMarket)))',
    'adLeads',
  ),
  formula('leads', 'organicLeads', 'inMarket * (organicReach + reputationReach * reputation)', 'organicLeads'),
  formula(
    'leads',
    'contentLeads',
    'inMarket * (1 - exp(-heads * contentShare * leadsPerKos / inMarket))',
    'contentLeads',
  ),
  formula(
    'leads',
    'referralLeads',
    'referralsLastMonth * referralIncrementality * prospects / marketSize',
    'referralLeads',
  ),
  formula('winning', 'conversion', 'min(1, coldConversion * (1 + reputationLift * reputation))'),
  formula('winning', 'newPaid', 'adLeads * conversion', 'newPaid'),
  formula('winning', 'newOrganic', 'organicLeads * conversion', 'newOrganic'),
  formula('winning', 'newContent', 'contentLeads * conversion', 'newContent'),
  formula('winning', 'newReferred', 'referralLeads * referredConversion', 'newReferred'),
  formula(
    'winning',
    'marginalCac',
    'adPrice * exp(workingMedia / (adPrice * inMarket)) / ((1 - nonWorkingShare) * adIncrementality * conversion) + leadHandling / conversion + platformFee * firstOrderValue',
    'marginalCac',
  ),
  formula('serving', 'burden', '1 + 0.5 * servicePromise^2 + 0.1 * (needsServed - 1) + 0.2 * handover'),
  formula('serving', 'load', 'burden * (known + trusting + 0.9 * member + 0.6 * friend + referralLeads)', 'load'),
  formula('serving', 'attention', 'hasTeam * min(1, capacity / load)', 'attention'),
  formula('serving', 'freePlaces', 'max(0, capacity - load) / burden'),
  formula('deepening', 'meetChance', 'hasTeam * min(within(meetRate), freePlaces / (buyer + enrolled))', 'meetChance'),
  formula('deepening', 'trustChance', 'within(attention * trustRate * (1 + servicePromise) * (1 - 0.4 * handover))'),
  formula('deepening', 'inviteChance', 'membership * within(attention * inviteRate)'),
  formula(
    'deepening',
    'befriendChance',
    'community * within(attention * befriendRate * (0.5 + half(friend, communitySize)))',
  ),
  formula('deepening', 'slipChance', 'hasTeam * (1 - attention) * trustDecay'),
  formula('deepening', 'enrolChance', 'points * within(pointsJoinRate)'),
  formula('deepening', 'tireChance', 'points * within(pointsFatigue)'),
  formula('buying', 'repeatOrdersEach', 'repeatOrdersPerYear / 12 * frequency'),
  formula('buying', 'needs', '1 + (needsServed - 1) * attention * reach'),
  formula('buying', 'addOnOrdersEach', 'addOnOrdersPerYear / 12 * addOn * needs * (1 + liftNow)'),
  formula(
    'buying',
    'grossProfitEach',
    'repeatOrdersEach * repeatOrderValue * repeatMargin + addOnOrdersEach * addOnValue * addOnMargin',
  ),
  formula('buying', 'dueChance', 'hasDurable * min(1, 3 / (12 * replacementYears))'),
  formula('buying', 'dueAgain', 'dueChance * repurchase'),
  formula(
    'points',
    'pointsEarnedEach',
    'points * isEnrolled * pointsEarnRate * (repeatOrdersEach * repeatOrderValue + addOnOrdersEach * addOnValue)',
  ),
  formula('points', 'liabilityLeft', '1 - pointsRedemption - min(pointsExpiry, 1 - pointsRedemption)'),
  formula(
    'points',
    'pointsNeverUsed',
    'min(pointsExpiry, 1 - pointsRedemption) / (pointsRedemption + min(pointsExpiry, 1 - pointsRedemption))',
  ),
  formula('speaking', 'referralsEach', 'referralsPerYear / 12 * referral'),
  formula('speaking', 'rewardsPaid', 'referralReward * newReferred'),
  formula('speaking', 'reputationGoal', 'half(trusting + member + friend, reputationHalf)'),
  formula('speaking', 'brandPaid', 'brandSpend * (1 - brandSaving * reputationNow)'),
  formula(
    'leaving',
    'keptLapse',
    'isKnown * (1 - (1 - lapse * (1 - isFriend * 0.5 * half(friend, communitySize))) * attention) + (1 - isKnown) * lapse',
  ),
  formula(
    'leaving',
    'lapseMultiple',
    'keptLapse * (1 + discountSensitivity * rivalDiscount * (1 - matchDiscounts)) * (1 - qualityGain * learned(insight, insightHalf)) * (1 + isKnown * 2 * servicePromise * (1 - attention))',
  ),
  formula('leaving', 'lapseChance', '1 - (1 - churnPerMonth)^lapseMultiple'),
  formula(
    'staffing',
    'quitChance',
    'hasTeam * (1 - (1 - kosQuitPerYear)^((1 + 0.5 * servicePromise^2) / 12))',
    'leaverChance',
  ),
  formula('staffing', 'followChance', 'isKnown * portability * (1 - handover) * follow'),
  formula('staffing', 'affordable', 'floor(peopleShare * budget / pay)'),
  formula(
    'staffing',
    'wanted',
    'hasTeam * max(1, ceil((load + burden * growthRoom * min(buyer + enrolled, capacity / burden)) / (capacityPerKos * (1 - contentShare))))',
  ),
  formula('staffing', 'mostHires', 'hasTeam * max(1, floor(0.1 * heads * (1 - quitChance)))'),
  formula('staffing', 'incidents', 'heads * incidentsPerYear / 12 * (1 - contentControl)^2'),
  formula('learning', 'feedback', '(trusting + member + friend) * feedbackPerYear / 12'),
  formula(
    'learning',
    'launchChance',
    'launchSuccess + (launchSuccessMax - launchSuccess) * learned(insight, insightHalf)',
  ),
  formula('books', 'profit', 'revenue - costs', 'profit'),
  formula('books', 'presentValue', 'profit * (1 + discountRate)^(-month / 12)'),
];
