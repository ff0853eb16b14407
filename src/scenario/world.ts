import { ADVISOR_IMPACT, around, assumed } from './evidence';
import { parameter as row } from './parameter';

/**
 * The world's parameters, one row each, by group. Key order is the order of links, JSON and pages. Ranges are the P10
 * and P90 of published work (grades A and B) or of our assumption (C); industry values stand in src/presets.
 */

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
      // Google Ads, cost per lead: +5 to +25 % a year from 2021 to 2025.
      evidence: assumed(0, 0.18, { source: 'LocaliQ', region: 'US', year: 2025 }),
    }),
    adInflationLong: row('belief', 'growth', 0, { track: [-0.05, 0.1], evidence: assumed(0, 0.04) }),
    adVolatility: row('belief', 'spread', 0, { track: [0, 0.5], evidence: assumed(0.08, 0.3) }),
    adIncrementality: row('belief', 'share', 1, {
      track: [0, 1],
      // Search ads of eBay returned a fraction of the usual estimates.
      evidence: assumed(0.3, 0.9, { source: 'Blake, Nosko & Tadelis', region: 'US', year: 2015 }),
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
      // 5 to 30 % of satisfied customers refer in a year, 1.2 to 3 people each.
      evidence: assumed(0.06, 0.9, ADVISOR_IMPACT),
    }),
    referralDispersion: row('belief', 'factor', Infinity, {
      max: Infinity,
      track: [0.05, 2],
      evidence: assumed(0.1, 1, ADVISOR_IMPACT),
    }),
    referralIncrementality: row('belief', 'share', 1, { track: [0, 1], evidence: assumed(0.4, 0.85) }),
    referredConversion: row('belief', 'share', 0.2, { track: [0, 0.6] }),
    referredChurnReduction: row('belief', 'share', 0, {
      track: [0, 0.5],
      // 18 % lower churn at a bank; confirmed by Armelini, Barrot & Becker 2015.
      evidence: around('B', 0, 0.3, {
        source: 'Schmitt, Skiera & Van den Bulte, J. Marketing 75(1)',
        region: 'DE',
        year: 2011,
      }),
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
    // Prices rise by 1 to 3.5 % a year; pay with them.
    payGrowth: row('belief', 'growth', 0, { track: [-0.02, 0.1], evidence: assumed(0.01, 0.035) }),
    leadsPerKos: row('belief', 'people', 0),
    capacityPerKos: row('belief', 'people', 300),
    rampMonths: row('belief', 'months', 0, {
      track: [0, 18],
      evidence: around('B', 3, 12, { source: 'Bridge Group', region: 'US', year: 2024 }),
    }),
    kosQuitPerYear: row('belief', 'yearlyShare', 0, { track: [0, 1] }),
    portability: row('belief', 'share', 0, {
      track: [0, 0.8],
      // 13 to 18 % of the yearly sales of a leaver's customers.
      evidence: around('A', 0.05, 0.5, {
        source: 'Shi, Sridhar, Grewal & Lilien, J. Marketing 81(2)',
        region: 'US',
        year: 2017,
      }),
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
      // About 40 % of launches fail.
      evidence: around('A', 0.5, 0.75, { source: 'Castellion & Markham', region: '001', year: 2013 }),
    }),
    // Insight cuts failures of 25 to 50 % by none to a fifth.
    launchSuccessMax: row('belief', 'share', 0.6, { track: [0, 1], evidence: assumed(0.5, 0.8) }),
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
      // With a tenth redeemed a month, 15 to 50 % of points are never redeemed; a third was found.
      evidence: assumed(0.018, 0.1, { source: 'Colloquy', region: 'US', year: 2011 }),
    }),
  },
} as const;

type Groups = typeof WORLD_GROUPS;
export type WorldGroup = keyof Groups;
export type WorldKey = { [G in WorldGroup]: keyof Groups[G] }[WorldGroup];
