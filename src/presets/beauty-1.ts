import { assumed, COMMON_KOS, COMMON_STAGES, COMMON_WORLD, reported, type Preset } from './preset';

/** Cosmetics bought several times a year, China. */
export const beauty1: Preset = {
  name: 'beauty@1',
  scenario: {
    currency: 'CNY',
    years: 10,
    world: {
      ...COMMON_WORLD,
      marketSize: 1200000,
      initialCustomers: 15000,
      inMarketShare: 0.03,
      costPerLead: 40,
      // Narrower than published (0.3 to 0.9): the extremes are brand keywords and brand-new products.
      adIncrementality: { low: 0.55, high: 0.8 },
      // Below the middle of 12 %: leads here are counted before screening.
      coldConversion: 0.1,
      leadHandling: 3,
      platformFee: 0.05,
      firstOrderValue: 260,
      firstOrderMargin: 0.71,
      repeatOrdersPerYear: 3.5,
      repeatOrderValue: 260,
      repeatMargin: 0.71,
      addOnOrdersPerYear: 1,
      addOnValue: 180,
      addOnMargin: 0.71,
      orderVariation: 0.8,
      // With this spread 55 % of new buyers are gone after a year, the low end of the 55 to 82 % held plausible.
      churnPerMonth: 0.13,
      churnSpread: 0.2,
      // 15 % of customers a year times 1.8 referrals is 0.27 among the satisfied; about half of all customers are.
      referralsPerYear: 0.15,
      referredConversion: 0.3,
      reputationHalf: 24000,
      // 75,000 a year, with 25 % of social insurance and tools on top (25 to 60 % is usual; shop staff at the low end).
      kosPay: 7800,
      // So that a lead from what a KOS publishes costs 0.95 of a bought one, the middle of NIO's report.
      leadsPerKos: 205.3,
      // Above the middle of 450: most contacts are by messaging.
      capacityPerKos: 550,
      kosQuitPerYear: { low: 0.32, high: 0.5 },
      portability: 0.15,
      hiringCost: 36000,
      // Where the last yuan of media earns 0.10 yuan of NPV in the traffic plan.
      monthlyBudget: 700000,
    },
    stages: COMMON_STAGES,
    plans: [
      { id: 'traffic' },
      { id: 'points', points: true, pointsEarnRate: 0.015, pointsFixedCost: 8000 },
      {
        ...COMMON_KOS,
        peopleShare: 0.3,
        initialKos: 4,
        // A quarter of the time goes into what they publish.
        contentShare: 0.25,
        // Skin care, make-up, scent, and now and then more.
        needsServed: 3.5,
        privilegeCost: 3,
        communityCost: 2,
        referralReward: 20,
      },
    ],
  },
  evidence: {
    costPerLead: assumed(15, 110),
    coldConversion: assumed(0.05, 0.25),
    referredConversion: assumed(0.15, 0.5),
    firstOrderValue: assumed(120, 700),
    repeatOrderValue: assumed(120, 700),
    repeatOrdersPerYear: assumed(2, 6),
    firstOrderMargin: reported(0.6, 0.76, 'Proya 2024, gross margin 71.4 %'),
    repeatMargin: reported(0.6, 0.76, 'Proya 2024, gross margin 71.4 %'),
    churnPerMonth: assumed(0.06, 0.18),
    capacityPerKos: assumed(200, 900),
    kosPay: assumed(5000, 13000),
    kosQuitPerYear: assumed(0.25, 0.65),
    leadsPerKos: reported(177, 279, 'NIO 2024: leads from staff cost as much as bought ones or slightly less'),
    hiringCost: assumed(18000, 90000),
  },
};
