import { assumed, NIO } from '../scenario/evidence';
import { COMMON_KOS, COMMON_STAGES, COMMON_WORLD, hiringCostOf, type Preset } from './preset';

/** What a family buys monthly until the child is three or four, China. */
export const motherbaby1: Preset = {
  name: 'motherbaby@1',
  scenario: {
    currency: 'CNY',
    years: 10,
    world: {
      ...COMMON_WORLD,
      marketSize: 2400000,
      initialCustomers: 25000,
      inMarketShare: 0.03,
      // Below the middle of 45: at it, a margin of 29 % would pay for hardly any ads.
      costPerLead: 32,
      // Above the middle of 12 %, for the same reason.
      coldConversion: 0.14,
      leadHandling: 3,
      platformFee: 0.05,
      firstOrderValue: 220,
      firstOrderMargin: 0.29,
      repeatOrdersPerYear: 8,
      repeatOrderValue: 220,
      repeatMargin: 0.29,
      addOnOrdersPerYear: 1,
      addOnValue: 200,
      addOnMargin: 0.29,
      orderVariation: 0.7,
      // The child outgrows the shop: 55 % are gone after a year and 91 % after 42 months, because hardly anybody stays for
      // ever (a spread of 0.11 would fit the first years of other goods and keep a tenth for ten years).
      churnPerMonth: 0.067,
      churnSpread: 0.01,
      referredConversion: 0.3,
      reputationHalf: 48000,
      // 70,000 a year, with 40 % on top.
      kosPay: 8200,
      // So that a lead from what a KOS publishes costs 0.95 of a bought one.
      leadsPerKos: 270,
      capacityPerKos: 400,
      kosQuitPerYear: { low: 0.32, high: 0.5 },
      hiringCost: 39000,
      // Where the last yuan of media earns 0.10 yuan of NPV in the traffic plan.
      monthlyBudget: 843000,
    },
    stages: {
      ...COMMON_STAGES,
      // A third of the lapsing is age, which no relation stops: the effect of the other presets on the rest.
      lapse: [1, 0.95, 0.9, 0.82, 0.78, 0.75],
    },
    plans: [
      { id: 'traffic' },
      { id: 'points', points: true, pointsEarnRate: 0.015, pointsFixedCost: 20000 },
      {
        ...COMMON_KOS,
        initialKos: 4,
        // As in beauty: these goods are found in feeds, and a third of the time goes into filling them.
        contentShare: 0.35,
        needsServed: 3,
        privilegeCost: 3,
        communityCost: 2,
        referralReward: 20,
      },
    ],
  },
  evidence: {
    costPerLead: assumed(15, 120),
    coldConversion: assumed(0.05, 0.25),
    referredConversion: assumed(0.15, 0.5),
    firstOrderValue: assumed(120, 450),
    repeatOrderValue: assumed(120, 450),
    repeatOrdersPerYear: assumed(4, 14),
    firstOrderMargin: assumed(0.2, 0.35),
    repeatMargin: assumed(0.2, 0.35),
    addOnMargin: assumed(0.2, 0.35),
    // 40 to 72 % gone after a year.
    churnPerMonth: assumed(0.044, 0.106),
    capacityPerKos: assumed(200, 800),
    // 45,000 to 110,000 a year.
    kosPay: assumed(5250, 12800),
    kosQuitPerYear: assumed(0.25, 0.65),
    leadsPerKos: assumed(233, 366, NIO),
    hiringCost: hiringCostOf(8200),
  },
  company: {
    marketingShare: assumed(0.12, 0.22),
    contribution: assumed(0.07, 0.17),
  },
};
