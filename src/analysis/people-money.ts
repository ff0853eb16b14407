import type { Ensemble } from '../engine/ensemble';
import { affordableHeads } from '../model/curves';
import { middleValue } from '../model/uncertain';
import { hasTeam, type Plan } from '../scenario/scenario';
import { PARAMETERS, WORLD } from '../scenario/table';
import type { WorldKey } from '../scenario/world';

/** What a plan's people and programmes cost by month, means over runs at the medians of what is uncertain. */
export class PeopleMoney {
  readonly hasTeam: boolean;
  readonly heads: readonly number[];
  readonly budget: readonly number[];
  readonly pay: readonly number[];
  /** Pay and content control of the team, and programmes. */
  readonly committed: readonly number[];

  constructor(
    ensemble: Ensemble,
    readonly plan: Plan,
    index: number,
  ) {
    const { scenario } = ensemble;
    const world = (key: WorldKey): number => middleValue(scenario.world[key], WORLD[key]);
    const choice = (key: 'contentControl' | 'privilegeCost' | 'communityCost'): number => middleChoice(plan, key);
    this.hasTeam = hasTeam(plan);
    this.heads = ensemble.means(index, 'heads');
    const gross = ensemble.means(index, 'grossProfit');
    const [members, friends] = [ensemble.means(index, 'member'), ensemble.means(index, 'friend')];
    const start = plan.ownBudget === null ? world('monthlyBudget') : middleChoice(plan, 'ownBudget');
    const months = this.heads.map((_, t) => t);
    const last = (curve: readonly number[], t: number): number => curve[t - 1] ?? 0;
    this.pay = months.map((t) => world('kosPay') * (1 + world('payGrowth')) ** (t / 12));
    this.budget = months.map(
      (t) => start * (1 + world('budgetGrowth')) ** (t / 12) + world('reinvestment') * Math.max(0, last(gross, t)),
    );
    const programmes = months.map(
      (t) =>
        (plan.points ? middleChoice(plan, 'pointsFixedCost') : 0) +
        (plan.membership ? middleChoice(plan, 'membershipFixedCost') : 0) +
        choice('privilegeCost') * (last(members, t) + last(friends, t)) +
        choice('communityCost') * last(friends, t),
    );
    const control = world('contentControlCost') * choice('contentControl');
    this.committed = months.map((t) => last(this.heads, t) * (this.pay[t]! + control) + programmes[t]!);
  }

  /** Whether there is never a head: neither at the start nor later, when there may be more to pay them with. */
  get neverBegins(): boolean {
    return this.affordable(0) === 0 && this.heads.every((count) => count === 0);
  }

  /** Heads that the people money pays in a month. */
  affordable(t: number): number {
    return affordableHeads(middleChoice(this.plan, 'peopleShare'), this.budget[t]!, this.pay[t]!);
  }
}

/** The one number for a plan's choice: its median; nothing where it was left open. */
export function middleChoice(
  plan: Plan,
  key: 'peopleShare' | 'growthRoom' | 'ownBudget' | 'contentControl' | CostKey,
): number {
  const value = plan[key];
  return value === null ? 0 : middleValue(value, PARAMETERS[key]);
}
type CostKey = 'privilegeCost' | 'communityCost' | 'membershipFixedCost' | 'pointsFixedCost';
