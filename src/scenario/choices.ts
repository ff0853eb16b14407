import { assumed } from './evidence';
import { parameter as row } from './parameter';

/** What a plan decides, one row a choice, by group. Flags are 0 or 1 here and false or true in a scenario. */
export const CHOICE_GROUPS = {
  people: {
    peopleShare: row('choice', 'share', 0, { track: [0, 1] }),
    initialKos: row('choice', 'heads', 0, { whole: true, track: [0, 40] }),
    contentShare: row('choice', 'share', 0, { track: [0, 1] }),
    growthRoom: row('choice', 'factor', 1, { track: [0, 3] }),
    servicePromise: row('choice', 'share', 0, { track: [0, 1] }),
    needsServed: row('choice', 'factor', 1, { min: 1, max: 6, track: [1, 6] }),
    handover: row('choice', 'share', 0, { track: [0, 1] }),
    contentControl: row('choice', 'share', 0, { track: [0, 1] }),
  },
  belonging: {
    membership: row('choice', 'flag', 0),
    community: row('choice', 'flag', 0),
    membershipFixedCost: row('choice', 'monthlyMoney', 0),
    privilegeCost: row('choice', 'monthlyMoney', 0),
    communityCost: row('choice', 'monthlyMoney', 0),
    referralReward: row('choice', 'money', 0),
  },
  programme: {
    points: row('choice', 'flag', 0),
    pointsEarnRate: row('choice', 'share', 0, {
      track: [0, 0.1],
      evidence: assumed(0.005, 0.04),
    }),
    pointsFixedCost: row('choice', 'monthlyMoney', 0),
  },
  terms: {
    matchDiscounts: row('choice', 'share', 0, { track: [0, 1] }),
    ownBudget: row('choice', 'monthlyMoney', 0),
  },
} as const;
export type ChoiceGroup = keyof typeof CHOICE_GROUPS;

export const CHOICES = {
  ...CHOICE_GROUPS.people,
  ...CHOICE_GROUPS.belonging,
  ...CHOICE_GROUPS.programme,
  ...CHOICE_GROUPS.terms,
} as const;

export type ChoiceKey = keyof typeof CHOICES;
export type Flag = 'membership' | 'community' | 'points';

/** A choice that can be left open: without a value the plan follows the common budget. */
export const OPTIONAL_CHOICE = 'ownBudget' satisfies ChoiceKey;
