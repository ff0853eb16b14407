import type { Dice } from './dice';
import type { Known } from './draw-parameters';

/** What single customers do in a month, one after the other, each with their own dice. */

export interface Person {
  stage: number;
  /** Monthly chance to lapse as a buyer whom nothing keeps or drives away. */
  readonly theta: number;
  /** Third of the durable's life, 0 to 2. */
  phase: number;
  lost: boolean;
}

export const [BUYER, ENROLLED, KNOWN, TRUSTING, MEMBER, FRIEND] = [0, 1, 2, 3, 4, 5] as const;

export const within = (rate: number): number => 1 - Math.exp(-rate);
/** What x has won of all it could win, by half-saturation and by halvings. */
export const half = (x: number, h: number): number => (x > 0 ? x / (x + h) : 0);
export const learnt = (x: number, h: number): number => (x > 0 ? 1 - 2 ** (-x / h) : 0);

export function counts(people: readonly Person[]): number[] {
  const n = [0, 0, 0, 0, 0, 0];
  for (const { stage } of people) n[stage]!++;
  return n;
}

export function slip(one: Person): void {
  one.stage = one.stage === KNOWN ? BUYER : one.stage - 1;
}

/** Step 6. `start` are the month's first counts, `meet` the chance that a KOS gets to know a stranger. */
export function deepen(
  people: readonly Person[],
  { world: w, plan: c }: Known,
  { attention, start, meet }: { attention: number; start: readonly number[]; meet: number },
  dice: Dice,
): void {
  const company = half(start[FRIEND]!, w.communitySize);
  const trust = within(attention * w.trustRate * (1 + c.servicePromise) * (1 - 0.4 * c.handover));
  for (const one of people) {
    const { stage } = one;
    if (stage <= ENROLLED) {
      if (dice.chance(meet)) one.stage = KNOWN;
      else if (c.points && dice.chance(within(stage === BUYER ? w.pointsJoinRate : w.pointsFatigue)))
        one.stage = ENROLLED - stage;
      continue;
    }
    let up = 0;
    if (stage === KNOWN) up = trust;
    if (stage === TRUSTING && c.membership) up = within(attention * w.inviteRate);
    if (stage === MEMBER && c.community) up = within(attention * w.befriendRate * (0.5 + company));
    if (dice.chance(up)) one.stage++;
    else if (dice.chance((1 - attention) * w.trustDecay)) slip(one);
  }
}

/** What one order of a kind brings: gamma with this coefficient of variation. */
export function spend(value: number, variation: number, dice: Dice): number {
  return variation > 0 ? value * dice.gamma(1 / variation ** 2) * variation ** 2 : value;
}

/** Orders and revenue of those who are customers already. */
export interface Takings {
  repeatOrders: number;
  addOnOrders: number;
  replacementOrders: number;
  repeat: number;
  addOn: number;
  replacement: number;
  /** Revenue that earns points, and revenue on which a rival's discount is matched. */
  earning: number;
  exposed: number;
}

/** Step 7, everybody for himself. `lift` is the launches' on add-ons. Marks those lost whose durable is not replaced. */
export function shop(
  people: readonly Person[],
  { world: w, stages: s, plan: c }: Known,
  { attention, lift }: { attention: number; lift: number },
  dice: Dice,
): Takings {
  let [repeatOrders, addOnOrders, replacementOrders] = [0, 0, 0];
  let [repeat, addOn, replacement, earning, exposed] = [0, 0, 0, 0, 0];
  for (const one of people) {
    const { stage } = one;
    const needs = 1 + (c.needsServed - 1) * attention * (stage < KNOWN ? 0 : stage === KNOWN ? 0.3 : 1);
    const repeats = dice.poisson((w.repeatOrdersPerYear / 12) * s.frequency[stage]!);
    const addOns = dice.poisson((w.addOnOrdersPerYear / 12) * s.addOn[stage]! * needs * (1 + lift));
    let [onRepeats, onAddOns] = [0, 0];
    for (let k = 0; k < repeats; k++) onRepeats += spend(w.repeatOrderValue, w.orderVariation, dice);
    for (let k = 0; k < addOns; k++) onAddOns += spend(w.addOnValue, w.orderVariation, dice);
    repeatOrders += repeats;
    addOnOrders += addOns;
    repeat += onRepeats;
    addOn += onAddOns;
    if (stage === ENROLLED) earning += onRepeats + onAddOns;
    if (stage <= ENROLLED) exposed += onRepeats + onAddOns;
    if (w.replacementYears === 0 || !dice.chance(Math.min(1, 3 / (12 * w.replacementYears)))) continue;
    if (one.phase < 2) one.phase++;
    else if (dice.chance(s.repurchase[stage]!)) {
      one.phase = 0;
      replacementOrders++;
      const paid = spend(w.firstOrderValue, w.orderVariation, dice);
      replacement += paid;
      if (stage <= ENROLLED) exposed += paid;
    } else one.lost = true;
  }
  return { repeatOrders, addOnOrders, replacementOrders, repeat, addOn, replacement, earning, exposed };
}

/** Step 9: how many referrals they make, in the month's common mood. */
export function recommend(people: readonly Person[], { world: w, stages: s }: Known, dice: Dice): number {
  let saying = 0;
  for (const { stage } of people) saying += (w.referralsPerYear / 12) * s.referral[stage]!;
  const evenness = (people.length * w.referralDispersion) / 12;
  return dice.poisson(evenness < Infinity ? (saying * dice.gamma(evenness)) / evenness : saying);
}

/** Step 10. `depth` is the rival's discount, `friends` the community's size, `quality` what insight leaves of lapsing. */
export function lapse(
  people: readonly Person[],
  { world: w, stages: s, plan: c }: Known,
  { attention, depth, friends, quality }: Record<'attention' | 'depth' | 'friends' | 'quality', number>,
  dice: Dice,
): void {
  for (const one of people) {
    const { stage } = one;
    let factor = s.lapse[stage]!;
    if (stage === FRIEND) factor *= 1 - 0.5 * half(friends, w.communitySize);
    let multiple = (1 + s.discountSensitivity[stage]! * (1 - c.matchDiscounts) * depth) * quality;
    if (stage >= KNOWN) {
      factor = 1 - (1 - factor) * attention;
      multiple *= 1 + 2 * c.servicePromise * (1 - attention);
    }
    if (dice.chance(1 - (1 - one.theta) ** (multiple * factor))) one.lost = true;
  }
}

/** Step 11. A share of the heads left: whose customers are touched goes along or slips. */
export function partWith(
  people: readonly Person[],
  { world: w, stages: s, plan: c }: Known,
  share: number,
  dice: Dice,
): void {
  for (const one of people) {
    if (one.stage < KNOWN || !dice.chance(share)) continue;
    if (dice.chance(w.portability * (1 - c.handover) * s.follow[one.stage]!)) one.lost = true;
    else slip(one);
  }
}
