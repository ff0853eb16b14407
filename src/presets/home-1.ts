import { assumed, NIO } from '../scenario/evidence';
import { COMMON_KOS, COMMON_STAGES, COMMON_WORLD, hiringCostOf, type Preset } from './preset';

/** Furniture and fittings, bought at once and again after ten years, China. */
export const home1: Preset = {
  name: 'home@1',
  scenario: {
    currency: 'CNY',
    years: 10,
    world: {
      ...COMMON_WORLD,
      marketSize: 300000,
      initialCustomers: 3000,
      inMarketShare: 0.02,
      costPerLead: 250,
      coldConversion: 0.08,
      leadHandling: 40,
      firstOrderValue: 30000,
      firstOrderMargin: 0.35,
      // One customer in twelve buys again within a year (5 to 15 % is reported): this rate while the shop is remembered.
      repeatOrdersPerYear: 0.1,
      repeatOrderValue: 8000,
      repeatMargin: 0.35,
      addOnOrdersPerYear: 0.05,
      addOnValue: 3000,
      addOnMargin: 0.35,
      orderVariation: 1,
      replacementYears: 10,
      // A quarter forgets the shop in the first year.
      churnPerMonth: 0.035,
      churnSpread: 0.1,
      referredConversion: 0.25,
      reputationHalf: 6000,
      // 90,000 a year, with 40 % on top.
      kosPay: 10500,
      // So that a lead from what a KOS publishes costs 0.95 of a bought one.
      leadsPerKos: 44.2,
      capacityPerKos: 120,
      kosQuitPerYear: { low: 0.32, high: 0.5 },
      hiringCost: 50000,
      // Where the last yuan of media earns 0.10 yuan of NPV in the traffic plan.
      monthlyBudget: 903000,
    },
    stages: { ...COMMON_STAGES, repurchase: [0.12, 0.12, 0.13, 0.15, 0.16, 0.17] },
    plans: [
      { id: 'traffic' },
      { id: 'points', points: true, pointsEarnRate: 0.01, pointsFixedCost: 10000 },
      {
        ...COMMON_KOS,
        initialKos: 4,
        // A quarter of the time goes into what they publish: a considered purchase is less often met in a feed.
        contentShare: 0.25,
        needsServed: 2.5,
        privilegeCost: 10,
        communityCost: 5,
        referralReward: 300,
      },
    ],
  },
  evidence: {
    costPerLead: assumed(80, 700),
    coldConversion: assumed(0.03, 0.15),
    referredConversion: assumed(0.12, 0.45),
    firstOrderValue: assumed(8000, 90000),
    firstOrderMargin: assumed(0.28, 0.42),
    repeatMargin: assumed(0.28, 0.42),
    addOnMargin: assumed(0.28, 0.42),
    repeatOrdersPerYear: assumed(0.05, 0.3),
    replacementYears: assumed(6, 18),
    repurchase: assumed(0.05, 0.3),
    capacityPerKos: assumed(60, 250),
    // 55,000 to 180,000 a year.
    kosPay: assumed(6400, 21000),
    kosQuitPerYear: assumed(0.25, 0.65),
    leadsPerKos: assumed(38, 60, NIO),
    hiringCost: hiringCostOf(10500),
  },
  company: {
    marketingShare: assumed(0.15, 0.27),
    contribution: assumed(0.08, 0.2),
  },
};
