import { ENROLLED, FRIEND, KNOWN, MEMBER, STAGES } from '../scenario/stages';
import type { Block } from './block';
import { anyAbove, type Row } from '../rows/row';
import { needsOf } from './month/buying';
import { CARE } from './month/serving';
import type { PlanRun } from './plan-run';

/** The cohort whose lifetime value is reported: those who joined in the first year. */
const COHORT = 0;

/**
 * Lifetime value of the first year's customers: their gross profit less their share of team (by load), privileges,
 * community (by head) and points, discounted to joining and realised within the horizon. The cohort's share of every
 * flow is its expected share of the people behind the flow.
 */
export class Lifetime {
  /** Value, discounted to the start, and joiners, discounted alike: their ratio is value per joiner at joining. */
  readonly value: Row;
  readonly joiners: Row;
  private readonly careOf: Row;
  /** The cohort's part of repeat and add-on revenue, and what it is worked out from. */
  private readonly repeat: Row;
  private readonly addOn: Row;
  private readonly ours: Row;
  private readonly all: Row;
  private readonly inStage: readonly Row[];

  constructor(block: Block) {
    this.value = block.row();
    this.joiners = block.row();
    this.careOf = block.row();
    this.repeat = block.row();
    this.addOn = block.row();
    this.ours = block.row();
    this.all = block.row();
    this.inStage = STAGES.map(() => block.row());
  }

  /** After step 5: the cohort's share of the month's costs of care, known at the month's start. */
  meetCosts(block: Block, plan: PlanRun): void {
    this.look(plan);
    const { books, choices } = plan;
    for (let r = 0; r < block.width; r++) {
      let care = 0;
      for (let stage = KNOWN; stage <= FRIEND; stage++) care += CARE[stage]! * this.inStage[stage]![r]!;
      this.careOf[r] = plan.now.load[r]! > 0 ? (plan.burden[r]! * care) / plan.now.load[r]! : 0;
      const privileged = this.inStage[MEMBER]![r]! + this.inStage[FRIEND]![r]!;
      this.add(
        block,
        r,
        -this.careOf[r]! * (books.kosPay[r]! + books.contentControl[r]!) -
          choices.privilegeCost[r]! * privileged -
          choices.communityCost[r]! * this.inStage[FRIEND]![r]!,
      );
    }
  }

  /** Counts the cohort by stage as it stands; before step 5 for its costs, before step 7 for its orders. */
  look(plan: PlanRun): void {
    for (let stage = 0; stage < STAGES.length; stage++)
      plan.customers.cohortInStage(stage, COHORT, this.inStage[stage]!);
  }

  /** After step 8: the cohort's share of the month's gross profit and points, by those who stood there to buy. */
  takeProfit(block: Block, plan: PlanRun): void {
    const { world, stages } = block.parameters;
    const firstYear = block.month < 12;
    const { repeat, addOn } = this;
    this.shareOf(plan, plan.repeatRevenue, stages.frequency, false, repeat);
    this.shareOf(plan, plan.addOnRevenue, stages.addOn, true, addOn);
    for (let r = 0; r < block.width; r++) {
      const orders = plan.now.replacementOrders[r]!;
      let replaced = 0;
      for (const segment of plan.replacementRevenue) replaced += segment[r]!;
      const replacement = orders > 0 ? (replaced * plan.firstYearReplacements[r]!) / orders : 0;
      const first = firstYear ? plan.books.firstRevenue[r]! : 0;
      const collectors = plan.customers.inStage[ENROLLED]![r]!;
      const points = collectors > 0 ? (plan.books.points[r]! * this.inStage[ENROLLED]![r]!) / collectors : 0;
      this.add(
        block,
        r,
        world.firstOrderMargin[r]! * (first + replacement) +
          world.repeatMargin[r]! * repeat[r]! +
          world.addOnMargin[r]! * addOn[r]! -
          points,
      );
      if (firstYear) {
        const joined = plan.coldWinners[r]! + plan.now.newReferred[r]!;
        this.joiners[r] = this.joiners[r]! + joined * block.discount[r]!;
      }
    }
  }

  /** After step 11: the cohort's share of hiring, by load like the rest of the team. */
  meetHiring(block: Block, plan: PlanRun): void {
    for (let r = 0; r < block.width; r++) this.add(block, r, -this.careOf[r]! * plan.books.hiring[r]!);
  }

  private add(block: Block, run: number, cash: number): void {
    this.value[run] = this.value[run]! + cash * block.discount[run]!;
  }

  /**
   * out = the cohort's part of a revenue booked by segment, where a customer of a stage buys with this weight, times the
   * needs that are served if they count.
   */
  private shareOf(plan: PlanRun, revenue: readonly Row[], weight: readonly Row[], needs: boolean, out: Row): void {
    const { ours, all } = this;
    out.fill(0);
    for (let segment = 0; segment <= KNOWN; segment++) {
      const booked = revenue[segment]!;
      if (!anyAbove(booked)) continue;
      ours.fill(0);
      all.fill(0);
      const last = segment === KNOWN ? FRIEND : segment;
      for (let stage = segment; stage <= last; stage++) {
        const cohort = this.inStage[stage]!;
        const people = plan.customers.inStage[stage]!;
        const by = weight[stage]!;
        for (let r = 0; r < out.length; r++) {
          const times = needs ? by[r]! * needsOf(plan, stage, r) : by[r]!;
          ours[r] = ours[r]! + cohort[r]! * times;
          all[r] = all[r]! + people[r]! * times;
        }
      }
      for (let r = 0; r < out.length; r++)
        if (booked[r] !== 0 && all[r]! > 0) out[r] = out[r]! + (booked[r]! * ours[r]!) / all[r]!;
    }
  }
}
