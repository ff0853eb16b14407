import { expm1, pow } from '../../random/elementary';
import { BUYER, ENROLLED, FRIEND, KNOWN, TRUSTING } from '../../scenario/stages';
import { affordableHeads, ceilSafe, floorSafe } from '../curves';
import type { Block } from '../block';
import { logKeep } from '../churn-classes';
import { DRAW } from '../draw-keys';
import { addTo } from '../../rows/arithmetic';
import { anyAbove, type Row } from '../../rows/row';
import type { PlanRun } from '../plan-run';
import { stepDown } from './deepening';

/** Step 11. KOS quit or walk out and some customers follow; content goes wrong; the team is made up for next month. */
export function staffing(block: Block, plan: PlanRun): void {
  if (plan.plan.hasTeam) {
    quitting(block, plan);
    following(block, plan);
  }
  incidents(block, plan);
  plan.customers.tally();
  if (plan.plan.hasTeam) hiring(block, plan);
}

/** Monthly chance that a KOS quits: promises wear people out. */
export function quitChance(quitPerYear: number, promise: number): number {
  return -expm1(((1 + 0.5 * promise * promise) / 12) * logKeep(quitPerYear));
}

function quitting(block: Block, plan: PlanRun): void {
  const { team, spare } = plan;
  block.luck.binomial(DRAW.quit, 0, team.heads, plan.quitChance, spare);
  for (let r = 0; r < block.width; r++) {
    const heads = team.heads[r]!;
    plan.now.leaverChance[r] = heads > 0 ? plan.quitChance[r]! : 0;
    let walkers = 0;
    for (const event of block.events)
      if (event.kind === 'kosWalkout' && event.month === block.month) walkers += floorSafe(event.size * heads + 0.5);
    team.lose(block, r, spare[r]!, Math.min(walkers, heads - spare[r]!));
  }
}

/** Of a leaver's customers some follow, the others slip one stage. */
function following(block: Block, plan: PlanRun): void {
  const { team, choices, customers, now, chance, spare } = plan;
  const { world, stages } = block.parameters;
  const { luck, width } = block;
  if (!anyAbove(team.leavers)) return;
  const gone = plan.slipChance;
  const follows = block.split.part;
  for (let r = 0; r < width; r++) chance[r] = team.heads[r]! > 0 ? team.leavers[r]! / team.heads[r]! : 0;
  const step = block.cell(1, 0, 0) - block.cell(0, 0, 0);
  for (let stage = KNOWN; stage <= FRIEND; stage++) {
    for (let r = 0; r < width; r++)
      follows[r] = world.portability[r]! * (1 - choices.handover[r]!) * stages.follow[stage]![r]!;
    for (const cell of customers.cellsOf[stage]!) {
      if (!luck.binomial(DRAW.touched, cell, customers.count[cell]!, chance, spare)) continue;
      luck.binomial(DRAW.follow, cell, spare, follows, gone);
      const slipping = customers.move(cell, cell + (stepDown(stage) - stage) * step);
      for (let r = 0; r < width; r++) slipping[r] = spare[r]! - gone[r]!;
      customers.leave(cell, gone);
      addTo(now.lapses, gone);
      addTo(now.lapsed, gone);
    }
  }
  customers.settle();
}

/** Published content that goes wrong costs reputation and makes the closest customers slip. */
function incidents(block: Block, plan: PlanRun): void {
  const { team, choices, customers, now, chance, spare } = plan;
  const { world } = block.parameters;
  const { luck, width, month, events } = block;
  for (let r = 0; r < width; r++) {
    const loose = 1 - choices.contentControl[r]!;
    chance[r] = ((team.heads[r]! * world.incidentsPerYear[r]!) / 12) * loose * loose;
  }
  luck.poisson(DRAW.incidents, 0, chance, spare);
  let spared = 1;
  for (const event of events) if (event.kind === 'contentIncident' && event.month === month) spared *= 1 - event.size;
  let any = false;
  for (let r = 0; r < width; r++) {
    const left = spared * pow(1 - world.incidentSeverity[r]!, spare[r]!);
    chance[r] = 1 - left;
    if (left < 1) any = true;
    now.reputation[r] = now.reputation[r]! * left;
  }
  if (!any) return;
  const step = block.cell(1, 0, 0) - block.cell(0, 0, 0);
  for (let stage = TRUSTING; stage <= FRIEND; stage++)
    for (const cell of customers.cellsOf[stage]!) {
      const people = customers.move(cell, cell - step);
      if (!luck.binomial(DRAW.incidentSlip, cell, customers.count[cell]!, chance, people)) customers.unmove();
    }
  customers.settle();
}

/** Heads move towards what is wanted and can be paid: up slowly, down only when the money is not there. */
function hiring(block: Block, plan: PlanRun): void {
  const { world } = block.parameters;
  const { books, team, choices, customers } = plan;
  const hired: Row = plan.spare;
  for (let r = 0; r < block.width; r++) {
    const left = team.heads[r]! - team.leavers[r]!;
    const strangers = customers.inStage[BUYER]![r]! + customers.inStage[ENROLLED]![r]!;
    const places = Math.min(strangers, plan.capacity[r]! / plan.burden[r]!);
    const room = plan.burden[r]! * choices.growthRoom[r]! * places;
    const each = world.capacityPerKos[r]! * (1 - choices.contentShare[r]!);
    const load = plan.now.load[r]! + room;
    const wanted = load > 0 ? Math.max(1, ceilSafe(load / each)) : 1;
    const affordable = affordableHeads(choices.peopleShare[r]!, plan.budget[r]!, block.pay[r]!);
    const target = Math.min(wanted, affordable);
    const most = Math.max(1, floorSafe(0.1 * left));
    hired[r] = target > left ? Math.min(target - left, most) : 0;
    books.hiring[r] = hired[r]! * world.hiringCost[r]!;
    const dismissed = Math.max(0, left - affordable);
    plan.now.dismissed[r] = dismissed;
    if (dismissed > 0) team.dismiss(r, dismissed);
  }
  team.age(hired);
}
