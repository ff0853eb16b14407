import { around, assumed, NIO } from '../scenario/evidence';
import { COMMON_KOS, COMMON_STAGES, COMMON_WORLD, hiringCostOf, type Preset } from './preset';

/** Software for firms on a yearly contract, in US dollars. */
export const software1: Preset = {
  name: 'software@1',
  scenario: {
    currency: 'USD',
    years: 10,
    world: {
      ...COMMON_WORLD,
      // Firms.
      marketSize: 180000,
      initialCustomers: 360,
      inMarketShare: 0.03,
      // With this a dollar of new yearly revenue costs about the 2.00 dollars of marketing that are reported.
      costPerLead: 180,
      coldConversion: 0.012,
      leadHandling: 30,
      firstOrderValue: 25000,
      firstOrderMargin: 0.76,
      // The yearly renewal.
      repeatOrdersPerYear: 1,
      repeatOrderValue: 25000,
      repeatMargin: 0.76,
      // Seats and modules: a tenth of the contracts' value a year, which makes up for the contracts lost.
      addOnOrdersPerYear: 0.3,
      addOnValue: 8000,
      addOnMargin: 0.76,
      orderVariation: 0.8,
      // A tenth does not renew in the first year.
      churnPerMonth: 0.0092,
      churnSpread: 0.01,
      referredConversion: 0.036,
      reputationHalf: 3000,
      communitySize: 300,
      // 100,000 a year, with 40 % on top.
      kosPay: 11700,
      // So that a lead from what a KOS publishes costs 0.95 of a bought one.
      leadsPerKos: 68.4,
      capacityPerKos: 45,
      kosQuitPerYear: { low: 0.24, high: 0.37 },
      hiringCost: 56000,
      contentControlCost: 50,
      // Where the last dollar of media earns 0.10 dollars of NPV in the traffic plan.
      monthlyBudget: 1090000,
    },
    stages: COMMON_STAGES,
    plans: [
      { id: 'traffic' },
      { id: 'points', points: true, pointsEarnRate: 0.01, pointsFixedCost: 8000 },
      {
        ...COMMON_KOS,
        initialKos: 6,
        // Firms seldom buy software because of what an account manager publishes.
        contentShare: 0.15,
        needsServed: 2,
        membershipFixedCost: 2000,
        privilegeCost: 20,
        communityCost: 10,
        referralReward: 500,
      },
    ],
  },
  evidence: {
    costPerLead: assumed(80, 500),
    coldConversion: around('A', 0.005, 0.03, { source: 'Implisit', region: '001', year: 2014 }),
    referredConversion: around('A', 0.02, 0.1, { source: 'Implisit', region: '001', year: 2014 }),
    firstOrderValue: assumed(10000, 60000),
    repeatOrderValue: assumed(10000, 60000),
    firstOrderMargin: assumed(0.7, 0.82),
    repeatMargin: assumed(0.7, 0.82),
    addOnMargin: assumed(0.7, 0.82),
    // 7 to 20 % gone after a year.
    churnPerMonth: assumed(0.0064, 0.0194),
    capacityPerKos: assumed(15, 120),
    // 70,000 to 150,000 a year.
    kosPay: assumed(8200, 17500),
    kosQuitPerYear: assumed(0.2, 0.4),
    leadsPerKos: assumed(59, 93, NIO),
    hiringCost: hiringCostOf(11700),
  },
  company: {
    marketingShare: assumed(0.25, 0.45),
    contribution: assumed(0.3, 0.5),
  },
};
