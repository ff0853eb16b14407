import { expm1 } from '../../random/elementary';
import { BUYER, ENROLLED, FRIEND, KNOWN, MEMBER, STAGES, TRUSTING } from '../../scenario/stages';
import { saturate } from '../curves';
import type { Block } from '../block';
import { DRAW, type Draw } from '../draw-keys';
import { subtract } from '../../rows/arithmetic';
import { anyAbove, type Row } from '../../rows/row';
import type { PlanRun } from '../plan-run';

/** A monthly rate as the probability of acting within the month. */
function within(rate: number): number {
  return -expm1(-rate);
}

/** The stage one step down; who is known to nobody any more is a plain buyer. */
export function stepDown(stage: number): number {
  return stage === KNOWN ? BUYER : stage - 1;
}

/** Step 6. People come closer, and slip back where nobody has time for them; everything on the month's first counts. */
export function deepening(block: Block, plan: PlanRun): void {
  if (plan.plan.hasTeam) {
    meeting(block, plan);
    for (let stage = FRIEND; stage >= KNOWN; stage--) trusting(block, plan, stage);
  } else if (plan.plan.points) collecting(block, plan);
  plan.customers.settle();
}

/** The rate at which people of a stage move up, in one run; 0 where the plan does not offer the next stage. */
function upwardRate(block: Block, plan: PlanRun, stage: number, run: number): number {
  const { world } = block.parameters;
  const { choices, now, customers } = plan;
  const attention = now.attention[run]!;
  if (stage === MEMBER && plan.plan.community) {
    const company = saturate(customers.inStage[FRIEND]![run]!, world.communitySize[run]!);
    return attention * world.befriendRate[run]! * (0.5 + company);
  }
  if (stage === TRUSTING && plan.plan.membership) return attention * world.inviteRate[run]!;
  if (stage === KNOWN) {
    const shared = 1 - 0.4 * choices.handover[run]!;
    return attention * world.trustRate[run]! * (1 + choices.servicePromise[run]!) * shared;
  }
  return 0;
}

function trusting(block: Block, plan: PlanRun, stage: number): void {
  const { customers, now, chance, spare } = plan;
  const { trustDecay } = block.parameters.world;
  const { width, luck } = block;
  if (customers.cellsOf[stage]!.length === 0) return;
  const slip = plan.slipChance;
  for (let r = 0; r < width; r++) {
    chance[r] = within(upwardRate(block, plan, stage, r));
    slip[r] = (1 - now.attention[r]!) * trustDecay[r]!;
  }
  const up = block.cell(1, 0, 0) - block.cell(0, 0, 0);
  const down = (stepDown(stage) - stage) * up;
  for (const cell of customers.cellsOf[stage]!) {
    const count = customers.count[cell]!;
    spare.set(count);
    if (stage < STAGES.length - 1) drawMove(block, plan, DRAW.deepen, cell, cell + up, chance);
    if (anyAbove(slip)) {
      const people = customers.move(cell, cell + down);
      if (!luck.binomial(DRAW.slip, cell, spare, slip, people)) customers.unmove();
    }
  }
}

/** Draws a move out of those in `spare` and takes the movers off it. */
function drawMove(block: Block, plan: PlanRun, draw: Draw, from: number, to: number, chance: Row): void {
  const { customers, spare } = plan;
  const people = customers.move(from, to);
  if (!block.luck.binomial(draw, from, spare, chance, people)) return customers.unmove();
  subtract(spare, people);
}

/** KOS get to know buyers and collectors, as far as they have places free. */
function meeting(block: Block, plan: PlanRun): void {
  const { customers, now } = plan;
  const { meetRate } = block.parameters.world;
  for (let r = 0; r < block.width; r++) {
    const strangers = customers.inStage[BUYER]![r]! + customers.inStage[ENROLLED]![r]!;
    now.meetChance[r] =
      strangers > 0 && plan.choices.peopleShare[r]! > 0
        ? Math.min(within(meetRate[r]!), plan.freePlaces[r]! / strangers)
        : 0;
  }
  collecting(block, plan);
}

/** Strangers meet a KOS (with a team); of the others some enrol and some tire of collecting (with points). */
function collecting(block: Block, plan: PlanRun): void {
  const { customers, now, spare, chance } = plan;
  const { world } = block.parameters;
  const step = block.cell(1, 0, 0) - block.cell(0, 0, 0);
  for (const stage of [BUYER, ENROLLED]) {
    const rate = stage === BUYER ? world.pointsJoinRate : world.pointsFatigue;
    for (let r = 0; r < block.width; r++) chance[r] = within(rate[r]!);
    for (const cell of customers.cellsOf[stage]!) {
      spare.set(customers.count[cell]!);
      drawMove(block, plan, DRAW.meet, cell, cell + (KNOWN - stage) * step, now.meetChance);
      if (!plan.plan.points) continue;
      if (stage === BUYER) drawMove(block, plan, DRAW.join, cell, cell + step, chance);
      else drawMove(block, plan, DRAW.tire, cell, cell - step, chance);
    }
  }
}
