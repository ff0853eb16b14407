import type { Scenario, WorldEvent } from '../../../src/scenario/scenario';
import { closeMonth, over, type Month } from './books';
import type { Dice } from './dice';
import { drawParameters } from './draw-parameters';
import { lapseChances } from './lapse-chances';

/**
 * The law once more, person by person and KOS by KOS: slow, plain, and written from the law alone. It takes the
 * scenario's data and nothing that src has worked out. For scenarios with one plan.
 */

interface Person {
  stage: number;
  readonly theta: number;
  phase: number;
  lost: boolean;
}

const [BUYER, ENROLLED, KNOWN, TRUSTING, MEMBER, FRIEND] = [0, 1, 2, 3, 4, 5] as const;
const CARE = [0, 0, 1, 1, 0.9, 0.6];

const within = (rate: number): number => 1 - Math.exp(-rate);
const half = (x: number, h: number): number => (x > 0 ? x / (x + h) : 0);
const learnt = (x: number, h: number): number => (x > 0 ? 1 - 2 ** (-x / h) : 0);
const floor = (x: number): number => Math.floor(x + 1e-9);
const ceil = (x: number): number => Math.ceil(x - 1e-9);

/** Plays one run of the scenario's first plan. */
export function playPeople(scenario: Scenario, dice: Dice): Month[] {
  const { world: w, stages: s, plan: c } = drawParameters(scenario, dice);
  const team = c.peopleShare > 0;
  const chances = lapseChances(w.churnPerMonth, w.churnSpread, w.referredChurnReduction, dice);
  const phases = w.replacementYears > 0 ? 3 : 1;
  const person = (stage: number, theta: number, phase = 0): Person => ({ stage, theta, phase, lost: false });

  let people = Array.from({ length: w.initialCustomers }, () =>
    person(BUYER, chances.stayed(w.initialAge), Math.floor(dice.uniform() * phases)),
  );
  let prospects = w.marketSize - w.initialCustomers;
  let [lapsed, referralsMade, reputation, insight, balance] = [0, 0, 0, 0, 0];
  let [grossProfit, lift, wave, cumulativeProfit, cumulativeDiscountedProfit] = [0, 0, 0, 0, 0];
  const budget = c.ownBudget ?? w.monthlyBudget;
  const affordable = (money: number, pay: number): number => (team ? floor((c.peopleShare * money) / pay) : 0);
  // Ages in months of work; the first ones are experienced.
  let ages = new Array<number>(Math.min(c.initialKos, affordable(budget, w.kosPay))).fill(Infinity);
  const months: Month[] = [];

  for (let t = 0; t < scenario.years * 12; t++) {
    const y = t / 12;
    const events = scenario.events.filter((event) => t >= event.month && t < event.month + event.months);
    const starting = events.filter((event) => event.month === t);

    // 1. Market.
    wave = t === 0 ? dice.normal() : 0.8 * wave + 0.6 * dice.normal();
    let adPrice = w.costPerLead * (1 + w.adInflation) ** Math.min(y, 4) * (1 + w.adInflationLong) ** Math.max(0, y - 4);
    adPrice *= Math.exp(w.adVolatility * wave - w.adVolatility ** 2 / 2);
    for (const size of sizes(events, 'adPriceShock')) adPrice *= 1 + size;
    const depth = Math.max(0, ...sizes(events, 'competitorDiscount'));
    let share = w.inMarketShare;
    for (const size of sizes(events, 'demandShock')) share *= 1 + size;

    // 2. Budget.
    const start = counts(people);
    const heads = ages.length;
    const pay = w.kosPay * (1 + w.payGrowth) ** y;
    const money = budget * (1 + w.budgetGrowth) ** y + w.reinvestment * Math.max(0, grossProfit);
    const kosPay = heads * pay;
    const contentControl = heads * w.contentControlCost * c.contentControl;
    const privileges = c.privilegeCost * (start[MEMBER]! + start[FRIEND]!);
    const community = c.communityCost * start[FRIEND]!;
    const programmeFixed = (c.points ? c.pointsFixedCost : 0) + (c.membership ? c.membershipFixedCost : 0);
    const media = Math.max(0, money - kosPay - contentControl - privileges - community - programmeFixed);

    // 3. Leads.
    const open = prospects * Math.min(1, share);
    const press = open > 0 ? (media * (1 - w.nonWorkingShare)) / (adPrice * open) : 0;
    const adLeads = dice.poisson(w.adIncrementality * open * (1 - Math.exp(-press)));
    const organicLeads = dice.poisson(open * (w.organicReach + w.reputationReach * reputation));
    const published = heads * c.contentShare * w.leadsPerKos;
    const contentLeads = dice.poisson(open > 0 ? open * (1 - Math.exp(-published / open)) : 0);
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
    for (let i = 0; i < newPaid + newOrganic + newContent; i++) people.push(person(BUYER, chances.newcomer()));
    for (let i = 0; i < newReferred; i++)
      people.push(person(dice.chance(attention) ? KNOWN : BUYER, chances.referred()));

    // 7. Buying: everybody for himself.
    const spend = (value: number): number =>
      w.orderVariation > 0 ? value * dice.gamma(1 / w.orderVariation ** 2) * w.orderVariation ** 2 : value;
    let [first, repeat, addOn, replacement, earning, exposed] = [0, 0, 0, 0, 0, 0];
    for (let i = 0; i < newPaid; i++) first += spend(w.firstOrderValue);
    const platformFees = w.platformFee * first;
    for (let i = 0; i < newOrganic + newContent + newReferred; i++) first += spend(w.firstOrderValue);
    let [repeatOrders, addOnOrders, replacementOrders, lapses] = [0, 0, 0, 0];
    for (const one of people) {
      const { stage } = one;
      const needs = 1 + (c.needsServed - 1) * attention * (stage < KNOWN ? 0 : stage === KNOWN ? 0.3 : 1);
      const repeats = dice.poisson((w.repeatOrdersPerYear / 12) * s.frequency[stage]!);
      const addOns = dice.poisson((w.addOnOrdersPerYear / 12) * s.addOn[stage]! * needs * (1 + lift));
      let [onRepeats, onAddOns] = [0, 0];
      for (let k = 0; k < repeats; k++) onRepeats += spend(w.repeatOrderValue);
      for (let k = 0; k < addOns; k++) onAddOns += spend(w.addOnValue);
      repeatOrders += repeats;
      addOnOrders += addOns;
      repeat += onRepeats;
      addOn += onAddOns;
      if (stage === ENROLLED) earning += onRepeats + onAddOns;
      if (stage <= ENROLLED) exposed += onRepeats + onAddOns;
      if (phases === 1 || !dice.chance(Math.min(1, 3 / (12 * w.replacementYears)))) continue;
      if (one.phase < 2) one.phase++;
      else if (dice.chance(s.repurchase[stage]!)) {
        one.phase = 0;
        replacementOrders++;
        const paid = spend(w.firstOrderValue);
        replacement += paid;
        if (stage <= ENROLLED) exposed += paid;
      } else one.lost = true;
    }
    sweep();

    // 8. Points.
    let points = 0;
    if (c.points) {
      const before = balance;
      balance += c.pointsEarnRate * earning;
      const redeemed = balance * w.pointsRedemption;
      balance -= redeemed + balance * Math.min(w.pointsExpiry, 1 - w.pointsRedemption);
      points = redeemed + balance - before;
    }
    const discountsMatched = c.matchDiscounts * depth * exposed;

    // 9. Speaking, in the month's mood.
    let saying = 0;
    for (const { stage } of people) saying += (w.referralsPerYear / 12) * s.referral[stage]!;
    const evenness = (people.length * w.referralDispersion) / 12;
    if (evenness > 0 && evenness < Infinity) saying *= dice.gamma(evenness) / evenness;
    referralsMade = dice.poisson(saying);
    const said = counts(people);
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
    const walkers = sizes(starting, 'kosWalkout').reduce((sum, size) => sum + floor(size * heads + 0.5), 0);
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
    for (const size of sizes(starting, 'contentIncident')) spared *= 1 - size;
    reputation *= spared;
    for (const one of people) if (one.stage >= TRUSTING && dice.chance(1 - spared)) slip(one);
    const end = counts(people);
    let hired = 0;
    if (team) {
      const each = w.capacityPerKos * (1 - c.contentShare);
      const room = burden * c.growthRoom * Math.min(end[BUYER]! + end[ENROLLED]!, capacity / burden);
      const wanted = Math.max(1, ceil((load + room) / each));
      const most = affordable(money, pay);
      const target = Math.min(wanted, most);
      if (target > staying.length) hired = Math.min(target - staying.length, Math.max(1, floor(0.1 * staying.length)));
      staying = staying.sort((a, b) => (a < b ? 1 : -1)).slice(0, most);
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
    const closed = closeMonth(w, first, repeat, addOn, replacement, {
      media,
      platformFees,
      leadHandling,
      kosPay,
      hiring: hired * w.hiringCost,
      contentControl,
      privileges,
      community,
      programmeFixed,
      points,
      discountsMatched,
      referralRewards: c.referralReward * newReferred,
      brand,
      launches,
    });
    ({ grossProfit } = closed);
    cumulativeProfit += closed.profit;
    cumulativeDiscountedProfit += closed.profit * (1 + w.discountRate) ** (-(t + 1) / 12);
    const newcomers = newPaid + newOrganic + newContent + newReferred;
    const paidCost = media + platformFees + w.leadHandling * adLeads;
    const referralTime = load > 0 ? (burden * referralLeads) / load : 0;
    const allCost = media + platformFees + leadHandling + c.referralReward * newReferred + kosPay * referralTime;
    const lastLead = (adPrice * Math.exp(press)) / ((1 - w.nonWorkingShare) * w.adIncrementality);
    const marginalCac = (lastLead + w.leadHandling) / conversion + w.platformFee * w.firstOrderValue;
    const series = {
      customers: people.length,
      buyer: end[BUYER]!,
      enrolled: end[ENROLLED]!,
      known: end[KNOWN]!,
      trusting: end[TRUSTING]!,
      member: end[MEMBER]!,
      friend: end[FRIEND]!,
      prospects,
      lapsed,
      newPaid,
      newOrganic,
      newContent,
      newReferred,
      lapses,
      heads: ages.length,
      attention,
      load,
      reputation,
      insight,
      adPrice,
      media,
      adLeads,
      organicLeads,
      contentLeads,
      referralLeads,
      referralsMade,
      repeatOrders,
      addOnOrders,
      replacementOrders,
      revenue: closed.turnover,
      grossProfit,
      profit: closed.profit,
      cumulativeProfit,
      cumulativeDiscountedProfit,
      pointsLiability: balance,
      paidCac: over(paidCost, newPaid),
      blendedCac: over(allCost, newcomers),
      marginalCac: open > 0 && marginalCac < Infinity ? marginalCac : NaN,
    };
    months.push({ series, ledger: closed.ledger, paidCost, allCost });

    function sweep(): void {
      const before = people.length;
      people = people.filter((one) => !one.lost);
      lapses += before - people.length;
      lapsed += before - people.length;
    }
  }
  return months;
}

function slip(one: Person): void {
  one.stage = one.stage === KNOWN ? BUYER : one.stage - 1;
}

function counts(people: readonly Person[]): number[] {
  const n = [0, 0, 0, 0, 0, 0];
  for (const { stage } of people) n[stage]!++;
  return n;
}

function sizes(events: readonly WorldEvent[], kind: string): number[] {
  return events.filter((event) => event.kind === kind).map((event) => event.size);
}
