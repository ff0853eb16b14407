import { exp } from '../../random/elementary';
import { BUYER } from '../../scenario/stages';
import type { Block } from '../block';
import { affordableHeads } from '../curves';
import { DRAW } from '../draw-keys';
import { copyRow, type Row } from '../../rows/row';
import type { PlanRun } from '../plan-run';
import { moneyOf } from './budget';
import { quitChance } from './staffing';
import { splitByWeight } from './winning';

/**
 * The state at t = 0, the market of month 0 known. The customers a company has are buyers of its past: by class in proportion to
 * weight*(1-theta)^age, by phase equally. The team is what is wanted and can be paid, all experienced.
 */
export function start(block: Block, plan: PlanRun): void {
  const { world } = block.parameters;
  const { now, customers, choices } = plan;
  const weights = block.classWeight.map((weight) => copyRow(weight));
  for (let r = 0; r < block.width; r++) {
    let total = 0;
    let calmest = -Infinity;
    for (let j = 0; j < weights.length; j++)
      if (weights[j]![r]! > 0) calmest = Math.max(calmest, block.logKeep[j]![r]!);
    for (let j = 0; j < weights.length; j++) {
      weights[j]![r] = weights[j]![r]! * exp(world.initialAge[r]! * (block.logKeep[j]![r]! - calmest));
      total += weights[j]![r]!;
    }
    for (const weight of weights) weight[r] = weight[r]! / total;
  }
  const phaseWeights = Array.from({ length: block.phases }, () => block.row().fill(1 / block.phases));
  const people = copyRow(world.initialCustomers);
  splitByWeight(block, scratch(block), people, weights, DRAW.initialClass, 0, (j, ofClass) => {
    const left = copyRow(ofClass);
    splitByWeight(block, scratch(block), left, phaseWeights, DRAW.initialPhase, block.cell(0, j, 0), (phase, part) => {
      customers.join(block.cell(BUYER, j, phase), part, -1);
    });
  });
  const heads = block.row();
  for (let r = 0; r < block.width; r++) {
    now.prospects[r] = world.marketSize[r]! - world.initialCustomers[r]!;
    const affordable = affordableHeads(choices.peopleShare[r]!, moneyOf(block, plan, r), block.pay[r]!);
    plan.quitChance[r] = quitChance(world.kosQuitPerYear[r]!, choices.servicePromise[r]!);
    if (plan.plan.hasTeam) heads[r] = Math.min(choices.initialKos[r]!, affordable);
  }
  plan.team.start(heads);
  customers.tally();
}

function scratch(block: Block): { part: Row; chance: Row; rest: Row } {
  return { part: block.row(), chance: block.row(), rest: block.row() };
}
