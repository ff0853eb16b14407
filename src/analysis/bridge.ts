import type { Ensemble, Estimate } from '../engine/ensemble';
import type { GroupResult } from '../model/play';
import { COST_LINES, LEDGER_LINES, type LedgerLine } from '../model/series';

/** The way from one plan's profit to another's, line by line of the ledger; means over runs, not discounted. */
export interface Bridge {
  /** Cumulative profit at the horizon of the plan that the way begins with, and of the one where it ends. */
  readonly from: Estimate;
  readonly to: Estimate;
  /** `to` minus `from`, with the error of the paired difference. */
  readonly difference: Estimate;
  /** What each line adds to profit or takes from it, in the ledger's order; together they are the difference. */
  readonly steps: readonly { readonly line: LedgerLine; readonly change: Estimate }[];
}

/** Whether a line of the ledger counts down. */
export function isCost(line: LedgerLine): boolean {
  return COST_LINES.some((cost) => cost === line);
}

/** A line over months `from` .. `to`-1, summed over a group's runs; costs are negative. */
export function lineSum(group: GroupResult, plan: number, line: LedgerLine, from: number, to: number): number {
  const curve = group.plans[plan]!.ledger[line];
  if (!curve) throw new Error('the ledger was not asked for');
  let sum = 0;
  for (let t = from; t < to; t++) sum += curve[t]!;
  return isCost(line) ? -sum : sum;
}

/** What some lines together add to the challenger's profit over the baseline's. */
export function changeOf(
  ensemble: Ensemble,
  challenger: string,
  baseline: string,
  lines: readonly LedgerLine[],
): Estimate {
  const { months } = ensemble;
  const us = ensemble.planIndex(challenger);
  const them = ensemble.planIndex(baseline);
  return ensemble.perRun((group) =>
    lines.reduce((sum, line) => sum + lineSum(group, us, line, 0, months) - lineSum(group, them, line, 0, months), 0),
  );
}

/** From plan `baseline` to plan `challenger`, both given by id. */
export function bridgeOf(ensemble: Ensemble, challenger: string, baseline: string): Bridge {
  const profit = (id: string): Estimate => {
    const plan = ensemble.planIndex(id);
    return ensemble.perRun((group) =>
      LEDGER_LINES.reduce((sum, line) => sum + lineSum(group, plan, line, 0, ensemble.months), 0),
    );
  };
  return {
    from: profit(baseline),
    to: profit(challenger),
    difference: changeOf(ensemble, challenger, baseline, LEDGER_LINES),
    steps: LEDGER_LINES.map((line) => ({ line, change: changeOf(ensemble, challenger, baseline, [line]) })),
  };
}
