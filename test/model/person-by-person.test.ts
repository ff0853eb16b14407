import { describe, expect, it } from 'vitest';
import type { SeriesKey } from '../../src/model/series';
import { mean, standardDeviation } from '../../src/stats/moments';
import { publish } from '../dossier';
import { ERRORS } from '../statistics';
import { playPeople } from './person-by-person';
import { played, scenarioOf } from './scenarios';

const PEOPLE_RUNS = 150;
const MONTHS = [0, 1, 4, 9, 15, 23];

/** Everything at once, in a company small enough to play person by person. */
const WORLD = {
  marketSize: 3000,
  initialCustomers: 400,
  initialAge: 6,
  inMarketShare: 0.2,
  returnRate: 0.03,
  costPerLead: 20,
  adInflation: 0.1,
  adVolatility: 0.2,
  adIncrementality: 0.8,
  nonWorkingShare: 0.1,
  coldConversion: 0.2,
  leadHandling: 1,
  platformFee: 0.05,
  firstOrderValue: 80,
  repeatOrdersPerYear: 5,
  repeatOrderValue: 60,
  addOnOrdersPerYear: 2,
  addOnValue: 40,
  orderVariation: 0.7,
  replacementYears: 3,
  churnPerMonth: 0.08,
  churnSpread: 0.15,
  referralsPerYear: 1.2,
  referralDispersion: 0.4,
  referralIncrementality: 0.8,
  referredConversion: 0.3,
  referredChurnReduction: 0.15,
  organicReach: 0.02,
  reputationReach: 0.05,
  reputationLift: 0.5,
  reputationHalf: 100,
  meetRate: 0.3,
  trustRate: 0.3,
  inviteRate: 0.4,
  befriendRate: 0.4,
  communitySize: 30,
  kosPay: 500,
  payGrowth: 0.2,
  leadsPerKos: 8,
  capacityPerKos: 40,
  rampMonths: 4,
  kosQuitPerYear: 0.5,
  portability: 0.6,
  hiringCost: 300,
  incidentsPerYear: 0.3,
  incidentSeverity: 0.1,
  contentControlCost: 20,
  monthlyBudget: 9000,
  budgetGrowth: 0.05,
  reinvestment: 0.05,
  discountRate: 0.1,
  brandSpend: 200,
  brandSaving: 0.4,
  launchEvery: 4,
  launchCost: 1500,
  launchSuccess: 0.5,
  launchSuccessMax: 0.8,
  launchLift: 0.3,
  feedbackPerYear: 2,
  insightHalf: 100,
  qualityGain: 0.3,
};

const STAGES = {
  lapse: [1, 0.93, 0.85, 0.72, 0.65, 0.6],
  frequency: [1, 1.05, 1.1, 1.2, 1.3, 1.4],
  addOn: [1, 1, 1.1, 1.3, 1.5, 1.6],
  repurchase: [0.2, 0.25, 0.3, 0.5, 0.6, 0.7],
  referral: [1, 1, 1.4, 2, 2.4, 2.8],
  discountSensitivity: [2.6, 2.6, 2.3, 2.1, 2, 1.8],
};

const KOS = {
  id: 'kos',
  peopleShare: 0.6,
  initialKos: 6,
  contentShare: 0.2,
  growthRoom: 1,
  servicePromise: 0.4,
  needsServed: 3,
  handover: 0.3,
  contentControl: 0.4,
  membership: true,
  community: true,
  membershipFixedCost: 100,
  privilegeCost: 2,
  communityCost: 3,
  referralReward: 5,
  matchDiscounts: 0.5,
};
const POINTS = { points: true, pointsEarnRate: 0.03, pointsFixedCost: 50 };

const EVENTS = [
  { kind: 'adPriceShock', month: 6, months: 4, size: 0.5 },
  { kind: 'demandShock', month: 8, months: 4, size: -0.5 },
  { kind: 'competitorDiscount', month: 12, months: 5, size: 0.2 },
  { kind: 'kosWalkout', month: 14, size: 0.4 },
  { kind: 'contentIncident', month: 15, size: 0.3 },
];

describe('the engine plays the law of every person alone', () => {
  it.each([
    ['traffic', { id: 'traffic', matchDiscounts: 0.5 }, WORLD],
    ['points', { id: 'points', matchDiscounts: 0.2, ...POINTS }, WORLD],
    ['kos', KOS, WORLD],
    [
      'kos+points',
      { ...KOS, ...POINTS },
      { ...WORLD, churnSpread: 0, referralDispersion: null },
    ],
  ])('%s: every series has the same mean, and profit and customers vary alike', (name, plan, world) => {
    let worst = 0;
    let comparisons = 0;
    const data = { years: 2, runs: 1600, world, stages: STAGES, plans: [plan], events: EVENTS };
    const scenario = scenarioOf(data);
    const ensemble = played(data);
    const alone = Array.from({ length: PEOPLE_RUNS }, (_run, i) => playPeople(scenario, 1000 + i));
    for (const key of Object.keys(alone[0]![0]!) as SeriesKey[])
      for (const t of MONTHS) {
        const ours = ensemble.month(0, key, t);
        const theirs = alone.map((run) => run[t]![key]!);
        const error = Math.hypot(
          standardDeviation(ours) / Math.sqrt(ours.length),
          standardDeviation(theirs) / Math.sqrt(PEOPLE_RUNS),
        );
        const gap = Math.abs(mean(ours) - mean(theirs));
        const allowed = ERRORS * error + 1e-9 * Math.abs(mean(ours));
        expect(gap, `${key} in month ${t}: ${mean(ours)} for ${mean(theirs)}, error ${error}`).toBeLessThanOrEqual(
          allowed,
        );
        if (error === 0) continue;
        comparisons++;
        worst = Math.max(worst, gap / allowed);
      }
    publish({ check: 'peopleMeans', of: name, kind: 'worst', comparisons, worst });
    for (const key of ['customers', 'profit', 'newReferred', 'heads'] as const) {
      const spread = standardDeviation(ensemble.month(0, key, 20));
      const theirs = standardDeviation(alone.map((run) => run[20]![key]!));
      // A deviation of 150 runs has a relative error of 6 %, somewhat more where tails are heavy.
      if (spread > 0) expect(Math.abs(theirs / spread - 1), key).toBeLessThan(0.28);
      else expect(theirs).toBe(0);
    }
  });
});
