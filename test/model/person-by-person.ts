import { churnClasses, referredWeights } from '../../src/model/churn-classes';
import type { ChoiceKey, Flag } from '../../src/scenario/choices';
import type { Scenario } from '../../src/scenario/scenario';
import type { StageTable } from '../../src/scenario/stages';
import type { WorldKey } from '../../src/scenario/world';
import { testUniforms } from '../random/exact';

/**
 * The law once more, person by person and KOS by KOS: slow, plain, and written from the law alone. It shares with the
 * engine the churn classes and nothing else. For scenarios without ranges and with one plan.
 */

interface Person {
  stage: number;
  readonly theta: number;
  phase: number;
  lost: boolean;
}

export type Month = Record<string, number>;

const [BUYER, ENROLLED, KNOWN, TRUSTING, MEMBER, FRIEND] = [0, 1, 2, 3, 4, 5] as const;
const CARE = [0, 0, 1, 1, 0.9, 0.6];

class Dice {
  private readonly uniform: () => number;
  constructor(seed: number) {
    this.uniform = testUniforms(seed);
  }
  chance(p: number): boolean {
    return this.uniform() < p;
  }
  /** How many of `n` come out, each alone. */
  count(n: number, p: number): number {
    let hits = 0;
    for (let i = 0; i < n; i++) if (this.chance(p)) hits++;
    return hits;
  }
  /** Poisson by waiting times. */
  poisson(mean: number): number {
    let events = -1;
    for (let time = 0; time < mean; events++) time -= Math.log(this.uniform());
    return Math.max(0, events);
  }
  normal(): number {
    return Math.sqrt(-2 * Math.log(this.uniform())) * Math.cos(2 * Math.PI * this.uniform());
  }
  /** Gamma (Ahrens & Dieter's sum of exponentials for the whole part, Johnk's pair for the rest). */
  gamma(shape: number): number {
    let sum = 0;
    for (let i = 0; i < Math.floor(shape); i++) sum -= Math.log(this.uniform());
    const rest = shape - Math.floor(shape);
    if (rest === 0) return sum;
    for (;;) {
      const x = this.uniform() ** (1 / rest);
      const y = this.uniform() ** (1 / (1 - rest));
      if (x + y <= 1) return sum - (Math.log(this.uniform()) * x) / (x + y);
    }
  }
  pick(weights: ArrayLike<number>): number {
    let left = this.uniform();
    let j = 0;
    while (j < weights.length - 1 && (left -= weights[j]!) >= 0) j++;
    return j;
  }
  shuffle<T>(items: T[]): T[] {
    for (let i = items.length - 1; i > 0; i--) {
      const j = Math.floor(this.uniform() * (i + 1));
      [items[i], items[j]] = [items[j]!, items[i]!];
    }
    return items;
  }
}

const within = (rate: number): number => 1 - Math.exp(-rate);
const half = (x: number, h: number): number => (x > 0 ? x / (x + h) : 0);
const learnt = (x: number, h: number): number => (x > 0 ? 1 - 2 ** (-x / h) : 0);
const floor = (x: number): number => Math.floor(x + 1e-9);
const ceil = (x: number): number => Math.ceil(x - 1e-9);

/** Plays one run of the scenario's first plan; gives every series and ledger line of every month. */
export function playPeople(scenario: Scenario, seed: number): Month[] {
  const dice = new Dice(seed);
  const w = scenario.world as Record<WorldKey, number>;
  const s = scenario.stages as Record<StageTable, readonly number[]>;
  const c = scenario.plans[0]! as unknown as Record<Exclude<ChoiceKey, Flag>, number> & Record<Flag, boolean>;
  const team = c.peopleShare > 0;
  const classes = churnClasses(w.churnPerMonth, w.churnSpread);
  const tilted = referredWeights(classes, w.referredChurnReduction);
  const aged = classes.weight.map((weight, j) => weight * (1 - classes.theta[j]!) ** w.initialAge);
  const total = aged.reduce((sum, x) => sum + x, 0);
  const phases = w.replacementYears > 0 ? 3 : 1;
  const person = (stage: number, weights: ArrayLike<number>, phase = 0): Person => ({
    stage,
    theta: classes.theta[dice.pick(weights)]!,
    phase,
    lost: false,
  });

  let people = Array.from({ length: w.initialCustomers }, () =>
    person(
      BUYER,
      aged.map((x) => x / total),
      dice.pick(new Array<number>(phases).fill(1 / phases)),
    ),
  );
  let prospects = w.marketSize - w.initialCustomers;
  let lapsed = 0;
  let referralsMade = 0;
  let reputation = 0;
  let insight = 0;
  let balance = 0;
  let grossProfit = 0;
  let lift = 0;
  let wave = 0;
  let cumulative = 0;
  const affordable = (money: number, pay: number): number => floor((c.peopleShare * money) / pay);
  // Ages in months of work; the first ones are experienced.
  let ages = new Array<number>(team ? Math.min(c.initialKos, affordable(w.monthlyBudget, w.kosPay)) : 0).fill(1e9);
  const months: Month[] = [];

  for (let t = 0; t < scenario.years * 12; t++) {
    const y = t / 12;
    const at = (kind: string): typeof scenario.events =>
      scenario.events.filter((event) => event.kind === kind && t >= event.month && t < event.month + event.months);
    const now = (kind: string): typeof scenario.events =>
      scenario.events.filter((event) => event.kind === kind && event.month === t);
    const counts = (): number[] => {
      const n = [0, 0, 0, 0, 0, 0];
      for (const { stage, lost } of people) if (!lost) n[stage]!++;
      return n;
    };

    // 1. Market.
    wave = t === 0 ? dice.normal() : 0.8 * wave + 0.6 * dice.normal();
    let adPrice = w.costPerLead * (1 + w.adInflation) ** Math.min(y, 4) * (1 + w.adInflationLong) ** Math.max(0, y - 4);
    adPrice *= Math.exp(w.adVolatility * wave - w.adVolatility ** 2 / 2);
    for (const event of at('adPriceShock')) adPrice *= 1 + event.size;
    const depth = Math.max(0, ...at('competitorDiscount').map((event) => event.size));
    let share = w.inMarketShare;
    for (const event of at('demandShock')) share *= 1 + event.size;

    // 2. Budget.
    const start = counts();
    const heads = ages.length;
    const pay = w.kosPay * (1 + w.payGrowth) ** y;
    const money = w.monthlyBudget * (1 + w.budgetGrowth) ** y + w.reinvestment * Math.max(0, grossProfit);
    const kosPay = heads * pay;
    const contentControl = heads * w.contentControlCost * c.contentControl;
    const privileges = c.privilegeCost * (start[MEMBER]! + start[FRIEND]!);
    const community = c.communityCost * start[FRIEND]!;
    const programmeFixed = (c.points ? c.pointsFixedCost : 0) + (c.membership ? c.membershipFixedCost : 0);
    const media = Math.max(0, money - kosPay - contentControl - privileges - community - programmeFixed);

    // 3. Leads.
    const open = prospects * Math.min(1, share);
    const reached = 1 - Math.exp((-media * (1 - w.nonWorkingShare)) / (adPrice * open));
    const adLeads = dice.poisson(w.adIncrementality * open * reached);
    const organicLeads = dice.poisson(open * (w.organicReach + w.reputationReach * reputation));
    const published = heads * c.contentShare * w.leadsPerKos;
    const contentLeads = dice.poisson(open * (1 - Math.exp(-published / open)));
    const referralLeads = dice.count(referralsMade, (w.referralIncrementality * prospects) / w.marketSize);

    // 4. Winning.
    const conversion = Math.min(1, w.coldConversion * (1 + w.reputationLift * reputation));
    const win = (leads: number, p: number): number => {
      const won = Math.min(prospects, dice.count(leads, p));
      prospects -= won;
      return won;
    };
    const newPaid = win(adLeads, conversion);
    const newOrganic = win(organicLeads, conversion);
    const newContent = win(contentLeads, conversion);
    const newReferred = win(referralLeads, w.referredConversion);
    const leadHandling = w.leadHandling * (adLeads + organicLeads + (team ? 0 : contentLeads + referralLeads));

    // 5. Serving.
    const effective = ages.reduce((sum, age) => sum + (age >= w.rampMonths ? 1 : 0.5), 0);
    const capacity = effective * w.capacityPerKos * (1 - c.contentShare);
    const burden = 1 + 0.5 * c.servicePromise ** 2 + 0.1 * (c.needsServed - 1) + 0.2 * c.handover;
    const load = burden * (start.reduce((sum, n, stage) => sum + n * CARE[stage]!, 0) + referralLeads);
    const attention = !team ? 0 : load === 0 ? 1 : Math.min(1, capacity / load);
    const freePlaces = Math.max(0, capacity - load) / burden;

    // 6. Deepening, all on the month's first counts.
    const strangers = start[BUYER]! + start[ENROLLED]!;
    const meet = team && strangers > 0 ? Math.min(within(w.meetRate), freePlaces / strangers) : 0;
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
    for (let i = 0; i < newPaid + newOrganic + newContent; i++) people.push(person(BUYER, classes.weight));
    for (let i = 0; i < newReferred; i++) people.push(person(dice.chance(attention) ? KNOWN : BUYER, tilted));

    // 7. Buying: everybody for himself.
    const spend = (value: number): number =>
      w.orderVariation > 0 ? value * dice.gamma(1 / w.orderVariation ** 2) * w.orderVariation ** 2 : value;
    const revenue = { first: 0, repeat: 0, addOn: 0, replacement: 0, paid: 0, earning: 0, exposed: 0 };
    for (let i = 0; i < newPaid; i++) revenue.paid += spend(w.firstOrderValue);
    revenue.first = revenue.paid;
    for (let i = 0; i < newOrganic + newContent + newReferred; i++) revenue.first += spend(w.firstOrderValue);
    const orders = { repeat: 0, addOn: 0, replacement: 0 };
    let lapses = 0;
    for (const one of people) {
      const { stage } = one;
      const needs = 1 + (c.needsServed - 1) * attention * (stage < KNOWN ? 0 : stage === KNOWN ? 0.3 : 1);
      const buy = (kind: 'repeat' | 'addOn', mean: number, value: number): void => {
        for (let k = dice.poisson(mean); k > 0; k--) {
          orders[kind]++;
          const paid = spend(value);
          revenue[kind] += paid;
          if (stage === ENROLLED) revenue.earning += paid;
          if (stage <= ENROLLED) revenue.exposed += paid;
        }
      };
      buy('repeat', (w.repeatOrdersPerYear / 12) * s.frequency[stage]!, w.repeatOrderValue);
      buy('addOn', (w.addOnOrdersPerYear / 12) * s.addOn[stage]! * needs * (1 + lift), w.addOnValue);
      if (phases === 1 || !dice.chance(Math.min(1, 3 / (12 * w.replacementYears)))) continue;
      if (one.phase < 2) one.phase++;
      else if (dice.chance(s.repurchase[stage]!)) {
        one.phase = 0;
        orders.replacement++;
        const paid = spend(w.firstOrderValue);
        revenue.replacement += paid;
        if (stage <= ENROLLED) revenue.exposed += paid;
      } else one.lost = true;
    }
    sweep();

    // 8. Points.
    let points = 0;
    if (c.points) {
      const before = balance;
      balance += c.pointsEarnRate * revenue.earning;
      const redeemed = balance * w.pointsRedemption;
      balance -= redeemed + balance * Math.min(w.pointsExpiry, 1 - w.pointsRedemption);
      points = redeemed + balance - before;
    }
    const discountsMatched = c.matchDiscounts * depth * revenue.exposed;

    // 9. Speaking, in the month's mood.
    referralsMade = 0;
    for (const { stage } of people) referralsMade += (w.referralsPerYear / 12) * s.referral[stage]!;
    const evenness = (people.length * w.referralDispersion) / 12;
    referralsMade = dice.poisson(
      evenness < Infinity ? (referralsMade * dice.gamma(evenness)) / evenness : referralsMade,
    );
    const said = counts();
    const close = said[TRUSTING]! + said[MEMBER]! + said[FRIEND]!;
    reputation += (half(close, w.reputationHalf) - reputation) / 6;
    const brand = w.brandSpend * (1 - w.brandSaving * reputation);
    insight += (close * w.feedbackPerYear) / 12;

    // 10. Leaving.
    const quality = 1 - w.qualityGain * learnt(insight, w.insightHalf);
    for (const one of people) {
      const { stage } = one;
      let lapse = s.lapse[stage]!;
      if (stage === FRIEND) lapse *= 1 - 0.5 * half(said[FRIEND]!, w.communitySize);
      let multiple = (1 + s.discountSensitivity[stage]! * (1 - c.matchDiscounts) * depth) * quality;
      if (stage >= KNOWN) {
        lapse = 1 - (1 - lapse) * attention;
        multiple *= 1 + 2 * c.servicePromise * (1 - attention);
      }
      if (dice.chance(1 - (1 - one.theta) ** (multiple * lapse))) one.lost = true;
    }
    sweep();
    const back = dice.count(lapsed, w.returnRate);
    lapsed -= back;
    prospects += back;

    // 11. Staffing: each KOS quits alone.
    const quit = 1 - (1 - w.kosQuitPerYear) ** ((1 + 0.5 * c.servicePromise ** 2) / 12);
    let staying = ages.filter(() => !dice.chance(quit));
    const walkers = now('kosWalkout').reduce((sum, event) => sum + Math.floor(event.size * heads + 0.5), 0);
    staying = dice.shuffle(staying).slice(Math.min(walkers, staying.length));
    const leavers = heads - staying.length;
    if (leavers > 0)
      for (const one of people) {
        if (one.stage < KNOWN || !dice.chance(leavers / heads)) continue;
        if (dice.chance(w.portability * (1 - c.handover) * s.follow[one.stage]!)) one.lost = true;
        else slip(one);
      }
    sweep();
    const incidents = dice.poisson(((heads * w.incidentsPerYear) / 12) * (1 - c.contentControl) ** 2);
    let spared = (1 - w.incidentSeverity) ** incidents;
    for (const event of now('contentIncident')) spared *= 1 - event.size;
    reputation *= spared;
    for (const one of people) if (one.stage >= TRUSTING && dice.chance(1 - spared)) slip(one);
    const end = counts();
    let hired = 0;
    if (team) {
      const each = w.capacityPerKos * (1 - c.contentShare);
      const room = burden * c.growthRoom * Math.min(end[BUYER]! + end[ENROLLED]!, capacity / burden);
      const wanted = Math.max(1, ceil((load + room) / each));
      const most = affordable(money, pay);
      const target = Math.min(wanted, most);
      if (target > staying.length) hired = Math.min(target - staying.length, Math.max(1, floor(0.1 * staying.length)));
      staying.sort((a, b) => b - a);
      if (staying.length > most) staying = staying.slice(0, most);
    }
    ages = [...staying.map((age) => age + 1), ...new Array<number>(hired).fill(0)];

    // 12. Learning.
    let launches = 0;
    lift *= 0.9;
    if (w.launchEvery > 0 && t > 0 && t % w.launchEvery === 0) {
      const gained = (w.launchSuccessMax - w.launchSuccess) * learnt(insight, w.insightHalf);
      if (dice.chance(w.launchSuccess + gained)) lift += w.launchLift;
      else launches = w.launchCost;
    }

    // 13. Books.
    const platformFees = w.platformFee * revenue.paid;
    const hiring = hired * w.hiringCost;
    const referralRewards = c.referralReward * newReferred;
    const goods =
      (1 - w.firstOrderMargin) * (revenue.first + revenue.replacement) +
      (1 - w.repeatMargin) * revenue.repeat +
      (1 - w.addOnMargin) * revenue.addOn;
    const turnover = revenue.first + revenue.repeat + revenue.addOn + revenue.replacement;
    grossProfit = turnover - goods;
    const profit =
      grossProfit -
      (media + platformFees + leadHandling + kosPay + hiring + contentControl + privileges + community) -
      (programmeFixed + points + discountsMatched + referralRewards + brand + launches);
    cumulative += profit * (1 + w.discountRate) ** (-(t + 1) / 12);
    const [buyer, enrolled, known, trusting, member, friend] = end;
    months.push({
      ...{ customers: people.length, buyer: buyer!, enrolled: enrolled!, known: known!, trusting: trusting! },
      ...{ member: member!, friend: friend!, prospects, lapsed, newPaid, newOrganic, newContent, newReferred, lapses },
      ...{ heads: ages.length, attention, load, reputation, insight, adPrice, media, adLeads, organicLeads },
      ...{ contentLeads, referralLeads, referralsMade, repeatOrders: orders.repeat },
      ...{ addOnOrders: orders.addOn, replacementOrders: orders.replacement, revenue: turnover, grossProfit, profit },
      ...{ cumulativeDiscountedProfit: cumulative, pointsLiability: balance },
    });

    function slip(one: Person): void {
      one.stage = one.stage === KNOWN ? BUYER : one.stage - 1;
    }
    function sweep(): void {
      const before = people.length;
      people = people.filter((one) => !one.lost);
      lapses += before - people.length;
      lapsed += before - people.length;
    }
  }
  return months;
}
