import { around, assumed, NIO, verified } from '../scenario/evidence';
import { COMMON_KOS, COMMON_STAGES, COMMON_WORLD, hiringCostOf, type Preset } from './preset';

/** New cars with service visits and replacement, China. */
export const automotive1: Preset = {
  name: 'automotive@1',
  scenario: {
    currency: 'CNY',
    years: 10,
    world: {
      ...COMMON_WORLD,
      marketSize: 1000000,
      initialCustomers: 13000,
      inMarketShare: 0.02,
      costPerLead: 220,
      // Higher than for beauty: few buy a car because they came across one.
      adIncrementality: { low: 0.6, high: 0.85 },
      // Between our middle of 4 % and the 4 to 8 % that dealers report.
      coldConversion: 0.05,
      leadHandling: 40,
      firstOrderValue: 160000,
      // New cars alone earn about 4 %; with finance and accessories somewhat more.
      firstOrderMargin: 0.05,
      repeatOrdersPerYear: 1.5,
      // A service visit: 1.5 a year at 45 % come to about 900 of gross profit a year.
      repeatOrderValue: 1300,
      repeatMargin: 0.45,
      addOnOrdersPerYear: 0.4,
      addOnValue: 2000,
      addOnMargin: 0.4,
      orderVariation: 0.4,
      replacementYears: 6.4,
      // A quarter leaves the dealer's workshop in the first year; the next car is `repurchase`.
      churnPerMonth: 0.035,
      churnSpread: 0.1,
      referredConversion: 0.18,
      reputationHalf: 20000,
      // 95,000 a year, with 40 % on top.
      kosPay: 11000,
      // So that a lead from what a KOS publishes costs 0.95 of a bought one.
      leadsPerKos: 52.6,
      capacityPerKos: 350,
      // Below the dealers' 66 %: people who are paid for relations, not for closing.
      kosQuitPerYear: { low: 0.45, high: 0.7 },
      hiringCost: 53000,
      // Where the last yuan of media earns 0.10 yuan of NPV in the traffic plan.
      monthlyBudget: 905000,
    },
    stages: { ...COMMON_STAGES, repurchase: [0.2, 0.2, 0.23, 0.27, 0.29, 0.31] },
    plans: [
      { id: 'traffic' },
      { id: 'points', points: true, pointsEarnRate: 0.015, pointsFixedCost: 20000 },
      {
        ...COMMON_KOS,
        initialKos: 8,
        // A quarter of the time goes into what they publish: a considered purchase is less often met in a feed.
        contentShare: 0.25,
        // Car, service, insurance, and half of them finance.
        needsServed: 3.5,
        privilegeCost: 10,
        communityCost: 6,
        referralReward: 300,
      },
    ],
  },
  evidence: {
    costPerLead: assumed(80, 500),
    coldConversion: around('B', 0.015, 0.08, { source: 'CADA', region: 'CN', year: 2019 }),
    referredConversion: assumed(0.08, 0.35),
    firstOrderValue: assumed(90000, 320000),
    firstOrderMargin: assumed(0.01, 0.09),
    repeatOrdersPerYear: assumed(1, 2),
    repeatMargin: assumed(0.35, 0.5),
    replacementYears: around('B', 5, 9, { source: 'CATARC', region: 'CN', year: 2017 }),
    // Fewer than a tenth mean to buy the same brand again, a fifth the same group; 45 % by the maker's country.
    repurchase: around('B', 0.08, 0.45, { source: 'Autohome', region: 'CN', year: 2025 }),
    capacityPerKos: assumed(150, 700),
    // 60,000 to 180,000 a year.
    kosPay: assumed(7000, 21000),
    // 42 % in 2006, 66 % in 2013.
    kosQuitPerYear: verified(0.4, 0.75, { source: 'NADA', region: 'US', year: 2013 }),
    // At 0.7 to 1.1 of the price of a bought lead.
    leadsPerKos: around('B', 45, 72, NIO),
    hiringCost: hiringCostOf(11000),
  },
  company: {
    // Most of a car's price is the car.
    marketingShare: assumed(0.02, 0.06),
    contribution: assumed(0.01, 0.05),
  },
};
