import { assumed, COMMON_KOS, COMMON_STAGES, COMMON_WORLD, reported, type Preset } from './preset';

/** New cars with service visits and replacement, China. */
export const automotive1: Preset = {
  name: 'automotive@1',
  scenario: {
    currency: 'CNY',
    years: 10,
    world: {
      ...COMMON_WORLD,
      marketSize: 300000,
      initialCustomers: 8000,
      inMarketShare: 0.02,
      // Near the middle of 220.
      costPerLead: 200,
      // Narrower than published (0.3 to 0.9), and higher than for beauty: few buy a car because they came across one.
      adIncrementality: { low: 0.6, high: 0.85 },
      // Between our middle of 4 % and the 4 to 8 % that dealers report.
      coldConversion: 0.05,
      leadHandling: 40,
      firstOrderValue: 160000,
      // New cars alone earn about 4 %; with finance and accessories somewhat more.
      firstOrderMargin: 0.055,
      repeatOrdersPerYear: 1.5,
      // A service visit: 1.5 a year at 45 % come to about 900 of gross profit a year.
      repeatOrderValue: 1300,
      repeatMargin: 0.45,
      addOnOrdersPerYear: 0.4,
      addOnValue: 2000,
      addOnMargin: 0.4,
      orderVariation: 0.4,
      replacementYears: 6.4,
      // A quarter leaves the dealer's workshop in the first year; "no repurchase" in the sense of a next car is `repurchase`.
      churnPerMonth: 0.035,
      churnSpread: 0.1,
      referralsPerYear: 0.15,
      referredConversion: 0.18,
      reputationHalf: 6000,
      // 95,000 a year, with 40 % on top.
      kosPay: 11000,
      // So that a lead from what a KOS publishes costs 0.95 of a bought one.
      leadsPerKos: 57.9,
      capacityPerKos: 350,
      // Below the dealers' 66 %: people who are paid for relations, not for closing.
      kosQuitPerYear: { low: 0.4, high: 0.62 },
      portability: 0.15,
      // 0.3 of a year's pay: below the middle of 0.4, dealers train on the job.
      hiringCost: 40000,
      // Where the last yuan of media earns 0.10 yuan of NPV in the traffic plan.
      monthlyBudget: 460000,
    },
    stages: { ...COMMON_STAGES, repurchase: [0.2, 0.2, 0.23, 0.27, 0.29, 0.31] },
    plans: [
      { id: 'traffic' },
      { id: 'points', points: true, pointsEarnRate: 0.015, pointsFixedCost: 8000 },
      {
        ...COMMON_KOS,
        initialKos: 4,
        contentShare: 0.2,
        // Car, service, insurance, and part of finance or charging.
        needsServed: 3.6,
        privilegeCost: 10,
        communityCost: 6,
        referralReward: 300,
      },
    ],
  },
  evidence: {
    costPerLead: assumed(80, 500),
    coldConversion: reported(0.015, 0.08, 'CADA 2019: 4 to 8 %, falling'),
    referredConversion: assumed(0.08, 0.35),
    firstOrderValue: assumed(90000, 320000),
    firstOrderMargin: assumed(0.01, 0.09),
    repeatOrdersPerYear: assumed(1, 2),
    repeatMargin: assumed(0.35, 0.5),
    replacementYears: reported(5, 9, 'CATARC 2017: 6.4 years'),
    repurchase: reported(0.08, 0.45, 'Autohome 2025; CATARC 2017'),
    capacityPerKos: assumed(150, 700),
    kosPay: assumed(6000, 21000),
    kosQuitPerYear: reported(0.4, 0.75, 'NADA 2013 and 2015: 42 to 72 %, US dealers'),
    leadsPerKos: reported(50, 79, 'NIO 2024: leads from staff cost as much as bought ones or slightly less'),
  },
};
