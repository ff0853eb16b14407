import { BUYER, ENROLLED, KNOWN, STAGES } from '../../scenario/stages';
import { LARGEST_SHAPE, SEGMENTS, MOST_PHASES, type Block } from '../block';
import { DRAW, type Draw } from '../draw-keys';
import { addTo } from '../../rows/arithmetic';
import type { Row } from '../../rows/row';
import type { PlanRun } from '../plan-run';

/** The segment of a stage: nobody's customer, collector, or known to somebody. */
export function segmentOf(stage: number): number {
  return Math.min(stage, KNOWN);
}

/** How many needs of a customer are served, against one; a mere acquaintance lets only a part be served. */
export function needsOf(plan: PlanRun, stage: number, run: number): number {
  const reach = stage < KNOWN ? 0 : stage === KNOWN ? 0.3 : 1;
  return 1 + (plan.choices.needsServed[run]! - 1) * plan.now.attention[run]! * reach;
}

/** Step 7. Repeat orders, add-ons, and durables that fall due. */
export function buying(block: Block, plan: PlanRun): void {
  ordering(block, plan);
  replacing(block, plan);
  const { world } = block.parameters;
  const { now, books } = plan;
  const others = plan.spare;
  for (let r = 0; r < block.width; r++) others[r] = plan.coldWinners[r]! - now.newPaid[r]! + now.newReferred[r]!;
  revenue(block, DRAW.paidRevenue, 0, now.newPaid, world.firstOrderValue, books.platformFees);
  revenue(block, DRAW.firstRevenue, 0, others, world.firstOrderValue, books.firstRevenue);
  for (let r = 0; r < block.width; r++) {
    const paid = books.platformFees[r]!;
    books.firstRevenue[r] = books.firstRevenue[r]! + paid;
    books.platformFees[r] = paid * world.platformFee[r]!;
  }
}

function ordering(block: Block, plan: PlanRun): void {
  const { world, stages } = block.parameters;
  const { now, customers, chance, spare } = plan;
  const { width, luck } = block;
  now.repeatOrders.fill(0);
  now.addOnOrders.fill(0);
  for (let segment = 0; segment < SEGMENTS; segment++) {
    const last = segment === KNOWN ? STAGES.length - 1 : segment;
    const repeats = chance.fill(0);
    const addOns = spare.fill(0);
    for (let stage = segment; stage <= last; stage++) {
      if (customers.cellsOf[stage]!.length === 0) continue;
      const people = customers.inStage[stage]!;
      for (let r = 0; r < width; r++) {
        repeats[r] = repeats[r]! + (people[r]! * world.repeatOrdersPerYear[r]! * stages.frequency[stage]![r]!) / 12;
        addOns[r] =
          addOns[r]! +
          ((people[r]! * world.addOnOrdersPerYear[r]! * stages.addOn[stage]![r]!) / 12) *
            needsOf(plan, stage, r) *
            (1 + plan.launchLift[r]!);
      }
    }
    const orders = plan.slipChance;
    luck.poisson(DRAW.repeatOrders, segment, repeats, orders);
    addTo(now.repeatOrders, orders);
    revenue(block, DRAW.repeatRevenue, segment, orders, world.repeatOrderValue, plan.repeatRevenue[segment]!);
    luck.poisson(DRAW.addOnOrders, segment, addOns, orders);
    addTo(now.addOnOrders, orders);
    revenue(block, DRAW.addOnRevenue, segment, orders, world.addOnValue, plan.addOnRevenue[segment]!);
  }
}

/** Phases advance; at the end of the last one a customer buys again or lapses. */
function replacing(block: Block, plan: PlanRun): void {
  const { now, customers, chance, spare } = plan;
  const { world, stages } = block.parameters;
  const { width, luck } = block;
  now.replacementOrders.fill(0);
  now.lapses.fill(0);
  for (const row of [...plan.replacements, ...plan.replacementRevenue, plan.firstYearReplacements]) row.fill(0);
  if (block.phases === 1) return;
  for (let r = 0; r < width; r++) {
    const years = world.replacementYears[r]!;
    chance[r] = years > 0 ? Math.min(1, 3 / (12 * years)) : 0;
  }
  const ended = block.split.part;
  for (let stage = BUYER; stage < STAGES.length; stage++) {
    const orders = plan.replacements[segmentOf(stage)]!;
    for (const cell of customers.cellsOf[stage]!) {
      const phase = cell % MOST_PHASES;
      if (phase < MOST_PHASES - 1) {
        const people = customers.move(cell, cell + 1);
        if (!luck.binomial(DRAW.phase, cell, customers.count[cell]!, chance, people)) customers.unmove();
        continue;
      }
      if (!luck.binomial(DRAW.phase, cell, customers.count[cell]!, chance, ended)) continue;
      const again = customers.move(cell, cell - phase);
      luck.binomial(DRAW.repurchase, cell, ended, stages.repurchase[stage]!, again);
      for (let r = 0; r < width; r++) {
        orders[r] = orders[r]! + again[r]!;
        const young = customers.shareOf(cell, 0, r);
        plan.firstYearReplacements[r] = plan.firstYearReplacements[r]! + again[r]! * young;
        spare[r] = ended[r]! - again[r]!;
      }
      addTo(now.lapses, spare);
      customers.leave(cell, spare);
    }
  }
  customers.settle();
  addTo(now.lapsed, now.lapses);
  for (const segment of [BUYER, ENROLLED, KNOWN]) {
    const orders = plan.replacements[segment]!;
    addTo(now.replacementOrders, orders);
    revenue(block, DRAW.replacementRevenue, segment, orders, world.firstOrderValue, plan.replacementRevenue[segment]!);
  }
}

/** Revenue of k orders: gamma with mean k*value and coefficient of variation `orderVariation`/sqrt(k). */
function revenue(block: Block, draw: Draw, segment: number, orders: Row, value: Row, out: Row): void {
  const { orderVariation } = block.parameters.world;
  const { width } = block;
  const { shape } = block;
  for (let r = 0; r < width; r++) {
    const evenness = orders[r]! / (orderVariation[r]! * orderVariation[r]!);
    shape[r] = evenness < LARGEST_SHAPE ? evenness : 0;
  }
  block.luck.gamma(draw, segment, shape, out);
  for (let r = 0; r < width; r++) {
    const square = orderVariation[r]! * orderVariation[r]!;
    const varied = orders[r]! / square < LARGEST_SHAPE;
    out[r] = (varied ? out[r]! * square : orders[r]!) * value[r]!;
  }
}
