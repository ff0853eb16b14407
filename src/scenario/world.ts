import { parameter as row, type Evidence } from './parameter';

/**
 * The world's parameters, one row each, by group. Key order is the order of links, JSON and pages. Ranges are the P10
 * and P90 of published work (grades A and B) or of our assumption (C); industry values stand in src/presets.
 */

const assumed = (low: number, high: number): Evidence => ({ grade: 'C', range: [low, high], source: '' });
const reported = (low: number, high: number, source: string): Evidence => ({
  grade: 'B',
  range: [low, high],
  source,
});
const verified = (low: number, high: number, source: string): Evidence => ({
  grade: 'A',
  range: [low, high],
  source,
});

export const WORLD_GROUPS = {
  market: {
    marketSize: row('fact', 'people', 1e6, { whole: true }),
    initialCustomers: row('fact', 'people', 0, { whole: true }),
    initialAge: row('fact', 'months', 0, { track: [0, 60] }),
    inMarketShare: row('belief', 'monthlyShare', 0.03, { track: [0, 0.1] }),
    returnRate: row('belief', 'monthlyShare', 0, { track: [0, 0.03] }),
  },
  ads: {
    costPerLead: row('fact', 'money', 100),
    adInflation: row('belief', 'growth', 0, {
      track: [-0.05, 0.3],
      evidence: reported(0, 0.18, 'Google Ads cost per lead +5 to +25 % a year 2021–25 (LocaliQ 2025)'),
    }),
    adInflationLong: row('belief', 'growth', 0, { track: [-0.05, 0.1], evidence: assumed(0, 0.04) }),
    adVolatility: row('belief', 'spread', 0, { track: [0, 0.5], evidence: assumed(0.08, 0.3) }),
    adIncrementality: row('belief', 'share', 1, {
      track: [0, 1],
      evidence: assumed(0.3, 0.9),
    }),
    nonWorkingShare: row('fact', 'share', 0, { track: [0, 0.5] }),
    coldConversion: row('belief', 'share', 0.05, { track: [0, 0.3] }),
    leadHandling: row('fact', 'money', 0),
    platformFee: row('fact', 'share', 0, { track: [0, 0.3] }),
  },
  product: {
    firstOrderValue: row('fact', 'money', 100),
    firstOrderMargin: row('fact', 'share', 0.5, { track: [0, 1] }),
    repeatOrdersPerYear: row('fact', 'yearlyRate', 0, { track: [0, 14] }),
    repeatOrderValue: row('fact', 'money', 100),
    repeatMargin: row('fact', 'share', 0.5, { track: [0, 1] }),
    addOnOrdersPerYear: row('belief', 'yearlyRate', 0, { track: [0, 4] }),
    addOnValue: row('fact', 'money', 100),
    addOnMargin: row('fact', 'share', 0.5, { track: [0, 1] }),
    orderVariation: row('fact', 'factor', 0, { max: 100, track: [0, 3] }),
    replacementYears: row('belief', 'years', 0, { track: [0, 15] }),
  },
  retention: {
    churnPerMonth: row('belief', 'monthlyShare', 0.05, { track: [0, 0.3] }),
    churnSpread: row('belief', 'share', 0, { track: [0, 0.5] }),
    trustDecay: row('belief', 'monthlyShare', 0.1, { track: [0, 0.3], evidence: assumed(0.05, 0.2) }),
  },
  word: {
    referralsPerYear: row('belief', 'yearlyRate', 0, {
      track: [0, 1],
      evidence: reported(0.06, 0.9, 'Kumar, Petersen & Leone 2007; Advisor Impact 2010–11'),
    }),
    referralDispersion: row('belief', 'factor', Infinity, {
      max: Infinity,
      track: [0.05, 2],
      evidence: reported(0.1, 1, 'Advisor Impact 2010–11'),
    }),
    referralIncrementality: row('belief', 'share', 1, { track: [0, 1], evidence: assumed(0.4, 0.85) }),
    referredConversion: row('belief', 'share', 0.2, { track: [0, 0.6] }),
    referredChurnReduction: row('belief', 'share', 0, {
      track: [0, 0.5],
      evidence: verified(0, 0.3, 'Schmitt, Skiera & Van den Bulte 2011; Armelini, Barrot & Becker 2015'),
    }),
    organicReach: row('belief', 'monthlyRate', 0, { track: [0, 0.02] }),
    reputationReach: row('belief', 'monthlyRate', 0, { track: [0, 0.02] }),
    reputationLift: row('belief', 'factor', 0, { track: [0, 1] }),
    reputationHalf: row('belief', 'people', 10000),
  },
  trust: {
    meetRate: row('belief', 'monthlyRate', 0.15, { track: [0, 0.4], evidence: assumed(0.05, 0.2) }),
    trustRate: row('belief', 'monthlyRate', 0.06, { track: [0, 0.2], evidence: assumed(0.02, 0.08) }),
    inviteRate: row('belief', 'monthlyRate', 0.15, { track: [0, 0.4] }),
    befriendRate: row('belief', 'monthlyRate', 0.04, { track: [0, 0.2] }),
    communitySize: row('belief', 'people', 1000, { track: [100, 10000] }),
  },
  team: {
    kosPay: row('fact', 'monthlyMoney', 10000),
    payGrowth: row('belief', 'growth', 0, { track: [-0.02, 0.1] }),
    leadsPerKos: row('belief', 'people', 0),
    capacityPerKos: row('belief', 'people', 300),
    rampMonths: row('belief', 'months', 0, {
      track: [0, 18],
      evidence: reported(3, 12, 'Bridge Group 2024'),
    }),
    kosQuitPerYear: row('belief', 'yearlyShare', 0, { track: [0, 1] }),
    portability: row('belief', 'share', 0, {
      track: [0, 0.8],
      evidence: verified(0.05, 0.5, 'Shi, Sridhar, Grewal & Lilien 2017, J. Marketing 81(2)'),
    }),
    hiringCost: row('fact', 'money', 0),
    incidentsPerYear: row('belief', 'yearlyRate', 0, { track: [0, 0.2] }),
    incidentSeverity: row('belief', 'share', 0, { track: [0, 0.3] }),
    contentControlCost: row('fact', 'monthlyMoney', 0),
  },
  money: {
    monthlyBudget: row('fact', 'monthlyMoney', 100000),
    budgetGrowth: row('fact', 'growth', 0, { track: [-0.1, 0.3] }),
    reinvestment: row('fact', 'share', 0, { track: [0, 0.5] }),
    discountRate: row('fact', 'growth', 0, { track: [0, 0.25], evidence: assumed(0.08, 0.15) }),
    brandSpend: row('fact', 'monthlyMoney', 0),
    brandSaving: row('belief', 'share', 0, { track: [0, 0.5], evidence: assumed(0, 0.15) }),
  },
  learning: {
    launchEvery: row('fact', 'months', 0, { whole: true, track: [0, 36] }),
    launchCost: row('fact', 'money', 0),
    launchSuccess: row('belief', 'share', 0.6, {
      track: [0, 1],
      evidence: verified(0.5, 0.75, 'Castellion & Markham 2013'),
    }),
    launchSuccessMax: row('belief', 'share', 0.6, { track: [0, 1] }),
    launchLift: row('belief', 'factor', 0, { track: [0, 1] }),
    feedbackPerYear: row('belief', 'yearlyRate', 0, { track: [0, 4] }),
    insightHalf: row('belief', 'people', 1000),
    qualityGain: row('belief', 'share', 0, { track: [0, 0.5] }),
  },
  points: {
    pointsJoinRate: row('belief', 'monthlyRate', 0.25, { track: [0, 1] }),
    pointsFatigue: row('belief', 'monthlyRate', 0.04, { track: [0, 0.3] }),
    pointsRedemption: row('belief', 'monthlyShare', 0.1, { track: [0, 0.5] }),
    pointsExpiry: row('belief', 'monthlyShare', 0.02, {
      track: [0, 0.2],
      evidence: verified(0.015, 0.1, 'Colloquy 2011'),
    }),
  },
} as const;

type Groups = typeof WORLD_GROUPS;
export type WorldGroup = keyof Groups;
export type WorldKey = { [G in WorldGroup]: keyof Groups[G] }[WorldGroup];
