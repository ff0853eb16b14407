import { assumed } from '../scenario/evidence';
import { beauty1 } from './beauty-1';
import { COMMON_KOS, COMMON_WORLD, type Preset } from './preset';

/**
 * The case for traffic: the market of `beauty@1`, with everything that is disputed at the end of its published or assumed
 * range that favours buying traffic, and with the budget that is best for traffic. If KOS is ahead even here, believe it;
 * it is not.
 */
export const steelman1: Preset = {
  name: 'steelman@1',
  scenario: {
    currency: 'CNY',
    years: 10,
    world: {
      ...COMMON_WORLD,
      marketSize: 1200000,
      initialCustomers: 6000,
      inMarketShare: 0.03,
      costPerLead: 40,
      // Ads get no dearer, and nine leads in ten would not have come without them.
      adInflation: 0,
      adInflationLong: 0,
      adIncrementality: 0.9,
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
      churnPerMonth: 0.18,
      churnSpread: 0.23,
      // Few refer, most of those would have come anyway, and they stay no longer.
      referralsPerYear: 0.06,
      referralIncrementality: 0.4,
      referredConversion: 0.15,
      referredChurnReduction: 0,
      reputationReach: 0,
      reputationLift: 0,
      reputationHalf: 24000,
      // Trust comes slowly and goes quickly.
      meetRate: 0.05,
      trustRate: 0.02,
      trustDecay: 0.2,
      // Staff learn for a year, leave within two, and half of their customers go with them.
      kosPay: 8750,
      payGrowth: 0.035,
      rampMonths: 12,
      kosQuitPerYear: 0.65,
      portability: 0.5,
      hiringCost: 105000,
      capacityPerKos: 200,
      // What they publish brings leads at 1.1 of the price of bought ones.
      leadsPerKos: 199,
      // The budget that earns most for the traffic plan: its last yuan earns nothing.
      monthlyBudget: 1220000,
    },
    // A relation changes nothing in what a customer does.
    stages: { discountSensitivity: [2.6, 2.6, 2.6, 2.6, 2.6, 2.6] },
    plans: [
      { id: 'traffic' },
      { id: 'points', points: true, pointsEarnRate: 0.015, pointsFixedCost: 10000 },
      {
        ...COMMON_KOS,
        initialKos: 4,
        contentShare: 0.35,
        needsServed: 1,
        privilegeCost: 3,
        communityCost: 2,
        referralReward: 20,
      },
    ],
  },
  evidence: beauty1.evidence,
  company: {
    // Less than is published of such companies: here ads are cheap and stay so.
    marketingShare: assumed(0.3, 0.48),
    contribution: assumed(0.2, 0.42),
  },
};
