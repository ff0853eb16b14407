import { hasTeam, type Plan } from '../../scenario/scenario';
import type { ChoiceKey, Flag } from '../../scenario/choices';
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

/** A plan without people can only begin to have some, and one without points earns none: what would go with them moves nothing. */
export function keyChoicesOf(plan: Plan): readonly NumericChoice[] {
  return [
    'peopleShare',
    ...(hasTeam(plan) ? (['contentShare', 'needsServed', 'servicePromise'] as const) : []),
    ...(plan.points ? (['pointsEarnRate', 'pointsFixedCost'] as const) : []),
  ];
}
type NumericChoice = Exclude<ChoiceKey, Flag>;

export const FACTS = ['monthlyBudget', 'costPerLead', 'firstOrderValue', 'kosPay'] as const;
