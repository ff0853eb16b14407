import { exp, expm1 } from '../../random/elementary';
import { FRIEND, KNOWN, STAGES } from '../../scenario/stages';
import { saturate, type Block } from '../block';
import { MOST_CLASSES } from '../churn-classes';
import { DRAW } from '../draw-keys';
import { anyAbove, type Row } from '../luck';
import type { PlanRun } from '../plan-run';
import { addTo } from './buying';
import { MOST_PHASES } from '../block';

const LN2 = 0.6931471805599453;

/** What insight has won of all it could win: 1-2^(-I/half), 0 without any. */
export function learned(insight: number, half: number): number {
  return insight > 0 ? 1 - exp((-LN2 * insight) / half) : 0;
}

/** Step 10. Customers lapse by class, stage and care; some of all who ever lapsed come back into the market. */
export function leaving(block: Block, plan: PlanRun): void {
  const { customers, now, chance, spare } = plan;
  const { luck, width } = block;
  const hazard = plan.slipChance;
  for (let stage = 0; stage < STAGES.length; stage++) {
    if (!anyAbove(customers.inStage[stage]!)) continue;
    for (let r = 0; r < width; r++) hazard[r] = hazardOf(block, plan, stage, r);
    for (const cell of customers.cellsOf[stage]!) {
      if (!customers.inUse[cell]) continue;
      const keep = block.logKeep[Math.floor(cell / MOST_PHASES) % MOST_CLASSES]!;
      lapseChance(hazard, keep, chance);
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

/** chance = 1-(1-theta)^hazard. */
function lapseChance(hazard: Row, logKeep: Row, chance: Row): void {
  for (let r = 0; r < hazard.length; r++)
    chance[r] =
      r > 0 && hazard[r] === hazard[r - 1] && logKeep[r] === logKeep[r - 1]
        ? chance[r - 1]!
        : -expm1(hazard[r]! * logKeep[r]!);
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
  const quality = 1 - world.qualityGain[run]! * learned(now.insight[run]!, world.insightHalf[run]!);
  return lapse * (1 + stages.discountSensitivity[stage]![run]! * discount) * quality * neglect;
}
