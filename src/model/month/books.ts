import { STAGES } from '../../scenario/stages';
import type { Block } from '../block';
import type { Row } from '../../rows/row';
import type { PlanRun } from '../plan-run';

/** Step 13. Revenue, costs and profit of the month, and the stocks that it leaves. */
export function closing(block: Block, plan: PlanRun): void {
  const { world } = block.parameters;
  const { now, books, customers, team } = plan;
  sumOf(books.repeatRevenue, plan.repeatRevenue);
  sumOf(books.addOnRevenue, plan.addOnRevenue);
  sumOf(books.replacementRevenue, plan.replacementRevenue);
  for (let r = 0; r < block.width; r++)
    books.goods[r] =
      (1 - world.firstOrderMargin[r]!) * (books.firstRevenue[r]! + books.replacementRevenue[r]!) +
      (1 - world.repeatMargin[r]!) * books.repeatRevenue[r]! +
      (1 - world.addOnMargin[r]!) * books.addOnRevenue[r]!;
  sumOf(now.revenue, plan.revenueRows);
  sumOf(now.profit, plan.costRows);
  for (let r = 0; r < block.width; r++) {
    const profit = now.revenue[r]! - now.profit[r]!;
    now.profit[r] = profit;
    now.grossProfit[r] = now.revenue[r]! - books.goods[r]!;
    now.cumulativeProfit[r] = now.cumulativeProfit[r]! + profit;
    now.cumulativeDiscountedProfit[r] = now.cumulativeDiscountedProfit[r]! + profit * block.discount[r]!;
    acquisitionCosts(plan, world.leadHandling[r]!, r);
  }
  now.customers.set(customers.total);
  now.heads.set(team.heads);
  for (let stage = 0; stage < STAGES.length; stage++) now[STAGES[stage]!].set(customers.inStage[stage]!);
}

/** out = sum of rows, run by run. */
function sumOf(out: Row, rows: readonly Row[]): void {
  for (let r = 0; r < out.length; r++) {
    let sum = 0;
    for (let i = 0; i < rows.length; i++) sum += rows[i]![r]!;
    out[r] = sum;
  }
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
