import fc from 'fast-check';
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import { play, type PlanGroupResult } from '../../src/model/play';
import { INNER, SERIES } from '../../src/model/series';
import { CHOICE_KEYS, STAGE_KEYS, type ParameterKey } from '../../src/scenario/table';
import { publish } from '../dossier';
import { PLAUSIBLE, randomScenario, valueOf, type Data } from './random-scenarios';
import { EVERYTHING, scenarioOf } from './scenarios';

/**
 * Mechanisms, the values that switch them off, and the numbers that then have nothing to act on. Two random sets of idle
 * numbers must give the same play, in whatever scenario.
 */
interface Switch {
  readonly off: Readonly<Partial<Record<ParameterKey, unknown>>>;
  /** Kinds of events that belong to the mechanism and are left out. */
  readonly without?: string;
  /** Keys separated by spaces. */
  readonly idle: string;
}

const SWITCHES: Readonly<Record<string, Switch>> = {
  'referrals none': {
    off: { referralsPerYear: 0 },
    idle: 'referralIncrementality referralDispersion referredConversion referredChurnReduction referral referralReward',
  },
  'referrals never convert': { off: { referredConversion: 0 }, idle: 'referredChurnReduction referralReward' },
  'launches none': { off: { launchEvery: 0 }, idle: 'launchCost launchSuccess launchSuccessMax launchLift' },
  'durables none': { off: { replacementYears: 0 }, idle: 'repurchase' },
  'repeat orders none': { off: { repeatOrdersPerYear: 0 }, idle: 'repeatOrderValue repeatMargin frequency' },
  'add-ons none': { off: { addOnOrdersPerYear: 0 }, idle: 'addOnValue addOnMargin addOn launchLift' },
  'quits none': { off: { kosQuitPerYear: 0 }, without: 'kosWalkout', idle: 'portability follow' },
  'portability none': { off: { portability: 0 }, idle: 'follow' },
  'incidents none': {
    off: { incidentsPerYear: 0, contentControlCost: 0 },
    idle: 'incidentSeverity contentControl',
  },
  'feedback none': { off: { feedbackPerYear: 0 }, idle: 'insightHalf qualityGain launchSuccessMax' },
  'brand none': { off: { brandSpend: 0 }, idle: 'brandSaving' },
  'membership none': {
    off: { membership: false },
    idle: 'inviteRate befriendRate communitySize community membershipFixedCost privilegeCost communityCost',
  },
  'community none': { off: { community: false }, idle: 'befriendRate communitySize communityCost' },
  'points none': {
    off: { points: false },
    idle: 'pointsJoinRate pointsFatigue pointsRedemption pointsExpiry pointsEarnRate pointsFixedCost',
  },
  'rival none': { off: {}, without: 'competitorDiscount', idle: 'discountSensitivity matchDiscounts' },
  'churn none': {
    off: { churnPerMonth: 0 },
    idle: 'churnSpread initialAge referredChurnReduction lapse discountSensitivity qualityGain',
  },
  'first customers none': { off: { initialCustomers: 0 }, idle: 'initialAge' },
  'ads free': { off: { costPerLead: 0 }, idle: 'adInflation adInflationLong adVolatility' },
  'media all events': { off: { nonWorkingShare: 1 }, idle: 'adIncrementality' },
  'nobody buys of a cold lead': { off: { coldConversion: 0 }, idle: 'platformFee reputationLift' },
  // What referral leads would ask of a team is reported without one too, so what settles that is held.
  'team none': {
    off: { peopleShare: 0, kosPay: 0, needsServed: 1, servicePromise: 0, handover: 0 },
    idle:
      'payGrowth leadsPerKos capacityPerKos rampMonths kosQuitPerYear portability hiringCost incidentsPerYear ' +
      'incidentSeverity contentControlCost meetRate trustRate inviteRate befriendRate communitySize trustDecay ' +
      'reputationReach reputationLift reputationHalf brandSaving feedbackPerYear insightHalf qualityGain ' +
      'launchSuccessMax initialKos contentShare growthRoom contentControl community privilegeCost communityCost follow',
  },
};

const FLAGS: readonly string[] = ['membership', 'community', 'points'];
/** Cases a switch. */
const CASES = 35;

type Values = Readonly<Record<string, unknown>>;

/** Puts values into a scenario, each where it belongs: world, stages (a whole table) or every plan. */
function given(data: Data, values: Values, without?: string): Data {
  const [world, stages, choices]: Record<string, unknown>[] = [{}, {}, {}];
  for (const [key, value] of Object.entries(values)) {
    if ((STAGE_KEYS as readonly string[]).includes(key)) stages![key] = value;
    else if ((CHOICE_KEYS as readonly string[]).includes(key)) choices![key] = value;
    else world![key] = value;
  }
  return {
    ...data,
    world: { ...data.world, ...world },
    stages: { ...data.stages, ...stages },
    plans: data.plans.map((plan) => ({ ...plan, ...choices })),
    events: data.events.filter((event) => event.kind !== without),
  };
}

function idleValues(keys: readonly string[]): fc.Arbitrary<Values> {
  const mix = { ...PLAUSIBLE, absent: 0 };
  const one = (key: string): fc.Arbitrary<unknown> => {
    if (FLAGS.includes(key)) return fc.boolean();
    const value = valueOf(key as ParameterKey, mix);
    const table = (STAGE_KEYS as readonly string[]).includes(key);
    return table ? fc.array(value, { minLength: 6, maxLength: 6 }) : value;
  };
  return fc.record(Object.fromEntries(keys.map((key) => [key, one(key)])));
}

/** What is reported: a launch's lift may be there though nobody orders add-ons that it could lift. */
const REPORTED = SERIES.filter((key) => !INNER.includes(key));

function plansOf(data: Data): readonly PlanGroupResult[] {
  return play(scenarioOf(data), { ...EVERYTHING, runs: REPORTED, means: REPORTED }, 0, 1)[0]!.plans;
}

describe('a mechanism that is switched off', () => {
  it('is off: its other numbers change nothing, though they do when it is on', () => {
    for (const [name, { off, without, idle }] of Object.entries(SWITCHES)) {
      const values = idleValues(idle.split(' '));
      let matters = false;
      fc.assert(
        fc.property(randomScenario(PLAUSIBLE), values, values, (data, one, other) => {
          const [a, b] = [one, other].map((set) => plansOf(given(data, { ...set, ...off }, without)));
          if (!isDeepStrictEqual(a, b)) throw new Error(`${name}: idle numbers changed the play`);
          if (matters) return;
          const [c, d] = [one, other].map((set) => plansOf(given(data, set)));
          matters = !isDeepStrictEqual(c, d);
        }),
        { seed: 31, numRuns: CASES },
      );
      expect(matters, name).toBe(true);
    }
    publish({ check: 'switchedOff', of: '', kind: 'cases', cases: CASES * Object.keys(SWITCHES).length });
  });
});
