/**
 * Distribution functions by plain summation, as oracles: weights relative to the most likely value by the ratio of
 * neighbours, far into both tails, then scaled to one. Relative errors stay near 1e-12 whatever the parameters.
 */
export class ExactCounts {
  private readonly first: number;
  /** P(X <= first + i) and P(X > first + i). */
  private readonly below: Float64Array;
  private readonly above: Float64Array;

  /** `up(k)` is P(k+1)/P(k); `mode` the most likely value, `least` and `most` the ends of the support. */
  constructor(mode: number, least: number, most: number, up: (k: number) => number) {
    const NEGLIGIBLE = 1e-45;
    const left: number[] = [];
    for (let k = mode, w = 1; k > least && w > NEGLIGIBLE; k--) left.push((w /= up(k - 1)));
    const right: number[] = [1];
    for (let k = mode, w = 1; k < most && w > NEGLIGIBLE; k++) right.push((w *= up(k)));
    const weights = Float64Array.from([...left.reverse(), ...right]);
    this.first = mode - left.length;
    const n = weights.length;
    this.below = new Float64Array(n);
    this.above = new Float64Array(n);
    for (let i = 0; i < n; i++) this.below[i] = (this.below[i - 1] ?? 0) + weights[i]!;
    for (let i = n - 2; i >= 0; i--) this.above[i] = this.above[i + 1]! + weights[i + 1]!;
    const total = this.below[mode - this.first]! + this.above[mode - this.first]!;
    for (let i = 0; i < n; i++) {
      this.below[i] = this.below[i]! / total;
      this.above[i] = this.above[i]! / total;
    }
  }

  /** P(X = k). */
  point(k: number): number {
    const i = k - this.first;
    if (i < 0 || i >= this.below.length) return 0;
    // A difference of the smaller of the two tails.
    return this.below[i]! < 0.5
      ? this.below[i]! - (this.below[i - 1] ?? 0)
      : (i > 0 ? this.above[i - 1]! : 1) - this.above[i]!;
  }

  /** P(X <= k). */
  cdf(k: number): number {
    const i = k - this.first;
    return i < 0 ? 0 : i >= this.below.length ? 1 : this.below[i]!;
  }

  /** The smallest k with P(X <= k) >= u, judged in the smaller tail. */
  quantile(u: number): number {
    let low = 0;
    let high = this.below.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      const reached = u <= 0.5 ? this.below[middle]! >= u : this.above[middle]! <= 1 - u;
      if (reached) high = middle;
      else low = middle + 1;
    }
    return this.first + low;
  }
}

export function exactBinomial(n: number, p: number): ExactCounts {
  const mode = Math.min(n, Math.floor((n + 1) * p));
  return new ExactCounts(mode, 0, n, (k) => ((n - k) * p) / ((k + 1) * (1 - p)));
}

export function exactPoisson(mean: number): ExactCounts {
  return new ExactCounts(Math.floor(mean), 0, Infinity, (k) => mean / (k + 1));
}

/** log Gamma by Stirling's series, shifted up to 15. */
export function logGamma(x: number): number {
  let shift = 0;
  let y = x;
  while (y < 15) shift += Math.log(y++);
  const z = 1 / (y * y);
  const series = (1 / 12 - z * (1 / 360 - z * (1 / 1260 - z * (1 / 1680 - z / 1188)))) / y;
  return (y - 0.5) * Math.log(y) - y + 0.5 * Math.log(2 * Math.PI) + series - shift;
}

/** Distribution function of a gamma with scale 1: series below the mean, continued fraction above (Lentz). */
export function gammaCdf(shape: number, x: number): number {
  if (x <= 0) return 0;
  const front = Math.exp(shape * Math.log(x) - x - logGamma(shape + 1));
  if (x < shape + 1) {
    let term = 1;
    let sum = 1;
    for (let k = 1; term > sum * 1e-16; k++) sum += term *= x / (shape + k);
    return front * sum;
  }
  let b = x + 1 - shape;
  let c = 1e300;
  let d = 1 / b;
  let h = d;
  for (let i = 1; i < 100000; i++) {
    const a = -i * (i - shape);
    b += 2;
    d = 1 / (a * d + b);
    c = b + a / c;
    h *= d * c;
    if (Math.abs(d * c - 1) < 1e-15) break;
  }
  return 1 - front * shape * h;
}

/** Standard normal distribution function, by the gamma with shape 1/2. */
export function normalCdf(z: number): number {
  const tail = z < -5 ? upperTail(-z) : (1 - gammaCdf(0.5, (z * z) / 2)) / 2;
  return z < 0 ? tail : 1 - (1 - gammaCdf(0.5, (z * z) / 2)) / 2;
}

/** P(Z > z) far out, by Laplace's continued fraction. */
export function upperTail(z: number): number {
  let fraction = z;
  for (let k = 400; k > 0; k--) fraction = z + k / fraction;
  return Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI) / fraction;
}

/** Uniforms for tests, from a generator that the project does not use (mulberry32), in (0,1). */
export function testUniforms(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return (((t ^ (t >>> 14)) >>> 0) + 0.5) / 4294967296;
  };
}
