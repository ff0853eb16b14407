import { exp } from '../../random/elementary';
import type { WorldEvent } from '../../scenario/scenario';
import type { Block } from '../block';
import { DRAW } from '../draw-keys';
import { anyAbove } from '../../rows/row';

/** Months of an ad-price wave that are carried over; the wave is an AR(1). */
const PERSISTENCE = 0.8;
const FRESH = Math.sqrt(1 - PERSISTENCE * PERSISTENCE);
/** Years of `adInflation` before `adInflationLong` takes over. */
const NEAR_YEARS = 4;

/** Whether an event is under way in a month. */
export function underWay(event: WorldEvent, month: number): boolean {
  return month >= event.month && month < event.month + event.months;
}

/**
 * Step 1. What every plan meets this month: the ad price, who is in the market, a rival's discount,
 * what a head costs, and what money of this month is worth today.
 */
export function market(block: Block): void {
  const { month, events, luck, width, growth } = block;
  const { world } = block.parameters;
  let priceShock = 1;
  let demandShock = 1;
  block.rivalDiscount = 0;
  for (const event of events) {
    if (!underWay(event, month)) continue;
    if (event.kind === 'adPriceShock') priceShock *= 1 + event.size;
    if (event.kind === 'demandShock') demandShock *= 1 + event.size;
    if (event.kind === 'competitorDiscount') block.rivalDiscount = Math.max(block.rivalDiscount, event.size);
  }
  const year = month / 12;
  const near = Math.min(year, NEAR_YEARS);
  const far = Math.max(0, year - NEAR_YEARS);
  const volatile = anyAbove(world.adVolatility);
  const news = volatile ? luck.normals(DRAW.adPrice, 0) : undefined;
  for (let r = 0; r < width; r++) {
    const sd = world.adVolatility[r]!;
    let wave = 0;
    if (news) {
      const deviation = month === 0 ? news[r]! : PERSISTENCE * block.priceWave[r]! + FRESH * news[r]!;
      block.priceWave[r] = deviation;
      wave = sd * deviation - (sd * sd) / 2;
    }
    const drift = near * growth.ad[r]! + far * growth.adLong[r]!;
    block.adPrice[r] = world.costPerLead[r]! * exp(drift + wave) * priceShock;
    block.pay[r] = world.kosPay[r]! * exp(year * growth.pay[r]!);
    block.budgetGrowth[r] = exp(year * growth.budget[r]!);
    block.discount[r] = exp((-(month + 1) / 12) * growth.discount[r]!);
    block.inMarket[r] = Math.min(1, world.inMarketShare[r]! * demandShock);
  }
}
