import { around, assumed, GARTNER, NIO } from '../scenario/evidence';
import { COMMON_KOS, COMMON_STAGES, COMMON_WORLD, hiringCostOf, type Preset } from './preset';

/** Cheap goods of everyday use with a thin margin: where relationship selling does not pay. */
export const everyday1: Preset = {
  name: 'everyday@1',
  scenario: {
    currency: 'CNY',
    years: 10,
    world: {
      ...COMMON_WORLD,
      marketSize: 3000000,
      initialCustomers: 60000,
      inMarketShare: 0.05,
      // Nothing is published for goods of this kind; everything here is our assumption.
      costPerLead: 8,
      coldConversion: 0.15,
      leadHandling: 0.5,
      platformFee: 0.03,
      firstOrderValue: 60,
      firstOrderMargin: 0.22,
      repeatOrdersPerYear: 6,
      repeatOrderValue: 60,
      repeatMargin: 0.2,
      addOnOrdersPerYear: 0.5,
      addOnValue: 30,
      addOnMargin: 0.2,
      orderVariation: 0.6,
      churnPerMonth: 0.12,
      churnSpread: 0.2,
      // People talk less of soap than of a lipstick.
      referralsPerYear: { low: 0.06, high: 0.11 },
      referredConversion: 0.3,
      reputationHalf: 60000,
      // 56,000 a year, with 40 % on top.
      kosPay: 6500,
      // So that a lead from what a KOS publishes costs 0.95 of a bought one.
      leadsPerKos: 855.3,
      capacityPerKos: 600,
      kosQuitPerYear: { low: 0.32, high: 0.5 },
      hiringCost: 31000,
      // Where the last yuan of media earns 0.10 yuan of NPV in the traffic plan.
      monthlyBudget: 162000,
    },
    // A low-involvement purchase leaves a relation little to work on.
    stages: {
      ...COMMON_STAGES,
      lapse: [1, 0.95, 0.95, 0.9, 0.88, 0.86],
      addOn: [1, 1, 1.02, 1.05, 1.08, 1.1],
    },
    plans: [
      { id: 'traffic' },
      { id: 'points', points: true, pointsEarnRate: 0.01, pointsFixedCost: 8000 },
      {
        ...COMMON_KOS,
        needsServed: 1.5,
        initialKos: 4,
        // Few follow somebody who sells soap.
        contentShare: 0.12,
        privilegeCost: 1,
        communityCost: 1,
        referralReward: 5,
      },
    ],
  },
  evidence: {
    costPerLead: assumed(3, 20),
    coldConversion: assumed(0.08, 0.3),
    firstOrderValue: assumed(30, 120),
    firstOrderMargin: assumed(0.15, 0.3),
    repeatMargin: assumed(0.15, 0.3),
    repeatOrdersPerYear: assumed(4, 10),
    capacityPerKos: assumed(250, 1000),
    kosPay: assumed(5000, 10000),
    kosQuitPerYear: assumed(0.25, 0.65),
    leadsPerKos: assumed(738, 1161, NIO),
    hiringCost: hiringCostOf(6500),
  },
  company: {
    marketingShare: around('A', 0.04, 0.12, GARTNER),
    // Gross margin of about 20 % less that.
    contribution: assumed(0.08, 0.16),
  },
};
