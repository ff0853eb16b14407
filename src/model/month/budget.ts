import { FRIEND, MEMBER } from '../../scenario/stages';
import type { Block } from '../block';
import type { PlanRun } from '../plan-run';

/** Money of the month: the budget, grown, plus what is ploughed back of last month's gross profit. */
export function moneyOf(block: Block, plan: PlanRun, run: number): number {
  const { world } = block.parameters;
  const base = plan.plan.ownBudget ? plan.choices.ownBudget[run]! : world.monthlyBudget[run]!;
  return base * block.budgetGrowth[run]! + world.reinvestment[run]! * Math.max(0, plan.now.grossProfit[run]!);
}

/** Step 2. Team and programmes are paid first; the rest buys traffic. */
export function budget(block: Block, plan: PlanRun): void {
  const { world } = block.parameters;
  const { choices, books, customers, team } = plan;
  const members = customers.inStage[MEMBER]!;
  const friends = customers.inStage[FRIEND]!;
  for (let r = 0; r < block.width; r++) {
    const heads = team.heads[r]!;
    const money = moneyOf(block, plan, r);
    plan.budget[r] = money;
    books.kosPay[r] = heads * block.pay[r]!;
    books.contentControl[r] = heads * world.contentControlCost[r]! * choices.contentControl[r]!;
    books.privileges[r] = choices.privilegeCost[r]! * (members[r]! + friends[r]!);
    books.community[r] = choices.communityCost[r]! * friends[r]!;
    books.programmeFixed[r] =
      (plan.plan.points ? choices.pointsFixedCost[r]! : 0) +
      (plan.plan.membership ? choices.membershipFixedCost[r]! : 0);
    const first =
      books.kosPay[r]! +
      books.contentControl[r]! +
      books.privileges[r]! +
      books.community[r]! +
      books.programmeFixed[r]!;
    books.media[r] = Math.max(0, money - first);
  }
}
