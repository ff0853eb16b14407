import { assumed, type Evidence, type Ranged } from '../scenario/evidence';
import type { ParameterKey } from '../scenario/table';

/**
 * A named starting point for an industry: versioned, and frozen once published (better defaults become version 2).
 * `scenario` is a scenario as anybody would write it in JSON; `evidence` says where its industry values come from,
 * where that is not already said in the parameter table.
 */
export interface Preset {
  readonly name: `${PresetId}@${number}`;
  readonly scenario: object;
  readonly evidence: Partial<Record<ParameterKey, Evidence>>;
  readonly company: Company;
}

/**
 * What the books of such a company look like over the years of its preset, in the plan that buys traffic: evidence with a
 * range, which a test holds the preset to.
 */
export interface Company {
  /** All that is spent on winning and keeping customers (media, fees, time on leads, people, programmes), of revenue. */
  readonly marketingShare: Ranged;
  /** Gross profit less all that, of revenue: before rent, research and administration, which the law does not know. */
  readonly contribution: Ranged;
}

export type PresetId = (typeof PRESET_IDS)[number];

/** The industries, in the order in which they are offered. */
export const PRESET_IDS = [
  'beauty',
  'automotive',
  'insurance',
  'motherbaby',
  'home',
  'luxury',
  'software',
  'everyday',
  'steelman',
] as const;

/** What all presets have in common. */
export const COMMON_WORLD = {
  initialAge: 12,
  returnRate: 0.004,
  adInflation: { low: 0, high: 0.18 },
  adInflationLong: 0.02,
  adVolatility: 0.15,
  // Narrower than what we hold plausible (0.3 to 0.9): the extremes are brand keywords and brand-new products.
  adIncrementality: { low: 0.55, high: 0.8 },
  nonWorkingShare: 0.1,
  trustDecay: 0.1,
  // 5 to 30 % of customers refer in a year, mostly one or two people; the satisfied among them 0.27 times a year.
  referralsPerYear: { low: 0.08, high: 0.28 },
  referralDispersion: 0.3,
  referralIncrementality: { low: 0.4, high: 0.85 },
  // Half of the published 18 %: the replication of 2015 and the condition of 2018 shrink it.
  referredChurnReduction: 0.1,
  organicReach: 0.003,
  reputationReach: 0.003,
  reputationLift: 0.1,
  meetRate: 0.1,
  trustRate: { low: 0.02, high: 0.08 },
  inviteRate: 0.1,
  befriendRate: 0.04,
  communitySize: 1000,
  payGrowth: 0.03,
  rampMonths: 5,
  // Narrower than published (0.05 to 0.5): the upper end is of advisers who leave for a rival.
  portability: { low: 0.08, high: 0.28 },
  incidentsPerYear: 0.01,
  incidentSeverity: 0.03,
  contentControlCost: 300,
  budgetGrowth: 0.02,
  discountRate: 0.11,
  pointsJoinRate: 0.25,
  pointsFatigue: 0.04,
  pointsRedemption: 0.1,
  pointsExpiry: 0.03,
} as const;

/** Relationship effects, shrunk towards none: no causal estimate of them has been published. */
export const COMMON_STAGES = {
  lapse: [1, 0.93, 0.85, 0.72, 0.65, 0.6],
  frequency: [1, 1.01, 1.03, 1.06, 1.08, 1.1],
  addOn: [1, 1, 1.1, 1.25, 1.35, 1.4],
  referral: [1, 1, 1.4, 2, 2.4, 2.8],
  discountSensitivity: [2.6, 2.6, 2.3, 2.1, 2, 1.8],
} as const;

/** How a KOS team starts in every preset. */
export const COMMON_KOS = {
  id: 'kos',
  peopleShare: 0.2,
  growthRoom: 1,
  servicePromise: 0.15,
  needsServed: 3,
  handover: 0.5,
  contentControl: 0.3,
  membership: true,
  community: true,
  membershipFixedCost: 5000,
} as const;

/** What shop staff cost to hire and train: 0.2 to 1 year's pay. */
export function hiringCostOf(monthlyPay: number): Evidence {
  return assumed(0.2 * 12 * monthlyPay, 12 * monthlyPay);
}
