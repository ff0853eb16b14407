import type { Scenario, WorldEvent } from '../../../src/scenario/scenario';
import { acquisition, closeMonth, type Month } from './books';
import type { Dice } from './dice';
import { drawParameters } from './draw-parameters';
import { lapseChances } from './lapse-chances';
import {
  BUYER,
  counts,
  deepen,
  ENROLLED,
  FRIEND,
  half,
  KNOWN,
  lapse,
  learnt,
  MEMBER,
  partWith,
  recommend,
  shop,
  slip,
  spend,
  TRUSTING,
  within,
  type Person,
} from './persons';
import { floor, makeUp, quit } from './staff';

/**
 * The law once more, person by person and KOS by KOS: slow, plain, and written from the law alone. It takes the
 * scenario's data and nothing that src has worked out. For scenarios with one plan.
 */

const CARE = [0, 0, 1, 1, 0.9, 0.6];

/** Plays one run of the scenario's first plan. */
export function playPeople(scenario: Scenario, dice: Dice): Month[] {
  const known = drawParameters(scenario, dice);
  const { world: w, plan: c } = known;
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
    deepen(people, known, { attention, start, meet }, dice);
    for (let i = 0; i < newPaid + newOrganic + newContent; i++) people.push(person(BUYER, chances.newcomer()));
    for (let i = 0; i < newReferred; i++)
      people.push(person(dice.chance(attention) ? KNOWN : BUYER, chances.referred()));

    // 7. Buying: everybody for himself.
    let first = 0;
    for (let i = 0; i < newPaid; i++) first += spend(w.firstOrderValue, w.orderVariation, dice);
    const platformFees = w.platformFee * first;
    for (let i = 0; i < newOrganic + newContent + newReferred; i++)
      first += spend(w.firstOrderValue, w.orderVariation, dice);
    const takings = shop(people, known, { attention, lift }, dice);
    let lapses = 0;
    sweep();

    // 8. Points.
    let points = 0;
    if (c.points) {
      const before = balance;
      balance += c.pointsEarnRate * takings.earning;
      const redeemed = balance * w.pointsRedemption;
      balance -= redeemed + balance * Math.min(w.pointsExpiry, 1 - w.pointsRedemption);
      points = redeemed + balance - before;
    }
    const discountsMatched = c.matchDiscounts * depth * takings.exposed;

    // 9. Speaking, in the month's mood.
    referralsMade = recommend(people, known, dice);
    const said = counts(people);
    const close = said[TRUSTING]! + said[MEMBER]! + said[FRIEND]!;
    reputation += (half(close, w.reputationHalf) - reputation) / 6;
    const brand = w.brandSpend * (1 - w.brandSaving * reputation);
    insight += (close * w.feedbackPerYear) / 12;

    // 10. Leaving.
    const quality = 1 - w.qualityGain * learnt(insight, w.insightHalf);
    lapse(people, known, { attention, depth, friends: said[FRIEND]!, quality }, dice);
    sweep();
    const back = dice.count(lapsed, w.returnRate);
    lapsed -= back;
    prospects += back;

    // 11. Staffing.
    const walkers = sizes(starting, 'kosWalkout').reduce((sum, size) => sum + floor(size * heads + 0.5), 0);
    const staying = quit(ages, known, walkers, dice);
    const leavers = heads - staying.length;
    if (leavers > 0) partWith(people, known, leavers / heads, dice);
    sweep();
    const incidents = dice.poisson(((heads * w.incidentsPerYear) / 12) * (1 - c.contentControl) ** 2);
    let spared = (1 - w.incidentSeverity) ** incidents;
    for (const size of sizes(starting, 'contentIncident')) spared *= 1 - size;
    reputation *= spared;
    for (const one of people) if (one.stage >= TRUSTING && dice.chance(1 - spared)) slip(one);
    const end = counts(people);
    const unknown = end[BUYER]! + end[ENROLLED]!;
    const { hired, stay } = team
      ? makeUp(staying, known, { capacity, burden, load, strangers: unknown, most: affordable(money, pay) })
      : { hired: 0, stay: staying };
    ages = [...stay.map((age) => age + 1), ...new Array<number>(hired).fill(0)];

    // 12. Learning.
    let launches = 0;
    lift *= 0.9;
    if (w.launchEvery > 0 && t > 0 && t % w.launchEvery === 0) {
      const gained = (w.launchSuccessMax - w.launchSuccess) * learnt(insight, w.insightHalf);
      if (dice.chance(w.launchSuccess + gained)) lift += w.launchLift;
      else launches = w.launchCost;
    }

    // 13. Books.
    const hiring = hired * w.hiringCost;
    const referralRewards = c.referralReward * newReferred;
    const costs = { media, platformFees, leadHandling, kosPay, hiring, contentControl, privileges, community };
    const others = { programmeFixed, points, discountsMatched, referralRewards, brand, launches };
    const closed = closeMonth(w, { first, ...takings }, { ...costs, ...others });
    ({ grossProfit } = closed);
    cumulativeProfit += closed.profit;
    cumulativeDiscountedProfit += closed.profit * (1 + w.discountRate) ** (-(t + 1) / 12);
    const winners = acquisition(w, closed.ledger, {
      ...{ newPaid, newcomers: newPaid + newOrganic + newContent + newReferred, adLeads, adPrice, press, conversion },
      ...{ open, referralTime: load > 0 ? (burden * referralLeads) / load : 0 },
    });
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
      repeatOrders: takings.repeatOrders,
      addOnOrders: takings.addOnOrders,
      replacementOrders: takings.replacementOrders,
      revenue: closed.turnover,
      grossProfit,
      profit: closed.profit,
      cumulativeProfit,
      cumulativeDiscountedProfit,
      pointsLiability: balance,
      ...winners.cac,
    };
    months.push({ series, ledger: closed.ledger, paidCost: winners.paidCost, allCost: winners.allCost });

    function sweep(): void {
      const before = people.length;
      people = people.filter((one) => !one.lost);
      lapses += before - people.length;
      lapsed += before - people.length;
    }
  }
  return months;
}

function sizes(events: readonly WorldEvent[], kind: string): number[] {
  return events.filter((event) => event.kind === kind).map((event) => event.size);
}
