import { STAGES } from '../../scenario/stages';
import { SEGMENTS, type Block } from '../block';
import type { PlanRun } from '../plan-run';
import { COST_LINES, REVENUE_LINES } from '../series';

/** Step 13. Revenue, costs and profit of the month, and the stocks that it leaves. */
export function closing(block: Block, plan: PlanRun): void {
  const { world } = block.parameters;
  const { now, books, customers, team } = plan;
  for (let r = 0; r < block.width; r++) {
    books.repeatRevenue[r] = 0;
    books.addOnRevenue[r] = 0;
    books.replacementRevenue[r] = 0;
    for (let segment = 0; segment < SEGMENTS; segment++) {
      books.repeatRevenue[r] = books.repeatRevenue[r]! + plan.repeatRevenue[segment]![r]!;
      books.addOnRevenue[r] = books.addOnRevenue[r]! + plan.addOnRevenue[segment]![r]!;
      books.replacementRevenue[r] = books.replacementRevenue[r]! + plan.replacementRevenue[segment]![r]!;
    }
    books.goods[r] =
      (1 - world.firstOrderMargin[r]!) * (books.firstRevenue[r]! + books.replacementRevenue[r]!) +
      (1 - world.repeatMargin[r]!) * books.repeatRevenue[r]! +
      (1 - world.addOnMargin[r]!) * books.addOnRevenue[r]!;
    let revenue = 0;
    for (const line of REVENUE_LINES) revenue += books[line][r]!;
    let costs = 0;
    for (const line of COST_LINES) costs += books[line][r]!;
    now.revenue[r] = revenue;
    now.grossProfit[r] = revenue - books.goods[r]!;
    now.profit[r] = revenue - costs;
    now.cumulativeProfit[r] = now.cumulativeProfit[r]! + now.profit[r]!;
    now.cumulativeDiscountedProfit[r] = now.cumulativeDiscountedProfit[r]! + now.profit[r]! * block.discount[r]!;
    now.customers[r] = customers.total[r]!;
    now.heads[r] = team.heads[r]!;
    acquisitionCosts(plan, world.leadHandling[r]!, r);
  }
  for (let stage = 0; stage < STAGES.length; stage++) now[STAGES[stage]!].set(customers.inStage[stage]!);
}

/** Money that won this month's paid winners. */
export function paidCost(plan: PlanRun, leadHandling: number, run: number): number {
  return plan.books.media[run]! + plan.books.platformFees[run]! + leadHandling * plan.now.adLeads[run]!;
}

/** Money that won all of this month's new customers: with sellers' time, rewards, and the team's time on referral leads. */
export function blendedCost(plan: PlanRun, run: number): number {
  const { books, now } = plan;
  const share = now.load[run]! > 0 ? (plan.burden[run]! * now.referralLeads[run]!) / now.load[run]! : 0;
  return (
    books.media[run]! +
    books.platformFees[run]! +
    books.leadHandling[run]! +
    books.referralRewards[run]! +
    books.kosPay[run]! * share
  );
}

function acquisitionCosts(plan: PlanRun, leadHandling: number, run: number): void {
  const { now } = plan;
  const paid = now.newPaid[run]!;
  const all = paid + now.newOrganic[run]! + now.newContent[run]! + now.newReferred[run]!;
  now.paidCac[run] = paid > 0 ? paidCost(plan, leadHandling, run) / paid : NaN;
  now.blendedCac[run] = all > 0 ? blendedCost(plan, run) / all : NaN;
}
