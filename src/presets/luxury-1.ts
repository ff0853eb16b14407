import { assumed, NIO } from '../scenario/evidence';
import { COMMON_KOS, COMMON_STAGES, COMMON_WORLD, hiringCostOf, type Preset } from './preset';

/** Watches, bags and jewellery of a house, China. */
export const luxury1: Preset = {
  name: 'luxury@1',
  scenario: {
    currency: 'CNY',
    years: 10,
    world: {
      ...COMMON_WORLD,
      marketSize: 450000,
      initialCustomers: 3000,
      inMarketShare: 0.03,
      costPerLead: 350,
      // Below the middle of 6 %: many come to look.
      coldConversion: 0.05,
      leadHandling: 30,
      platformFee: 0.05,
      firstOrderValue: 15000,
      firstOrderMargin: 0.67,
      repeatOrdersPerYear: 1.4,
      repeatOrderValue: 15000,
      repeatMargin: 0.67,
      addOnOrdersPerYear: 0.2,
      addOnValue: 8000,
      addOnMargin: 0.67,
      // A heavy tail: fewer than one client in a hundred spends a fifth of all.
      orderVariation: 1.6,
      // With this spread 80 % of new clients are gone after a year.
      churnPerMonth: 0.31,
      churnSpread: 0.3,
      referralsPerYear: { low: 0.07, high: 0.21 },
      referredConversion: 0.25,
      meetRate: 0.05,
      reputationHalf: 9000,
      // 150,000 a year, with 40 % on top.
      kosPay: 17500,
      // So that a lead from what a KOS publishes costs 0.95 of a bought one.
      leadsPerKos: 52.6,
      capacityPerKos: 320,
      kosQuitPerYear: { low: 0.32, high: 0.5 },
      // Above the others: the best clients are more loyal to their adviser than to the house.
      portability: { low: 0.1, high: 0.35 },
      hiringCost: 84000,
      // Where the last yuan of media earns 0.10 yuan of NPV in the traffic plan.
      monthlyBudget: 1400000,
    },
    stages: COMMON_STAGES,
    plans: [
      { id: 'traffic' },
      { id: 'points', points: true, pointsEarnRate: 0.015, pointsFixedCost: 20000 },
      {
        ...COMMON_KOS,
        peopleShare: 0.17,
        initialKos: 6,
        // A quarter of the time goes into what they publish.
        contentShare: 0.25,
        // Bags, jewellery, and for most of them watches.
        needsServed: 2.8,
        privilegeCost: 60,
        communityCost: 40,
        referralReward: 500,
      },
    ],
  },
  evidence: {
    costPerLead: assumed(100, 1000),
    coldConversion: assumed(0.02, 0.15),
    referredConversion: assumed(0.12, 0.45),
    firstOrderValue: assumed(5000, 60000),
    repeatOrderValue: assumed(5000, 60000),
    repeatOrdersPerYear: assumed(0.6, 4),
    firstOrderMargin: assumed(0.6, 0.72),
    repeatMargin: assumed(0.6, 0.72),
    addOnMargin: assumed(0.6, 0.72),
    // 60 to 90 % gone after a year.
    churnPerMonth: assumed(0.185, 0.43),
    capacityPerKos: assumed(150, 500),
    // 90,000 to 300,000 a year.
    kosPay: assumed(10500, 35000),
    kosQuitPerYear: assumed(0.25, 0.65),
    leadsPerKos: assumed(45, 72, NIO),
    hiringCost: hiringCostOf(17500),
  },
  company: {
    marketingShare: assumed(0.25, 0.4),
    contribution: assumed(0.27, 0.42),
  },
};
