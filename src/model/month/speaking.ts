import { FRIEND, MEMBER, STAGES, TRUSTING } from '../../scenario/stages';
import { LARGEST_SHAPE, type Block } from '../block';
import { saturate } from '../curves';
import { DRAW } from '../draw-keys';
import type { PlanRun } from '../plan-run';

/** Months over which reputation follows the people behind it. */
const MEMORY = 6;

/** Step 9. Customers recommend, reputation follows those who trust, and the front line hears things. */
export function speaking(block: Block, plan: PlanRun): void {
  const { world, stages } = block.parameters;
  const { now, books, customers, chance } = plan;
  const shape = plan.spare;
  const mood = plan.slipChance;
  const { width, luck } = block;
  for (let r = 0; r < width; r++) {
    let mean = 0;
    for (let stage = 0; stage < STAGES.length; stage++)
      mean += (customers.inStage[stage]![r]! * world.referralsPerYear[r]! * stages.referral[stage]![r]!) / 12;
    const evenness = (customers.total[r]! * world.referralDispersion[r]!) / 12;
    chance[r] = world.referralDispersion[r]! > 0 ? mean : 0;
    shape[r] = mean > 0 && evenness < LARGEST_SHAPE ? evenness : 0;
  }
  luck.gamma(DRAW.referralMood, 0, shape, mood);
  for (let r = 0; r < width; r++) if (shape[r]! > 0) chance[r] = (chance[r]! * mood[r]!) / shape[r]!;
  luck.poisson(DRAW.referrals, 0, chance, now.referralsMade);
  for (let r = 0; r < width; r++) {
    const close = customers.inStage[TRUSTING]![r]! + customers.inStage[MEMBER]![r]! + customers.inStage[FRIEND]![r]!;
    const reputation = now.reputation[r]!;
    now.reputation[r] = reputation + (saturate(close, world.reputationHalf[r]!) - reputation) / MEMORY;
    const saved = world.brandSpend[r]! * world.brandSaving[r]! * now.reputation[r]!;
    books.brand[r] = world.brandSpend[r]! - saved;
    plan.intangible[r] = saved;
    now.insight[r] = now.insight[r]! + (close * world.feedbackPerYear[r]!) / 12;
  }
}
