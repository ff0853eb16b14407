import { expm1 } from '../../random/elementary';
import type { Block } from '../block';
import { DRAW } from '../draw-keys';
import type { PlanRun } from '../plan-run';

/** How hard working media press on the people in the market: spend over price and people, 0 where nothing is spent. */
export function pressure(spend: number, price: number, people: number): number {
  if (!(spend > 0) || !(people > 0)) return 0;
  return price > 0 ? spend / (price * people) : Infinity;
}

/** Step 3. Leads from ads (with diminishing returns), by themselves, from what the KOS publish, and from referrals. */
export function leads(block: Block, plan: PlanRun): void {
  const { world } = block.parameters;
  const { now, books, choices, team, chance } = plan;
  const { luck, width } = block;
  for (let r = 0; r < width; r++) {
    const people = now.prospects[r]! * block.inMarket[r]!;
    plan.inMarket[r] = people;
    now.adPrice[r] = block.adPrice[r]!;
    now.media[r] = books.media[r]!;
    const working = books.media[r]! * (1 - world.nonWorkingShare[r]!);
    const reached = -expm1(-pressure(working, block.adPrice[r]!, people));
    chance[r] = world.adIncrementality[r]! * people * reached;
  }
  luck.poisson(DRAW.adLeads, 0, chance, now.adLeads);
  for (let r = 0; r < width; r++)
    chance[r] = plan.inMarket[r]! * (world.organicReach[r]! + world.reputationReach[r]! * now.reputation[r]!);
  luck.poisson(DRAW.organicLeads, 0, chance, now.organicLeads);
  for (let r = 0; r < width; r++) {
    const people = plan.inMarket[r]!;
    const published = team.heads[r]! * choices.contentShare[r]! * world.leadsPerKos[r]!;
    chance[r] = people > 0 ? -people * expm1(-published / people) : 0;
  }
  luck.poisson(DRAW.contentLeads, 0, chance, now.contentLeads);
  for (let r = 0; r < width; r++) {
    const market = world.marketSize[r]!;
    chance[r] = market > 0 ? (world.referralIncrementality[r]! * now.prospects[r]!) / market : 0;
  }
  luck.binomial(DRAW.referralLeads, 0, now.referralsMade, chance, now.referralLeads);
}
