import { expect } from 'vitest';
import { mean, standardDeviation } from '../src/stats/moments';

/**
 * Yardsticks for tests of chance. Seeds are fixed, so a test that passes once passes always; the bounds say how
 * surprising a pass or a failure would be with a fresh seed.
 */

/** Standard errors that a sample mean may stray from its expectation: 1 in 16,000 does with luck alone. */
export const ERRORS = 4;

/**
 * Holds the mean of a sample against its expectation; `slack` is a stated bias on top of sampling error. Gives what was
 * found and how far off it might have been.
 */
export function expectMean(values: ArrayLike<number>, expected: number, slack = 0): { found: number; allowed: number } {
  const error = standardDeviation(values) / Math.sqrt(values.length);
  const found = mean(values);
  const allowed = ERRORS * error + slack + 1e-12 * Math.abs(expected);
  expect(values.length).toBeGreaterThan(1);
  expect(Math.abs(found - expected)).toBeLessThanOrEqual(allowed);
  return { found, allowed };
}

/**
 * The same for counts whose law is Poisson, or binomial with this chance of each: by the law's own deviation, and one
 * event in the whole sample more, so that it holds for counts that are nearly always nothing too.
 */
export function expectMeanCount(values: ArrayLike<number>, expected: number, chance = 0): void {
  const allowed = ERRORS * Math.sqrt((expected * (1 - chance)) / values.length) + 1 / values.length;
  expect(Math.abs(mean(values) - expected)).toBeLessThanOrEqual(allowed + 1e-12 * expected);
}

/** Holds the variance of a sample against its expectation, by the sample's own fourth moment. */
export function expectVariance(values: ArrayLike<number>, expected: number): { found: number; allowed: number } {
  const centre = mean(values);
  return expectMean(
    Array.from(values, (value) => (value - centre) ** 2 * (values.length / (values.length - 1))),
    expected,
  );
}

/** Chi-square value that luck alone passes once in 10,000 times (Wilson & Hilferty 1931). */
export function chiSquareLimit(freedom: number): number {
  const part = 2 / (9 * freedom);
  return freedom * (1 - part + 3.719 * Math.sqrt(part)) ** 3;
}

/**
 * Holds counts against expected counts; neighbours are pooled until 10 are expected. The expected counts must add up
 * to all observations. Gives how many cells were compared and chi-square as a part of its limit.
 */
export function expectFit(
  observed: ArrayLike<number>,
  expected: ArrayLike<number>,
): { comparisons: number; worst: number } {
  let statistic = 0;
  let cells = 0;
  let seen = 0;
  let due = 0;
  let rest = 0;
  for (let i = 0; i < expected.length; i++) rest += expected[i]!;
  for (let i = 0; i < expected.length; i++) {
    seen += observed[i] ?? 0;
    due += expected[i]!;
    rest -= expected[i]!;
    if (i < expected.length - 1 && (due < 10 || rest < 10)) continue;
    statistic += (seen - due) ** 2 / due;
    cells++;
    seen = due = 0;
  }
  expect(cells).toBeGreaterThan(1);
  expect(statistic).toBeLessThan(chiSquareLimit(cells - 1));
  return { comparisons: cells, worst: statistic / chiSquareLimit(cells - 1) };
}

/** Kolmogorov and Smirnov's distance times the root of the sample's size that luck alone passes once in 10,000 times. */
const DISTANCE = 2.23;

/** Holds a sample against a distribution function; gives the distance as a part of its limit. */
export function expectDistribution(values: ArrayLike<number>, cdf: (x: number) => number): number {
  const ordered = Float64Array.from(values).sort();
  let distance = 0;
  for (const [i, value] of ordered.entries()) {
    const p = cdf(value);
    distance = Math.max(distance, p - i / ordered.length, (i + 1) / ordered.length - p);
  }
  expect(distance * Math.sqrt(ordered.length)).toBeLessThan(DISTANCE);
  return (distance * Math.sqrt(ordered.length)) / DISTANCE;
}
