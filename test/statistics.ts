import { expect } from 'vitest';
import { mean, standardDeviation } from '../src/stats/moments';
import { normalCdf } from './random/exact';

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

/*
 * Two samples of one law. Under that law both have the same variance, so it is taken from both together, about their
 * common mean: a few rare events, all in one sample, then never look like many standard errors, as they would with each
 * sample's own. Where a sample is more even than chance (Sobol points) the tests only grow stricter than they say.
 */

/** Difference of the means of two samples in standard errors; 0 where neither sample varies. */
export function meanGap(a: ArrayLike<number>, b: ArrayLike<number>): number {
  const n = a.length + b.length;
  const centre = (mean(a) * a.length + mean(b) * b.length) / n;
  let squares = 0;
  for (const values of [a, b]) for (let i = 0; i < values.length; i++) squares += (values[i]! - centre) ** 2;
  const error = Math.sqrt((squares / n) * (1 / a.length + 1 / b.length));
  return error === 0 ? 0 : Math.abs(mean(a) - mean(b)) / error;
}

/** Difference of the variances of two samples in standard errors, by their fourth moments. */
export function varianceGap(a: ArrayLike<number>, b: ArrayLike<number>): number {
  const squares = (values: ArrayLike<number>): Float64Array => {
    const centre = mean(values);
    const scale = values.length / (values.length - 1);
    return Float64Array.from(values).map((value) => (value - centre) ** 2 * scale);
  };
  return meanGap(squares(a), squares(b));
}

/** Kolmogorov and Smirnov's distance of two samples, times the root of n*m/(n+m); with ties it is on the safe side. */
export function distributionGap(a: ArrayLike<number>, b: ArrayLike<number>): number {
  const [x, y] = [Float64Array.from(a).sort(), Float64Array.from(b).sort()];
  let distance = 0;
  for (let i = 0, j = 0; i < x.length && j < y.length;) {
    const value = Math.min(x[i]!, y[j]!);
    while (i < x.length && x[i]! <= value) i++;
    while (j < y.length && y[j]! <= value) j++;
    distance = Math.max(distance, Math.abs(i / x.length - j / y.length));
  }
  return distance * Math.sqrt((x.length * y.length) / (x.length + y.length));
}

/** Standard errors that luck alone exceeds, to either side, with probability p. */
export function normalLimit(p: number): number {
  let [low, high] = [0, 30];
  for (let turn = 0; turn < 60; turn++) {
    const z = (low + high) / 2;
    if (2 * normalCdf(-z) > p) low = z;
    else high = z;
  }
  return high;
}

/** Distance that `distributionGap` exceeds by luck alone with probability p (first term of Smirnov's series, p small). */
export function smirnovLimit(p: number): number {
  return Math.sqrt(-Math.log(p / 2) / 2);
}
