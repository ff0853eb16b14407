import { BUYER, ENROLLED } from '../../scenario/stages';
import type { Block } from '../block';
import type { PlanRun } from '../plan-run';

/** Step 8. Points earned, redeemed and expired (the cost is what is redeemed plus the change of the liability), and
 * discounts given to match a rival's. */
export function points(block: Block, plan: PlanRun): void {
  const { world } = block.parameters;
  const { now, books, choices } = plan;
  for (let r = 0; r < block.width; r++) {
    const matched = choices.matchDiscounts[r]! * block.rivalDiscount;
    let exposed = 0;
    for (const segment of [BUYER, ENROLLED])
      exposed +=
        plan.repeatRevenue[segment]![r]! + plan.addOnRevenue[segment]![r]! + plan.replacementRevenue[segment]![r]!;
    books.discountsMatched[r] = matched * exposed;
    if (!plan.plan.points) continue;
    const earned = choices.pointsEarnRate[r]! * (plan.repeatRevenue[ENROLLED]![r]! + plan.addOnRevenue[ENROLLED]![r]!);
    const before = now.pointsLiability[r]!;
    const balance = before + earned;
    const redeemed = balance * world.pointsRedemption[r]!;
    const unredeemed = 1 - world.pointsRedemption[r]!;
    const after = balance * (unredeemed - Math.min(world.pointsExpiry[r]!, unredeemed));
    now.pointsLiability[r] = after;
    books.points[r] = redeemed + (after - before);
  }
}
