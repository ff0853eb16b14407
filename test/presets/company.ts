import type { Ensemble } from '../../src/engine/ensemble';
import { COST_LINES, REVENUE_LINES, type LedgerLine } from '../../src/model/series';
import { mean } from '../../src/stats/moments';
import { played } from '../model/scenarios';

/** What the books of a preset's company come to. */

const LEDGER_ONLY = { runs: [], means: [], ledger: true, cohorts: false };
/** The budget is moved by this share up and down to see what the last unit of media earns. */
const STEP = 0.02;
const RUNS = 96;

/** Money below gross profit, and profit, of revenue over all years; of the first plan. */
export function books(ensemble: Ensemble): { marketingShare: number; contribution: number } {
  const all = (line: LedgerLine): number => ensemble.ledger(0, line).reduce((sum, value) => sum + value, 0);
  const total = (lines: readonly LedgerLine[]): number => lines.reduce((sum, line) => sum + all(line), 0);
  const revenue = total(REVENUE_LINES);
  const costs = total(COST_LINES);
  return { marketingShare: (costs - all('goods')) / revenue, contribution: (revenue - costs) / revenue };
}

/** NPV that a little more media earns in a preset's traffic plan, per unit of it: both discounted, with the same luck. */
export function lastUnitOfMedia(preset: string, monthlyBudget: number, discountRate: number): number {
  const at = (budget: number): { npv: number; media: number } => {
    const world = { monthlyBudget: budget };
    const ensemble = played({ preset, runs: RUNS, world, plans: [{ id: 'traffic' }] }, LEDGER_ONLY);
    const media = ensemble
      .ledger(0, 'media')
      .reduce((sum, value, t) => sum + value * (1 + discountRate) ** (-(t + 1) / 12), 0);
    return { npv: mean(ensemble.measure(0, 'npv')), media };
  };
  const more = at(monthlyBudget * (1 + STEP));
  const less = at(monthlyBudget * (1 - STEP));
  return (more.npv - less.npv) / (more.media - less.media);
}
