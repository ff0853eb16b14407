import type { Dice } from './dice';
import type { Known } from './draw-parameters';

/** The KOS of the oracle: one number each, the months since they were hired. */

export const floor = (x: number): number => Math.floor(x + 1e-9);
const ceil = (x: number): number => Math.ceil(x - 1e-9);

/** Who stays: each quits alone, then walkers are taken at random from the rest. */
export function quit(ages: readonly number[], { world: w, plan: c }: Known, walkers: number, dice: Dice): number[] {
  const chance = 1 - (1 - w.kosQuitPerYear) ** ((1 + 0.5 * c.servicePromise ** 2) / 12);
  const loyal = ages.filter(() => !dice.chance(chance));
  return dice.shuffle(loyal).slice(Math.min(walkers, loyal.length));
}

/** Who is hired for next month, and who stays when pay no longer reaches for all. `most` heads can be paid. */
export function makeUp(
  staying: readonly number[],
  { world: w, plan: c }: Known,
  { capacity, burden, load, strangers, most }: Record<'capacity' | 'burden' | 'load' | 'strangers' | 'most', number>,
): { hired: number; stay: readonly number[] } {
  const room = burden * c.growthRoom * Math.min(strangers, capacity / burden);
  const wanted = Math.max(1, ceil((load + room) / (w.capacityPerKos * (1 - c.contentShare))));
  const target = Math.min(wanted, most);
  const heads = staying.length;
  return {
    hired: target > heads ? Math.min(target - heads, Math.max(1, floor(0.1 * heads))) : 0,
    stay: staying.toSorted((a, b) => (a < b ? 1 : a > b ? -1 : 0)).slice(0, most),
  };
}
