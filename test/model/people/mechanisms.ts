/**
 * Small companies with one mechanism of the law each. Whatever a scenario sets beyond the bare company is what it is
 * about: every one of these values must show.
 */

export interface Case {
  /** Language-neutral name, as the dossier shows it. */
  readonly of: string;
  readonly years?: number;
  readonly world?: object;
  readonly stages?: object;
  readonly plan?: object;
  readonly events?: readonly object[];
}

/** The bare company: customers who lapse, prospects, and ads that win some of them. */
export const BARE = {
  marketSize: 400,
  initialCustomers: 120,
  inMarketShare: 0.3,
  costPerLead: 10,
  coldConversion: 0.2,
  monthlyBudget: 400,
};

/** A team that meets people and is trusted; enough hands for all. */
const HANDS = { kosPay: 300, capacityPerKos: 30, trustRate: 0.5, monthlyBudget: 3000 };
const TEAM_WORLD = { ...HANDS, meetRate: 0.5 };
const TEAM = { peopleShare: 0.6, initialKos: 5 };

export const MECHANISMS: readonly Case[] = [
  {
    of: 'ads',
    world: {
      ...{ adInflation: 1, adIncrementality: 0.5, nonWorkingShare: 0.5, budgetGrowth: 2, leadHandling: 3 },
      ...{ platformFee: 0.3, firstOrderValue: 60, firstOrderMargin: 0.3, discountRate: 0.5 },
    },
  },
  {
    of: 'later-ads',
    years: 5,
    world: { marketSize: 150, initialCustomers: 10, adInflation: -0.3, adInflationLong: 3 },
  },
  { of: 'ad-wave', world: { adVolatility: 0.6 } },
  {
    of: 'no-prospects',
    world: {
      ...{
        marketSize: 130,
        inMarketShare: 1,
        coldConversion: 1,
        monthlyBudget: 60,
        returnRate: 0.6,
        organicReach: 0.5,
      },
      ...{ referralsPerYear: 24, referredConversion: 1 },
    },
  },
  { of: 'own-budget', plan: { ownBudget: 1500 } },
  { of: 'organic', world: { organicReach: 0.4 } },
  {
    of: 'referrals',
    world: { referralsPerYear: 6, referralDispersion: 0.3, referralIncrementality: 0.5, referredConversion: 0.6 },
    plan: { referralReward: 20 },
  },
  { of: 'return', world: { returnRate: 0.3 } },
  { of: 'churn-spread', world: { churnPerMonth: 0.12, churnSpread: 0.25, initialAge: 10 } },
  { of: 'churn-poles', world: { churnPerMonth: 0.3, churnSpread: 1 } },
  {
    of: 'referred-stay',
    world: {
      ...{ initialCustomers: 200, churnPerMonth: 0.25, churnSpread: 0.3, referredChurnReduction: 0.6 },
      ...{ referralsPerYear: 12, referredConversion: 0.9, monthlyBudget: 0 },
    },
  },
  {
    of: 'replacement',
    world: { replacementYears: 0.6, firstOrderValue: 60, firstOrderMargin: 0.3 },
    stages: { repurchase: [0.6, 0, 0, 0, 0, 0] },
  },
  {
    of: 'orders',
    world: {
      ...{ repeatOrdersPerYear: 6, repeatOrderValue: 60, repeatMargin: 0.3, orderVariation: 1.5 },
      ...{ addOnOrdersPerYear: 3, addOnValue: 30, addOnMargin: 0.2 },
    },
  },
  {
    of: 'points',
    world: {
      ...{ repeatOrdersPerYear: 6, addOnOrdersPerYear: 3, referralsPerYear: 2 },
      ...{ pointsJoinRate: 0.6, pointsFatigue: 0.2, pointsRedemption: 0.3, pointsExpiry: 0.2 },
    },
    stages: {
      ...{ lapse: [1, 0.3, 1, 1, 1, 1], frequency: [0.5, 2, 1, 1, 1, 1], addOn: [1, 2, 1, 1, 1, 1] },
      ...{ referral: [1, 4, 1, 1, 1, 1] },
    },
    plan: { points: true, pointsEarnRate: 0.1, pointsFixedCost: 100 },
  },
  {
    of: 'rival-discount',
    world: { repeatOrdersPerYear: 6, addOnOrdersPerYear: 6, replacementYears: 1 },
    stages: { discountSensitivity: [6, 3, 0, 0, 0, 0], repurchase: [0.8, 0.8, 0, 0, 0, 0] },
    plan: { matchDiscounts: 0.5, points: true },
    events: [
      { kind: 'competitorDiscount', month: 2, months: 8, size: 0.3 },
      { kind: 'competitorDiscount', month: 8, months: 4, size: 0.6 },
    ],
  },
  {
    of: 'team',
    world: { ...TEAM_WORLD, repeatOrdersPerYear: 2, addOnOrdersPerYear: 3, payGrowth: 0.5 },
    stages: { lapse: [1, 1, 0.5, 0.1, 1, 1], frequency: [1, 1, 2, 4, 1, 1], addOn: [1, 1, 3, 4, 1, 1] },
    plan: { ...TEAM, needsServed: 3, handover: 0.8, servicePromise: 0.8 },
  },
  {
    of: 'shortage',
    world: {
      ...{ kosPay: 300, capacityPerKos: 9, trustRate: 0.9, trustDecay: 0.6, monthlyBudget: 1500 },
      ...{ referralsPerYear: 8, referredConversion: 0.9, addOnOrdersPerYear: 4 },
    },
    stages: { lapse: [1, 1, 0.6, 0.1, 1, 1], referral: [1, 1, 1, 3, 1, 1] },
    plan: { ...TEAM, initialKos: 3, servicePromise: 1, needsServed: 4 },
  },
  {
    of: 'ladder',
    world: {
      ...TEAM_WORLD,
      inviteRate: 0.7,
      befriendRate: 0.9,
      communitySize: 10,
      referralsPerYear: 2,
      churnPerMonth: 0.1,
    },
    stages: { lapse: [1, 1, 1, 1, 0.6, 0.6], referral: [1, 1, 1, 1, 3, 5] },
    plan: {
      ...{ ...TEAM, membership: true, community: true, membershipFixedCost: 200, privilegeCost: 15, communityCost: 20 },
    },
  },
  {
    of: 'reputation',
    world: {
      ...{ ...TEAM_WORLD, organicReach: 0.2, reputationReach: 1, reputationLift: 2, reputationHalf: 30 },
      ...{ brandSpend: 500, brandSaving: 0.8 },
    },
    plan: TEAM,
  },
  {
    of: 'content',
    world: { ...TEAM_WORLD, leadsPerKos: 30, leadHandling: 5 },
    plan: { ...TEAM, contentShare: 0.4 },
  },
  {
    of: 'quitting',
    world: { ...TEAM_WORLD, kosQuitPerYear: 0.9, portability: 0.9, capacityPerKos: 60 },
    stages: { follow: [0, 0, 0.9, 0.4, 0, 0] },
    plan: { ...TEAM, handover: 0.5, servicePromise: 1 },
  },
  {
    of: 'hiring',
    world: { ...HANDS, capacityPerKos: 8, rampMonths: 5, hiringCost: 200, monthlyBudget: 6000 },
    plan: { ...TEAM, initialKos: 2, growthRoom: 2 },
  },
  {
    of: 'dismissal',
    world: { ...HANDS, capacityPerKos: 6, rampMonths: 4, payGrowth: 2, monthlyBudget: 4500, trustDecay: 0.5 },
    plan: { ...TEAM, initialKos: 5 },
  },
  {
    of: 'incidents',
    world: {
      ...{ ...TEAM_WORLD, incidentsPerYear: 2, incidentSeverity: 0.5, contentControlCost: 60, reputationReach: 1 },
      ...{ reputationHalf: 30, inviteRate: 0.6, befriendRate: 0.6 },
    },
    plan: { ...TEAM, contentControl: 0.4, membership: true, community: true },
  },
  {
    of: 'launches',
    world: {
      ...{ ...TEAM_WORLD, addOnOrdersPerYear: 6, launchEvery: 3, launchCost: 2000, launchSuccess: 0.2 },
      ...{ launchSuccessMax: 0.9, launchLift: 1, feedbackPerYear: 6, insightHalf: 40 },
    },
    plan: TEAM,
  },
  {
    of: 'quality',
    world: { ...TEAM_WORLD, feedbackPerYear: 6, insightHalf: 40, qualityGain: 0.9, churnPerMonth: 0.15 },
    plan: TEAM,
  },
  { of: 'reinvestment', world: { repeatOrdersPerYear: 6, reinvestment: 0.5 } },
  { of: 'ad-shock', events: [{ kind: 'adPriceShock', month: 4, months: 4, size: 2 }] },
  {
    of: 'demand-shock',
    world: { organicReach: 0.3 },
    events: [
      { kind: 'demandShock', month: 4, months: 2, size: -0.9 },
      { kind: 'demandShock', month: 6, months: 6, size: 9 },
    ],
  },
  {
    // A team so large that a tenth of it is more than one head.
    of: 'walkout',
    world: {
      ...{ ...TEAM_WORLD, kosPay: 30, capacityPerKos: 5, kosQuitPerYear: 0.5, portability: 0.8, rampMonths: 6 },
      hiringCost: 50,
    },
    plan: { ...TEAM, initialKos: 20 },
    events: [{ kind: 'kosWalkout', month: 6, size: 0.5 }],
  },
  {
    of: 'bad-content',
    world: { ...TEAM_WORLD, reputationHalf: 30 },
    plan: TEAM,
    events: [{ kind: 'contentIncident', month: 6, size: 0.6 }],
  },
];
