import { exp } from '../../random/elementary';
import { BUYER, KNOWN } from '../../scenario/stages';
import type { Block } from '../block';
import { DRAW, type Draw } from '../draw-keys';
import { subtract } from '../../rows/arithmetic';
import { anyAbove, type Row } from '../../rows/row';
import type { PlanRun } from '../plan-run';
import { pressure } from './leads';

/** Step 4. Leads buy a first order, never more than there are prospects, in the order ad, organic, content, referral. */
export function winning(block: Block, plan: PlanRun): void {
  const { world } = block.parameters;
  const { now, chance, books } = plan;
  const { luck, width } = block;
  for (let r = 0; r < width; r++)
    chance[r] = Math.min(1, world.coldConversion[r]! * (1 + world.reputationLift[r]! * now.reputation[r]!));
  for (let r = 0; r < width; r++) now.marginalCac[r] = marginalCac(block, plan, r, chance[r]!);
  luck.binomial(DRAW.paidWinners, 0, now.adLeads, chance, now.newPaid);
  luck.binomial(DRAW.organicWinners, 0, now.organicLeads, chance, now.newOrganic);
  luck.binomial(DRAW.contentWinners, 0, now.contentLeads, chance, now.newContent);
  luck.binomial(DRAW.referredWinners, 0, now.referralLeads, world.referredConversion, now.newReferred);
  for (const channel of [now.newPaid, now.newOrganic, now.newContent, now.newReferred])
    for (let r = 0; r < width; r++) {
      channel[r] = Math.min(channel[r]!, now.prospects[r]!);
      now.prospects[r] = now.prospects[r]! - channel[r]!;
    }
  for (let r = 0; r < width; r++) {
    plan.coldWinners[r] = now.newPaid[r]! + now.newOrganic[r]! + now.newContent[r]!;
    const handled = now.adLeads[r]! + now.organicLeads[r]!;
    const handledToo = plan.choices.peopleShare[r]! > 0 ? 0 : now.contentLeads[r]! + now.referralLeads[r]!;
    books.leadHandling[r] = world.leadHandling[r]! * (handled + handledToo);
    books.referralRewards[r] = plan.choices.referralReward[r]! * now.newReferred[r]!;
  }
  luck.binomial(DRAW.referredKnown, 0, now.newReferred, now.attention, plan.knownWinners);
  for (let r = 0; r < width; r++) plan.strangerWinners[r] = now.newReferred[r]! - plan.knownWinners[r]!;
}

/** Beyond this pressure one more lead costs e^200 times its price: as good as not to be had for money. */
const MOST_PRESSURE = 200;

/** What one more paid winner would cost this month at this conversion; NaN where no money could win one. */
function marginalCac(block: Block, plan: PlanRun, run: number, conversion: number): number {
  const { world } = block.parameters;
  const people = plan.inMarket[run]!;
  const price = block.adPrice[run]!;
  const working = 1 - world.nonWorkingShare[run]!;
  const press = pressure(plan.books.media[run]! * working, price, people);
  const lead = (price * exp(press)) / (working * world.adIncrementality[run]!);
  const cost = (lead + world.leadHandling[run]!) / conversion + world.platformFee[run]! * world.firstOrderValue[run]!;
  return people > 0 && press <= MOST_PRESSURE && cost < Infinity ? cost : NaN;
}

/** End of step 6. The winners join the counts, each in phase 0 and in a churn class by weight. */
export function joining(block: Block, plan: PlanRun): void {
  joinAs(block, plan, BUYER, plan.coldWinners, block.classWeight, DRAW.coldClass);
  joinAs(block, plan, KNOWN, plan.knownWinners, block.referredWeight, DRAW.knownClass);
  joinAs(block, plan, BUYER, plan.strangerWinners, block.referredWeight, DRAW.strangerClass);
}

function joinAs(block: Block, plan: PlanRun, stage: number, people: Row, weights: readonly Row[], draw: Draw): void {
  if (!anyAbove(people)) return;
  const { left } = block.split;
  left.set(people);
  const year = Math.floor(block.month / 12);
  splitByWeight(block, block.split, left, weights, draw, 0, (j, part) => {
    plan.customers.join(block.cell(stage, j, 0), part, year);
  });
}

/** Splits people over classes by weight: exact multinomials by conditional binomials. `take` gets the classes that anybody is in;
 * the last class is what is left in `left`. */
export function splitByWeight(
  block: Block,
  scratch: { readonly part: Row; readonly chance: Row; readonly rest: Row },
  left: Row,
  weights: readonly Row[],
  draw: Draw,
  firstCell: number,
  take: (index: number, part: Row) => void,
): void {
  const { part, chance, rest } = scratch;
  rest.fill(1);
  for (let j = 0; j < weights.length; j++) {
    const weight = weights[j]!;
    if (j === weights.length - 1) {
      take(j, left);
      return;
    }
    for (let r = 0; r < block.width; r++) {
      chance[r] = weight[r]! >= rest[r]! ? 1 : weight[r]! / rest[r]!;
      rest[r] = rest[r]! - weight[r]!;
    }
    if (!block.luck.binomial(draw, firstCell + j, left, chance, part)) continue;
    subtract(left, part);
    take(j, part);
  }
}
