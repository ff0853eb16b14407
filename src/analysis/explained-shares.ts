import type { Estimate } from '../engine/ensemble';
import { solvePositive } from '../stats/least-squares';

/**
 * First-order shares of a result's variance (Sobol' 1993), estimated from a sample that has been played: the result is regressed on
 * polynomials of all factors at once, so that what one explains is no noise in the share of another. Errors are a jackknife over blocks.
 */
export interface ExplainedShares {
  /** By factor. */
  readonly shares: readonly Estimate[];
  readonly rest: Estimate;
  /** By how much the largest share leads the second; the second is 0 where there is only one factor. */
  readonly lead: Estimate;
}

/** Legendre polynomials on (0,1), orthonormal: a straight part and a bend. */
const BASIS: readonly ((u: number) => number)[] = [
  (u) => Math.sqrt(3) * (2 * u - 1),
  (u) => Math.sqrt(5) * (6 * u * u - 6 * u + 1),
];
/** Blocks of the jackknife. */
const BLOCKS = 20;
/** Runs for each coefficient, at least. */
const RUNS_EACH = 5;

/** `ranks` holds each factor's mid-ranks in (0,1); `result` one value a run. Undefined where there is nothing to explain, or too few runs. */
export function explainedShares(ranks: readonly Float64Array[], result: Float64Array): ExplainedShares | undefined {
  const columns = 1 + ranks.length * BASIS.length;
  const runs = result.length;
  if (ranks.length === 0 || runs < RUNS_EACH * columns || runs < 2 * BLOCKS) return undefined;
  const blocks = Array.from({ length: BLOCKS }, (_, b) =>
    momentsOf(ranks, result, Math.floor((b * runs) / BLOCKS), Math.floor(((b + 1) * runs) / BLOCKS)),
  );
  const all = blocks.reduce(plus);
  const whole = sharesFrom(all);
  if (!whole) return undefined;
  const order = whole.map((_, i) => i).sort((a, b) => whole[b]! - whole[a]!);
  const leadOf = (shares: readonly number[]): number => shares[order[0]!]! - (shares[order[1]!] ?? 0);
  const restOf = (shares: readonly number[]): number => 1 - shares.reduce((sum, share) => sum + share, 0);
  const without = blocks.map((block) => sharesFrom(minus(all, block)));
  if (!without.every((shares) => shares !== undefined)) return undefined;
  const estimate = (of: (shares: readonly number[]) => number): Estimate => ({
    value: of(whole),
    error: jackknifeError(without.map(of)),
  });
  return {
    shares: whole.map((_, i) => estimate((shares) => shares[i]!)),
    rest: estimate(restOf),
    lead: estimate(leadOf),
  };
}

/** Sums of products of the regression's columns with each other and with the result. */
interface Moments {
  readonly runs: number;
  readonly square: Float64Array;
  readonly product: Float64Array;
  readonly results: number;
  readonly resultSquares: number;
}

function momentsOf(ranks: readonly Float64Array[], result: Float64Array, from: number, to: number): Moments {
  const columns = 1 + ranks.length * BASIS.length;
  const square = new Float64Array(columns * columns);
  const product = new Float64Array(columns);
  const row = new Float64Array(columns);
  let results = 0;
  let resultSquares = 0;
  for (let r = from; r < to; r++) {
    row[0] = 1;
    ranks.forEach((rank, f) => BASIS.forEach((basis, k) => (row[1 + f * BASIS.length + k] = basis(rank[r]!))));
    const y = result[r]!;
    results += y;
    resultSquares += y * y;
    for (let i = 0; i < columns; i++) {
      product[i] = product[i]! + row[i]! * y;
      for (let j = 0; j <= i; j++) square[i * columns + j] = square[i * columns + j]! + row[i]! * row[j]!;
    }
  }
  return { runs: to - from, square, product, results, resultSquares };
}

function combined(a: Moments, b: Moments, sign: number): Moments {
  return {
    runs: a.runs + sign * b.runs,
    square: a.square.map((x, i) => x + sign * b.square[i]!),
    product: a.product.map((x, i) => x + sign * b.product[i]!),
    results: a.results + sign * b.results,
    resultSquares: a.resultSquares + sign * b.resultSquares,
  };
}

function plus(a: Moments, b: Moments): Moments {
  return combined(a, b, 1);
}

function minus(a: Moments, b: Moments): Moments {
  return combined(a, b, -1);
}

/** Each factor's share, less what fitting noise adds to it on average. */
function sharesFrom({ runs, square, product, results, resultSquares }: Moments): number[] | undefined {
  const total = resultSquares - (results * results) / runs;
  const fit = total > 1e-12 * resultSquares ? solvePositive(square, product) : undefined;
  if (!fit) return undefined;
  const explained = fit.reduce((sum, beta, i) => sum + beta * product[i]!, 0) - (results * results) / runs;
  const noise = Math.max(0, total - explained) / (runs - fit.length) / runs;
  const variance = total / (runs - 1);
  return Array.from({ length: (fit.length - 1) / BASIS.length }, (_, f) =>
    BASIS.reduce((sum, _basis, k) => sum + (fit[1 + f * BASIS.length + k]! ** 2 - noise) / variance, 0),
  );
}

function jackknifeError(values: readonly number[]): number {
  const centre = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - centre) ** 2, 0);
  return Math.sqrt((squares * (values.length - 1)) / values.length);
}
