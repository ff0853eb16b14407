import { fillChances } from '../../random/chances';
import { FRIEND, KNOWN, STAGES } from '../../scenario/stages';
import { learned, saturate } from '../curves';
import type { Block } from '../block';
import { MOST_CLASSES } from '../churn-classes';
import { DRAW } from '../draw-keys';
import { addTo } from '../../rows/arithmetic';
import { anyAbove } from '../../rows/row';
import type { PlanRun } from '../plan-run';
import { MOST_PHASES } from '../block';

/** Step 10. Customers lapse by class, stage and care; some of all who ever lapsed come back into the market. */
export function leaving(block: Block, plan: PlanRun): void {
  const { customers, now, chance, spare } = plan;
  const { luck, width } = block;
  const hazard = plan.slipChance;
  const { quality } = plan;
  const { qualityGain, insightHalf } = block.parameters.world;
  for (let r = 0; r < width; r++) quality[r] = 1 - qualityGain[r]! * learned(now.insight[r]!, insightHalf[r]!);
  for (let stage = 0; stage < STAGES.length; stage++) {
    if (!anyAbove(customers.inStage[stage]!)) continue;
    for (let r = 0; r < width; r++) hazard[r] = hazardOf(block, plan, stage, r);
    for (const cell of customers.cellsOf[stage]!) {
      const keep = block.logKeep[Math.floor(cell / MOST_PHASES) % MOST_CLASSES]!;
      fillChances(hazard, keep, chance);
      if (!luck.binomial(DRAW.lapse, cell, customers.count[cell]!, chance, spare)) continue;
      customers.leave(cell, spare);
      addTo(now.lapses, spare);
      addTo(now.lapsed, spare);
    }
  }
  luck.binomial(DRAW.comeBack, 0, now.lapsed, block.parameters.world.returnRate, spare);
  for (let r = 0; r < width; r++) {
    now.lapsed[r] = now.lapsed[r]! - spare[r]!;
    now.prospects[r] = now.prospects[r]! + spare[r]!;
  }
}

/** How a stage multiplies the hazard of lapsing this month, m in the law. */
function hazardOf(block: Block, plan: PlanRun, stage: number, run: number): number {
  const { world, stages } = block.parameters;
  const { now, choices, customers } = plan;
  const attention = now.attention[run]!;
  let lapse = stages.lapse[stage]![run]!;
  if (stage === FRIEND) lapse *= 1 - 0.5 * saturate(customers.inStage[FRIEND]![run]!, world.communitySize[run]!);
  let neglect = 1;
  if (stage >= KNOWN) {
    lapse = 1 - (1 - lapse) * attention;
    neglect = 1 + 2 * choices.servicePromise[run]! * (1 - attention);
  }
  const discount = block.rivalDiscount * (1 - choices.matchDiscounts[run]!);
  return lapse * (1 + stages.discountSensitivity[stage]![run]! * discount) * plan.quality[run]! * neglect;
}
