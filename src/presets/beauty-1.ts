import { around, assumed, NIO, PROYA, reported } from '../scenario/evidence';
import { COMMON_KOS, COMMON_STAGES, COMMON_WORLD, hiringCostOf, type Preset } from './preset';

/** Cosmetics bought several times a year, China. */
export const beauty1: Preset = {
  name: 'beauty@1',
  scenario: {
    currency: 'CNY',
    years: 10,
    world: {
      ...COMMON_WORLD,
      marketSize: 1200000,
      // Few for such a company: most of its sales are to people won within the last year or two.
      initialCustomers: 6000,
      inMarketShare: 0.03,
      costPerLead: 40,
      coldConversion: 0.12,
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
      // With this spread two thirds of new buyers are gone after a year: between our middle of 72 % and the 55 to 70 % that
      // follow from reported repeat purchase.
      churnPerMonth: 0.18,
      churnSpread: 0.23,
      referredConversion: 0.3,
      reputationHalf: 24000,
      // 75,000 a year, with 40 % of social insurance and tools on top.
      kosPay: 8750,
      // So that a lead from what a KOS publishes costs 0.95 of a bought one.
      leadsPerKos: 230,
      // Above the middle of 450: most contacts are by messaging.
      capacityPerKos: 500,
      kosQuitPerYear: { low: 0.32, high: 0.5 },
      hiringCost: 42000,
      // Where the last yuan of media earns 0.10 yuan of NPV in the traffic plan.
      monthlyBudget: 652000,
    },
    stages: COMMON_STAGES,
    plans: [
      { id: 'traffic' },
      { id: 'points', points: true, pointsEarnRate: 0.015, pointsFixedCost: 10000 },
      {
        ...COMMON_KOS,
        peopleShare: 0.25,
        initialKos: 4,
        // These goods are found in feeds: a third of the time goes into filling them.
        contentShare: 0.35,
        // Skin care, make-up, scent, and now and then more.
        needsServed: 3.3,
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
    firstOrderMargin: around('B', 0.6, 0.76, PROYA),
    repeatMargin: around('B', 0.6, 0.76, PROYA),
    addOnMargin: assumed(0.6, 0.76, PROYA),
    // 55 to 82 % of first-time buyers gone after a year.
    churnPerMonth: assumed(0.14, 0.28),
    capacityPerKos: assumed(200, 900),
    // 50,000 to 120,000 a year.
    kosPay: assumed(5800, 14000),
    kosQuitPerYear: assumed(0.25, 0.65),
    // At 0.7 to 1.1 of the price of a bought lead.
    leadsPerKos: assumed(199, 313, NIO),
    hiringCost: hiringCostOf(8750),
  },
  company: {
    // Promotion 37.9 % of revenue in 2022, all selling expense 47.9 % in 2024.
    marketingShare: reported(0.38, 0.48, PROYA),
    // Gross margin 71.4 % less that.
    contribution: around('B', 0.2, 0.34, PROYA),
  },
};
