import type { ParameterKey } from '../../scenario/table';

/** The levers that matter first, in the order of the page. Choices belong to the plan that is looked at. */
export const BELIEFS = [
  'adInflation',
  'adIncrementality',
  'trustRate',
  'churnPerMonth',
  'referralsPerYear',
  'kosQuitPerYear',
] as const satisfies readonly ParameterKey[];

export const CHOICES_OF_TEAM = ['peopleShare', 'contentShare', 'needsServed', 'servicePromise'] as const;
/** A plan without people can only begin to have some; what its people would do moves nothing. */
export const CHOICES_WITHOUT_TEAM = ['peopleShare'] as const;
export const CHOICES_OF_POINTS = ['pointsEarnRate', 'pointsFixedCost'] as const;

export const FACTS = ['monthlyBudget', 'costPerLead', 'firstOrderValue', 'kosPay'] as const;
