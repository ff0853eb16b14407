import type { Block } from './block';
import type { Lifetime } from './lifetime';
import { newRow, type Row } from '../rows/row';
import { blendedCost, paidCost } from './month/books';
import type { PlanRun } from './plan-run';
import type { MeasureKey } from './series';

/** Sums over the months of a run, from which its measures follow. Spans of a ratio are ratios of sums. */
export class Account {
  /** Cumulative profit, by month then run. */
  private readonly cumulative: Row;
  private readonly sums: Record<'revenue' | 'paid' | 'all' | 'referred' | 'paidCost' | 'allCost', Row>;
  private readonly firstYear: Record<'all' | 'allCost', Row>;
  private readonly marginal: Record<'cost' | 'winners', Row>;
  private readonly intangible: Row;

  constructor(private readonly block: Block) {
    const row = (): Row => block.row();
    this.sums = { revenue: row(), paid: row(), all: row(), referred: row(), paidCost: row(), allCost: row() };
    this.firstYear = { all: row(), allCost: row() };
    this.marginal = { cost: row(), winners: row() };
    this.intangible = row();
    this.cumulative = newRow(block.months * block.width);
  }

  /** Takes in the month that a plan has just closed. */
  add(plan: PlanRun): void {
    const { block, sums } = this;
    const { now } = plan;
    const at = block.month * block.width;
    for (let r = 0; r < block.width; r++) {
      this.cumulative[at + r] = now.cumulativeProfit[r]!;
      const paid = now.newPaid[r]!;
      const all = paid + now.newOrganic[r]! + now.newContent[r]! + now.newReferred[r]!;
      const allCost = blendedCost(plan, r);
      sums.revenue[r] = sums.revenue[r]! + now.revenue[r]!;
      sums.paid[r] = sums.paid[r]! + paid;
      sums.all[r] = sums.all[r]! + all;
      sums.referred[r] = sums.referred[r]! + now.newReferred[r]!;
      sums.paidCost[r] = sums.paidCost[r]! + paidCost(plan, block.parameters.world.leadHandling[r]!, r);
      sums.allCost[r] = sums.allCost[r]! + allCost;
      if (block.month < 12) {
        this.firstYear.all[r] = this.firstYear.all[r]! + all;
        this.firstYear.allCost[r] = this.firstYear.allCost[r]! + allCost;
      }
      const marginal = now.marginalCac[r]!;
      if (!Number.isNaN(marginal)) {
        this.marginal.cost[r] = this.marginal.cost[r]! + marginal * paid;
        this.marginal.winners[r] = this.marginal.winners[r]! + paid;
      }
      this.intangible[r] = this.intangible[r]! + plan.intangible[r]! * block.discount[r]!;
    }
  }

  /** The measures of one run at the horizon. */
  measure(plan: PlanRun, lifetime: Lifetime, run: number): Record<MeasureKey, number> {
    const { sums, firstYear } = this;
    const { now } = plan;
    const ltv = ratio(lifetime.value[run]!, lifetime.joiners[run]!);
    return {
      npv: now.cumulativeDiscountedProfit[run]!,
      cumulativeProfit: now.cumulativeProfit[run]!,
      revenue: sums.revenue[run]!,
      customers: now.customers[run]!,
      newCustomers: sums.all[run]!,
      referralShare: ratio(sums.referred[run]!, sums.all[run]!),
      trafficDependence: ratio(sums.paid[run]!, sums.all[run]!),
      paidCac: ratio(sums.paidCost[run]!, sums.paid[run]!),
      blendedCac: ratio(sums.allCost[run]!, sums.all[run]!),
      marginalCac: ratio(this.marginal.cost[run]!, this.marginal.winners[run]!),
      ltv,
      ltvToCac: ratio(ltv, ratio(firstYear.allCost[run]!, firstYear.all[run]!)),
      breakEvenMonth: this.breakEven(run),
      peakCashNeed: this.peakNeed(run),
      pointsLiability: now.pointsLiability[run]!,
      intangibleValue: this.intangible[run]!,
    };
  }

  /** First month from which cumulative profit stays above zero to the end. */
  private breakEven(run: number): number {
    const { months, width } = this.block;
    let month = months;
    while (month > 0 && this.cumulative[(month - 1) * width + run]! > 0) month--;
    return month === months ? Infinity : month;
  }

  private peakNeed(run: number): number {
    let lowest = 0;
    for (let i = run; i < this.cumulative.length; i += this.block.width) lowest = Math.min(lowest, this.cumulative[i]!);
    return lowest === 0 ? 0 : -lowest;
  }
}

function ratio(sum: number, count: number): number {
  return count > 0 ? sum / count : NaN;
}
