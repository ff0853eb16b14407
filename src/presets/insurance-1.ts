import { around, assumed, GARTNER, NIO } from '../scenario/evidence';
import { COMMON_KOS, COMMON_STAGES, COMMON_WORLD, hiringCostOf, type Preset } from './preset';

/** A family's cover, renewed yearly, China. */
export const insurance1: Preset = {
  name: 'insurance@1',
  scenario: {
    currency: 'CNY',
    years: 10,
    world: {
      ...COMMON_WORLD,
      marketSize: 2000000,
      initialCustomers: 12000,
      inMarketShare: 0.02,
      // Below the middle of 180: at it, no cover of this size would be advertised at all. A customer costs some 2,400 in leads.
      costPerLead: 120,
      // Above the middle of 3 %, for the same reason.
      coldConversion: 0.05,
      leadHandling: 20,
      // Above the middle of 6,000: cover for a family.
      firstOrderValue: 8000,
      // Of the premium, after claims and commission.
      firstOrderMargin: 0.2,
      repeatOrdersPerYear: 1,
      repeatOrderValue: 8000,
      repeatMargin: 0.2,
      // Further cover of three customers in ten.
      addOnOrdersPerYear: 0.3,
      addOnValue: 4000,
      addOnMargin: 0.2,
      orderVariation: 0.8,
      // 18 % lapse in the first year.
      churnPerMonth: 0.0185,
      churnSpread: 0.023,
      referredConversion: 0.2,
      reputationHalf: 40000,
      // 60,000 a year, with 40 % on top: less than the middle of 90,000, because commission is already taken from the margin.
      kosPay: 7000,
      // So that a lead from what a KOS publishes costs 0.95 of a bought one.
      leadsPerKos: 61.4,
      capacityPerKos: 130,
      kosQuitPerYear: { low: 0.28, high: 0.44 },
      // Above the others: clients follow advisers more than brands.
      portability: { low: 0.1, high: 0.35 },
      hiringCost: 34000,
      // Where the last yuan of media earns 0.10 yuan of NPV in the traffic plan.
      monthlyBudget: 1330000,
    },
    stages: COMMON_STAGES,
    plans: [
      { id: 'traffic' },
      { id: 'points', points: true, pointsEarnRate: 0.005, pointsFixedCost: 30000 },
      {
        ...COMMON_KOS,
        initialKos: 10,
        // A quarter of the time goes into what they publish: a considered purchase is less often met in a feed.
        contentShare: 0.25,
        // Health, accident, life, and half of them property.
        needsServed: 3.5,
        privilegeCost: 8,
        communityCost: 5,
        referralReward: 200,
      },
    ],
  },
  evidence: {
    costPerLead: assumed(60, 450),
    coldConversion: assumed(0.01, 0.07),
    referredConversion: assumed(0.08, 0.45),
    firstOrderValue: assumed(2000, 20000),
    repeatOrderValue: assumed(2000, 20000),
    firstOrderMargin: assumed(0.12, 0.35),
    repeatMargin: assumed(0.12, 0.35),
    addOnMargin: assumed(0.12, 0.35),
    // 10 to 30 % gone after a year.
    churnPerMonth: assumed(0.0098, 0.033),
    capacityPerKos: assumed(80, 250),
    // 40,000 to 250,000 a year.
    kosPay: assumed(4700, 29000),
    // 16 % a year among all agents; of new ones 30 % are left after four years.
    kosQuitPerYear: around('A', 0.16, 0.6, { source: 'LIMRA', region: 'CA', year: 2012 }),
    leadsPerKos: assumed(53, 83, NIO),
    hiringCost: hiringCostOf(7000),
  },
  company: {
    marketingShare: around('A', 0.04, 0.12, GARTNER),
    // Of the premium.
    contribution: assumed(0.05, 0.15),
  },
};
