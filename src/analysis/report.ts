import type { Ensemble } from '../engine/ensemble';
import { INNER, LEDGER_LINES, MEASURES, SERIES, type MeasureKey, type SeriesKey } from '../model/series';
import type { Wanted } from '../model/wanted';
import { mean, standardDeviation } from '../stats/moments';
import { quantileSorted, sorted } from '../stats/quantiles';
import { duelOf, monthQuantile, type Duel } from './duel';
import { flywheelGain } from './flywheel-gain';
import { ENGINE_VERSION } from './version';

/** Everything that a scenario's runs say, as plain JSON: what the command prints. */
export type Json = { readonly [key: string]: unknown };

/** What an ensemble must have been asked for to make a report. */
export const REPORT_WANTED: Wanted = { runs: SERIES, means: SERIES, ledger: true, cohorts: true };

/** Measures that are months: quantiles may lie beyond the horizon. */
const MONTH_MEASURES: readonly MeasureKey[] = ['breakEvenMonth'];
/** Measures of which less is worse; the mean of their worst runs is reported. */
const GAINS: readonly MeasureKey[] = ['npv', 'cumulativeProfit', 'revenue', 'customers', 'ltv'];
/** The share of runs whose mean is called the worst. */
const WORST = 0.1;

export function reportOf(ensemble: Ensemble): Json {
  const { scenario, months } = ensemble;
  const challengers = scenario.plans.filter((plan) => plan.id !== scenario.baseline);
  return {
    engine: ENGINE_VERSION,
    scenario,
    runs: ensemble.runs,
    seed: scenario.seed,
    months,
    plans: Object.fromEntries(scenario.plans.map(({ id }, i) => [id, planReport(ensemble, i, id)])),
    duels: Object.fromEntries(challengers.map(({ id }) => [id, duelReport(duelOf(ensemble, id, scenario.baseline))])),
  };
}

function planReport(ensemble: Ensemble, index: number, id: string): Json {
  const everyMonth = Array.from({ length: ensemble.months }, (_, t) => t);
  const series = SERIES.filter((key) => !INNER.includes(key)).map((key) => [key, seriesReport(ensemble, index, key)]);
  const ledger = LEDGER_LINES.map((line) => [line, { mean: ensemble.ledger(index, line) }]);
  return {
    measures: Object.fromEntries(MEASURES.map((key) => [key, measureReport(ensemble.measure(index, key), key)])),
    series: {
      ...Object.fromEntries(series),
      flywheelGain: { mean: flywheelGain(ensemble, id, everyMonth) },
    },
    ledger: Object.fromEntries(ledger),
    cohorts: { customers: ensemble.cohorts(index) },
  };
}

function measureReport(values: Float64Array, key: MeasureKey): Json {
  const ordered = sorted(values);
  if (MONTH_MEASURES.includes(key)) {
    return {
      p10: monthQuantile(ordered, 0.1),
      p50: monthQuantile(ordered, 0.5),
      p90: monthQuantile(ordered, 0.9),
      neverShare: ordered.filter((month) => month === Infinity).length / ordered.length,
    };
  }
  const worst = ordered.subarray(0, Math.ceil(WORST * ordered.length));
  return {
    mean: orNull(mean(ordered)),
    sd: orNull(standardDeviation(ordered)),
    ...quantiles(ordered, { p5: 0.05, p10: 0.1, p25: 0.25, p50: 0.5, p75: 0.75, p90: 0.9, p95: 0.95 }),
    ...(GAINS.includes(key) && { worstTenthMean: orNull(mean(worst)) }),
  };
}

function quantiles(ordered: Float64Array, wanted: Record<string, number>): Json {
  return Object.fromEntries(Object.entries(wanted).map(([name, q]) => [name, orNull(quantileSorted(ordered, q))]));
}

function seriesReport(ensemble: Ensemble, index: number, key: SeriesKey): Json {
  const byName: Record<string, (number | null)[]> = { p10: [], p25: [], p50: [], p75: [], p90: [] };
  for (let t = 0; t < ensemble.months; t++) {
    const ordered = sorted(ensemble.month(index, key, t));
    for (const name of Object.keys(byName))
      byName[name]!.push(orNull(quantileSorted(ordered, Number(name.slice(1)) / 100)));
  }
  return { mean: ensemble.means(index, key).map(orNull), ...byName };
}

function duelReport(duel: Duel): Json {
  const { crossover, hole } = duel;
  return {
    baseline: duel.baseline,
    npvDifference: {
      mean: mean(duel.atEnd),
      sd: standardDeviation(duel.atEnd),
      ...quantiles(duel.atEndSorted, { p5: 0.05, p10: 0.1, p25: 0.25, p50: 0.5, p75: 0.75, p90: 0.9, p95: 0.95 }),
    },
    difference: {
      mean: Array.from(duel.mean),
      ...Object.fromEntries(
        Object.entries(duel.band).map(([name, curve]: [string, Float64Array]) => [name, Array.from(curve)]),
      ),
    },
    aheadProbability: Array.from(duel.aheadProbability),
    crossoverMonth: {
      p10: monthQuantile(crossover.sorted, 0.1),
      p50: monthQuantile(crossover.sorted, 0.5),
      p90: monthQuantile(crossover.sorted, 0.9),
      neverShare: crossover.neverShare,
    },
    hole: { p10: hole.p10, p50: hole.p50, p90: hole.p90, month: hole.month },
    verdict: duel.verdict,
  };
}

function orNull(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}
