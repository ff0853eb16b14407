import { exp, log1p } from '../random/elementary';
import { gaussNodes } from './tridiagonal';

/**
 * Customers differ in how likely they are to lapse: theta is Beta(a,b) over people (the shifted-beta-geometric model of
 * Fader & Hardie 2007). The engine plays a few classes instead: the Gauss rule, for the Beta measure, in the variable
 * x = theta/(theta + BEND). The bend spreads out small thetas, so that five classes keep the survival curve within
 * 0.25 percentage points of the exact one over 180 months for every mean and spread (13 are needed without it; held in
 * test/model/churn-classes.test.ts).
 */

export const MOST_CLASSES = 5;
const BEND = 0.13;
/** Nodes of the fine Gauss-Jacobi rule that stands for the Beta measure. */
const FINE = 16;
/** Below this spread of x all people count as alike. */
const ALIKE = 1e-9;
/** Largest tilt of the referred; beyond it every referred person is of the calmest class. */
const MOST_TILT = 1e12;

export interface ChurnClasses {
  /** Monthly lapse probability of each class. */
  readonly theta: Float64Array;
  /** Share of new customers in each class; sums to one. */
  readonly weight: Float64Array;
}

/** Classes for a mean lapse probability and a polarisation 1/(a+b+1), both in 0..1. */
export function churnClasses(mean: number, spread: number): ChurnClasses {
  if (!(spread > 0) || mean <= 0 || mean >= 1) return alike(mean);
  if (spread >= 1 - 1e-9) return padded([0, 1], [1 - mean, mean]);
  const fine = fineRule(mean, 1 / spread - 1);
  const x = fine.theta.map((theta) => theta / (theta + BEND));
  const coarse = reducedRule(x, fine.weight);
  const theta = coarse.theta.map((node) => {
    const bounded = Math.min(Math.max(node, 0), 1 / (1 + BEND));
    return Math.min(1, (BEND * bounded) / (1 - bounded));
  });
  return padded(theta, coarse.weight);
}

function alike(theta: number): ChurnClasses {
  return padded([Math.min(1, Math.max(0, theta))], [1]);
}

/** The classes from calmest to most restless, filled up with empty ones, weights scaled to sum to one. */
function padded(thetas: ArrayLike<number>, weights: ArrayLike<number>): ChurnClasses {
  const order = Array.from(thetas, (_, i) => i).sort((i, j) => thetas[i]! - thetas[j]!);
  const theta = order.map((i) => thetas[i]!);
  const weight = order.map((i) => weights[i]!);
  const classes = { theta: new Float64Array(MOST_CLASSES), weight: new Float64Array(MOST_CLASSES) };
  let total = 0;
  for (let j = 0; j < weight.length; j++) total += weight[j]!;
  for (let j = 0; j < MOST_CLASSES; j++) {
    classes.theta[j] = theta[Math.min(j, theta.length - 1)]!;
    classes.weight[j] = j < weight.length ? weight[j]! / total : 0;
  }
  return classes;
}

/** Gauss-Jacobi rule of Beta(a,b) with a = mean*size, b = (1-mean)*size. */
function fineRule(mean: number, size: number): ChurnClasses {
  const a = mean * size;
  const b = (1 - mean) * size;
  const diagonal = new Float64Array(FINE);
  const beside = new Float64Array(FINE);
  diagonal[0] = mean;
  for (let n = 1; n < FINE; n++) {
    const m = 2 * n + size;
    diagonal[n] =
      n === 1 ? 0.5 + ((2 * mean - 1) * (size - 2)) / (2 * m) : 0.5 + ((a - b) * (size - 2)) / (2 * (m - 2) * m);
    const square =
      n === 1
        ? (mean * (1 - mean)) / (size + 1)
        : (n * (n + b - 1) * (n + a - 1) * (n + size - 2)) / ((m - 2) * (m - 2) * (m - 1) * (m - 3));
    beside[n] = Math.sqrt(Math.max(0, square));
  }
  const weight = gaussNodes(diagonal, beside);
  return { theta: diagonal.map((theta) => Math.min(1, Math.max(0, theta))), weight };
}

/** The Gauss rule with few nodes of a discrete measure, by Lanczos with full reorthogonalisation. */
function reducedRule(x: Float64Array, weight: Float64Array): ChurnClasses {
  const basis: Float64Array[] = [weight.map((w) => Math.sqrt(w))];
  const diagonal: number[] = [];
  const beside: number[] = [0];
  for (let k = 0; k < MOST_CLASSES; k++) {
    const vector = basis[k]!.map((q, i) => q * x[i]!);
    diagonal.push(dot(vector, basis[k]!));
    for (let pass = 0; pass < 2; pass++)
      for (const known of basis) {
        const part = dot(vector, known);
        for (let i = 0; i < vector.length; i++) vector[i] = vector[i]! - part * known[i]!;
      }
    const length = Math.sqrt(dot(vector, vector));
    if (length < ALIKE) break;
    beside.push(length);
    basis.push(vector.map((v) => v / length));
  }
  const nodes = Float64Array.from(diagonal);
  const weights = gaussNodes(nodes, Float64Array.from(beside.slice(0, nodes.length)));
  return { theta: nodes, weight: weights };
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}

/**
 * Weights of referred people: the same classes tilted by exp(-x*theta) with x >= 0 such that their mean theta is lower
 * by `reduction` (a share, 0..1). Selection, not treatment. Where even the calmest class lies above the target,
 * everybody is of that class.
 */
export function referredWeights({ theta, weight }: ChurnClasses, reduction: number): Float64Array {
  if (!(reduction > 0)) return weight.slice();
  const target = (1 - reduction) * tiltedMean(theta, weight, 0);
  let low = 0;
  let high = MOST_TILT;
  for (let turn = 0; turn < 80; turn++) {
    const middle = low < 1 ? (low + Math.min(high, 2)) / 2 : Math.sqrt(low * high);
    if (tiltedMean(theta, weight, middle) > target) low = middle;
    else high = middle;
  }
  const tilted = tilt(theta, weight, high);
  let total = 0;
  for (const w of tilted) total += w;
  return tilted.map((w) => w / total);
}

function tilt(theta: Float64Array, weight: Float64Array, x: number): Float64Array {
  let calmest = 1;
  for (let j = 0; j < theta.length; j++) if (weight[j]! > 0 && theta[j]! < calmest) calmest = theta[j]!;
  return weight.map((w, j) => (w > 0 ? w * exp(-x * (theta[j]! - calmest)) : 0));
}

function tiltedMean(theta: Float64Array, weight: Float64Array, x: number): number {
  const tilted = tilt(theta, weight, x);
  let total = 0;
  let sum = 0;
  for (let j = 0; j < theta.length; j++) {
    total += tilted[j]!;
    sum += tilted[j]! * theta[j]!;
  }
  return sum / total;
}

/** log(1-theta), bounded so that it times zero is zero. */
export function logKeep(theta: number): number {
  return theta >= 1 ? -1e300 : log1p(-theta);
}
