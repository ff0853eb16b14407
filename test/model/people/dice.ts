/**
 * The oracle's own chance: every draw by counting, waiting or rejecting, as a textbook has it. Nothing here is fast, and
 * nothing is shared with src/random.
 */
export class Dice {
  private a: number;
  private b = 0x9e3779b9 | 0;
  private c = 0x243f6a88;
  private counter = 1;

  constructor(seed: number) {
    this.a = seed | 0;
    for (let i = 0; i < 20; i++) this.uniform();
  }

  /** A number in (0,1), by Doty-Humphrey's small fast counting generator of 128 bits. */
  uniform(): number {
    const sum = (this.a + this.b + this.counter) | 0;
    this.counter = (this.counter + 1) | 0;
    this.a = this.b ^ (this.b >>> 9);
    this.b = (this.c + (this.c << 3)) | 0;
    this.c = (((this.c << 21) | (this.c >>> 11)) + sum) | 0;
    return ((sum >>> 0) + 0.5) / 4294967296;
  }

  chance(p: number): boolean {
    return this.uniform() < p;
  }

  /** How many of `n` come out, each alone. */
  count(n: number, p: number): number {
    let hits = 0;
    for (let i = 0; i < n; i++) if (this.chance(p)) hits++;
    return hits;
  }

  /** Poisson: events of a unit rate until `mean` has passed. */
  poisson(mean: number): number {
    let events = -1;
    for (let time = 0; time < mean; events++) time -= Math.log(this.uniform());
    return Math.max(0, events);
  }

  /** Standard normal (Box & Muller). */
  normal(): number {
    return Math.sqrt(-2 * Math.log(this.uniform())) * Math.cos(2 * Math.PI * this.uniform());
  }

  /** Gamma of scale 1: a sum of exponentials for the whole part of the shape, Johnk's pair for the rest. */
  gamma(shape: number): number {
    let sum = 0;
    let product = 1;
    for (let i = Math.floor(shape); i > 0; i--) {
      product *= this.uniform();
      // The logarithm of many factors at once, well before they underflow (a factor is at least 1e-10).
      if (i % 25 !== 1) continue;
      sum -= Math.log(product);
      product = 1;
    }
    const rest = shape - Math.floor(shape);
    if (rest === 0) return sum;
    for (;;) {
      const x = this.uniform() ** (1 / rest);
      const y = this.uniform() ** (1 / (1 - rest));
      if (x + y <= 1) return sum - (Math.log(this.uniform()) * x) / (x + y);
    }
  }

  /** Beta(a,b) as the share of one gamma in two. */
  beta(a: number, b: number): number {
    const x = this.gamma(a);
    return x / (x + this.gamma(b));
  }

  shuffle<T>(items: T[]): T[] {
    for (let i = items.length - 1; i > 0; i--) {
      const j = Math.floor(this.uniform() * (i + 1));
      [items[i], items[j]] = [items[j]!, items[i]!];
    }
    return items;
  }
}
