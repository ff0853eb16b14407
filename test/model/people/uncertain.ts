import { ALL_TOGETHER } from './all-together';
import { BARE, type Case } from './mechanisms';

/** Scenarios with ranges: beliefs and facts of the world, numbers of a stage, choices of the plan, and all of these. */

const [, , KOS] = ALL_TOGETHER;

export const UNCERTAIN: readonly Case[] = [
  {
    of: 'world-ranges',
    world: {
      ...BARE,
      marketSize: { low: 250, high: 500 },
      initialCustomers: { low: 60, high: 150 },
      adInflation: { low: 0, high: 0.8 },
      adIncrementality: { low: 0.5, high: 1 },
      costPerLead: { low: 6, high: 18 },
      coldConversion: { low: 0.15, high: 0.9 },
      adVolatility: { low: 0.1, high: 0.4 },
      churnPerMonth: { low: 0.03, high: 0.12 },
      churnSpread: { low: 0.05, high: 0.3 },
      referralsPerYear: { low: 0, high: 4 },
      referralDispersion: { low: 0.2, high: 2 },
      referredChurnReduction: { low: 0.1, high: 0.3 },
      replacementYears: { low: 0, high: 2 },
      repeatOrdersPerYear: { low: 2, high: 6 },
      orderVariation: { low: 0.5, high: 1.5 },
      budgetGrowth: { low: -0.2, high: 0.6 },
      discountRate: { low: 0.02, high: 0.3 },
      repeatMargin: { low: 0.2, high: 0.7 },
      launchEvery: { low: 2, high: 5 },
      launchCost: { low: 500, high: 2000 },
    },
    stages: { repurchase: [0.7, 0.7, 0, 0, 0, 0] },
  },
  {
    of: 'stage-ranges',
    world: {
      ...BARE,
      repeatOrdersPerYear: 6,
      referralsPerYear: 4,
      churnSpread: { low: 0, high: 0.3 },
      pointsJoinRate: { low: 0.1, high: 0.6 },
    },
    stages: {
      lapse: [1, { low: 0.3, high: 1 }, 1, 1, 1, 1],
      frequency: [{ low: 0.3, high: 1.5 }, { low: 0, high: 3 }, 1, 1, 1, 1],
      referral: [{ low: 0.5, high: 2 }, 1, 1, 1, 1, 1],
    },
    plan: { points: true, pointsEarnRate: { low: 0.02, high: 0.1 }, ownBudget: { low: 200, high: 900 } },
  },
  {
    of: 'team-ranges',
    world: {
      ...BARE,
      kosPay: 300,
      capacityPerKos: { low: 10, high: 40 },
      meetRate: 0.5,
      trustRate: 0.5,
      monthlyBudget: 3000,
    },
    plan: {
      ...{ peopleShare: { low: 0, high: 0.7 }, initialKos: 5, handover: { low: 0.1, high: 0.9 } },
      ...{ needsServed: { low: 2, high: 3 }, contentShare: { low: 0.05, high: 0.4 } },
    },
  },
  {
    ...KOS!,
    of: 'kos-ranges',
    world: {
      ...KOS!.world,
      adInflation: { low: 0, high: 0.3 },
      churnPerMonth: { low: 0.05, high: 0.12 },
      kosQuitPerYear: { low: 0.3, high: 0.7 },
      trustRate: { low: 0.15, high: 0.6 },
      portability: { low: 0.3, high: 1 },
      payGrowth: { low: 0, high: 0.4 },
      rampMonths: { low: 2, high: 8 },
      incidentSeverity: { low: 0, high: 0.3 },
    },
    stages: { ...KOS!.stages, follow: [0, 0, 0.3, { low: 0.5, high: 1 }, 0.7, 0.4] },
    plan: { ...KOS!.plan, servicePromise: { low: 0.2, high: 0.7 }, peopleShare: { low: 0.4, high: 0.7 } },
  },
];
