import type { Plan, Scenario } from './scenario';

/** Plans added, renamed and removed. A scenario to compare holds two plans at least; the page shows four at most. */
export const FEWEST_PLANS = 2;
export const PLANS_ON_PAGE = 4;
/** Characters of a plan's name. */
export const LONGEST_NAME = 80;

/** The scenario with a copy of the plan `like` at the end, under another id and name. */
export function withPlanLike(scenario: Scenario, like: string, id: string, name: string): Scenario {
  const model = scenario.plans.find((plan) => plan.id === like);
  if (!model || scenario.plans.length >= PLANS_ON_PAGE || scenario.plans.some((plan) => plan.id === id))
    return scenario;
  const plan: Plan = Object.freeze({ ...model, id, name: name.slice(0, LONGEST_NAME) });
  return Object.freeze({ ...scenario, plans: [...scenario.plans, plan] });
}

export function withPlanNamed(scenario: Scenario, id: string, name: string): Scenario {
  const plans = scenario.plans.map((plan) =>
    plan.id === id ? Object.freeze({ ...plan, name: name.trim().slice(0, LONGEST_NAME) }) : plan,
  );
  return Object.freeze({ ...scenario, plans });
}

/** The scenario without a plan; where it was the baseline, the first that is left takes its place. */
export function withoutPlan(scenario: Scenario, id: string): Scenario {
  const plans = scenario.plans.filter((plan) => plan.id !== id);
  if (plans.length < FEWEST_PLANS || plans.length === scenario.plans.length) return scenario;
  const baseline = scenario.baseline === id ? plans[0]!.id : scenario.baseline;
  return Object.freeze({ ...scenario, plans, baseline });
}

export function withBaseline(scenario: Scenario, id: string): Scenario {
  return scenario.plans.some((plan) => plan.id === id) ? Object.freeze({ ...scenario, baseline: id }) : scenario;
}
