import { describe, expect, it } from 'vitest';
import { churnClasses, referredWeights, type ChurnClasses } from '../../src/model/churn-classes';
import { publish } from '../dossier';
import { sbgSurvival } from './closed-forms';

/** The law's own bound on the classes (section 1). */
const HALF_A_POINT = 0.005;
const MEANS = [0, 1e-6, 1e-4, 0.003, 0.01, 0.02, 0.035, 0.05, 0.08, 0.12, 0.2, 0.35, 0.5, 0.7, 0.9, 0.99, 0.999, 1];
const SPREADS = [
  0,
  1e-9,
  1e-6,
  1e-4,
  0.001,
  0.01,
  0.05,
  0.1,
  0.2,
  0.3,
  0.5,
  0.7,
  0.85,
  0.95,
  0.99,
  0.9999,
  1 - 1e-8,
  1,
];

function worstGap(mean: number, spread: number): number {
  const { theta, weight } = churnClasses(mean, spread);
  const exact = sbgSurvival(mean, spread, 180);
  let worst = 0;
  for (const [t, survivors] of exact.entries()) {
    let sum = 0;
    for (let j = 0; j < theta.length; j++) sum += weight[j]! * (1 - theta[j]!) ** t;
    worst = Math.max(worst, Math.abs(sum - survivors));
  }
  return worst;
}

function meanTheta({ theta }: ChurnClasses, weight: Float64Array): number {
  return theta.reduce((sum, value, j) => sum + weight[j]! * value, 0);
}

describe('churn classes', () => {
  it.each(SPREADS)('keep within half a point of the exact survival curve for 180 months at spread %d', (spread) => {
    for (const mean of MEANS) expect(worstGap(mean, spread), `mean ${mean}`).toBeLessThan(HALF_A_POINT);
  });

  it('keep within it over the whole range of both, in even steps of their log odds', () => {
    const share = (odds: number): number => 1 / (1 + Math.exp(-odds));
    let worst = 0;
    let comparisons = 0;
    for (let mean = -9; mean <= 9; mean += 0.31)
      for (let spread = -12; spread <= 12; spread += 0.37) {
        const gap = worstGap(share(mean), share(spread));
        expect(gap, `${share(mean)} ${share(spread)}`).toBeLessThan(HALF_A_POINT);
        worst = Math.max(worst, gap / HALF_A_POINT);
        comparisons += 180;
      }
    publish({ check: 'sbgRange', of: '0.0001–0.9999', kind: 'worst', comparisons, worst });
  });

  it('keep within it on a fine grid of plausible values too', () => {
    for (let mean = 0.005; mean <= 0.3; mean += 0.0137)
      for (let spread = 0.01; spread <= 0.6; spread += 0.037)
        expect(worstGap(mean, spread), `${mean} ${spread}`).toBeLessThan(HALF_A_POINT);
  });

  it('are shares of one and probabilities, calmest first', () => {
    for (const mean of MEANS)
      for (const spread of SPREADS) {
        const { theta, weight } = churnClasses(mean, spread);
        expect(weight.reduce((sum, w) => sum + w, 0)).toBeCloseTo(1, 12);
        expect(weight.every((w) => w >= 0)).toBe(true);
        expect(theta.every((value) => value >= 0 && value <= 1)).toBe(true);
        expect(Array.from(theta)).toEqual(Array.from(theta).sort((a, b) => a - b));
      }
  });

  it('are one class where all are alike, and two where people stay for ever or go at once', () => {
    expect(Array.from(churnClasses(0.07, 0).weight).filter((w) => w > 0)).toEqual([1]);
    expect(churnClasses(0.07, 0).theta[0]).toBe(0.07);
    const polar = churnClasses(0.3, 1);
    expect(Array.from(polar.weight.subarray(0, 2))).toEqual([0.7, 0.3]);
    expect(Array.from(polar.theta.subarray(0, 2))).toEqual([0, 1]);
  });
});

describe('weights of referred people', () => {
  it('are the same weights without a reduction', () => {
    const classes = churnClasses(0.1, 0.2);
    expect(referredWeights(classes, 0)).toEqual(classes.weight);
  });

  it.each([0.01, 0.05, 0.1, 0.18, 0.3])('lower the mean lapse probability by %d', (reduction) => {
    for (const [mean, spread] of [
      [0.02, 0.1],
      [0.05, 0.02],
      [0.12, 0.2],
      [0.3, 0.5],
    ] as const) {
      const classes = churnClasses(mean, spread);
      const weights = referredWeights(classes, reduction);
      const lowest = classes.theta[0]!;
      const wanted = Math.max(lowest, (1 - reduction) * meanTheta(classes, classes.weight));
      expect(meanTheta(classes, weights) / wanted).toBeCloseTo(1, 8);
      expect(weights.reduce((sum, w) => sum + w, 0)).toBeCloseTo(1, 12);
    }
  });

  it('are tilted by exp(-x*theta), the same x for every class', () => {
    const classes = churnClasses(0.12, 0.2);
    const weights = referredWeights(classes, 0.15);
    const slope = (i: number, j: number): number =>
      Math.log(weights[i]! / classes.weight[i]! / (weights[j]! / classes.weight[j]!)) /
      (classes.theta[j]! - classes.theta[i]!);
    for (const j of [2, 3, 4]) expect(slope(0, j) / slope(0, 1)).toBeCloseTo(1, 6);
    expect(slope(0, 1)).toBeGreaterThan(0);
  });

  it('are all of the calmest class where nothing else would do', () => {
    const classes = churnClasses(0.12, 0.2);
    expect(referredWeights(classes, 1)[0]).toBeCloseTo(1, 6);
  });
});
