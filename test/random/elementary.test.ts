import { describe, expect, it } from 'vitest';
import { exp, expm1, log, log1p, logOneMinus, pow } from '../../src/random/elementary';
import { testUniforms } from './exact';

/** The built-in functions are off by a unit in the last place themselves (1.1e-16 to 2.2e-16). */
const CLOSE = 6e-16;

function expectClose(actual: number, expected: number, tolerance: number, at: string): void {
  if (Math.abs(actual - expected) <= tolerance * Math.abs(expected)) return;
  expect.soft(actual, at).toBe(expected);
}

function spread(low: number, high: number, count: number): number[] {
  const uniform = testUniforms(1);
  return Array.from({ length: count }, () => low + (high - low) * uniform());
}

/** Numbers of every size from 10^low to 10^high. */
function sizes(low: number, high: number, count: number): number[] {
  return spread(low, high, count).map((exponent) => 10 ** exponent);
}

describe('exp', () => {
  it('agrees with the built-in from the smallest to the largest', () => {
    for (const x of [...spread(-708, 709.7, 20000), ...spread(-1, 1, 20000), ...sizes(-20, -1, 5000)]) {
      expectClose(exp(x), Math.exp(x), CLOSE, `exp(${x})`);
      expectClose(exp(-x / 100), Math.exp(-x / 100), CLOSE, `exp(${-x / 100})`);
    }
  });

  it('ends where numbers end', () => {
    expect(exp(0)).toBe(1);
    expect(exp(-0)).toBe(1);
    expect(exp(709.79)).toBe(Infinity);
    expect(exp(Infinity)).toBe(Infinity);
    expect(exp(-746)).toBe(0);
    expect(exp(-Infinity)).toBe(0);
    expect(exp(NaN)).toBeNaN();
  });

  it('is a number at the last places of all', () => {
    for (const x of [709.77, 709.775, 709.78, 709.7827]) expectClose(exp(x), Math.exp(x), CLOSE, `exp(${x})`);
    // Below 2.2e-308 numbers have fewer digits.
    for (const x of [-709, -720, -740, -744.4, -744.5, -744.8, -745.1, -745.15, -745.19])
      expect(Math.abs(exp(x) - Math.exp(x)), `exp(${x})`).toBeLessThanOrEqual(5e-324 + 1e-15 * Math.exp(x));
  });
});

describe('expm1', () => {
  it('agrees with the built-in, near nothing too', () => {
    for (const x of [
      ...spread(-40, 700, 10000),
      ...spread(-2, 2, 20000),
      ...spread(-0.04, 0.04, 20000),
      ...sizes(-300, -1, 5000),
    ])
      for (const signed of [x, -x]) expectClose(expm1(signed), Math.expm1(signed), 1e-14, `expm1(${signed})`);
    for (const x of [...spread(-0.031, 0.031, 20000), ...sizes(-300, -2, 5000)])
      expectClose(expm1(x), Math.expm1(x), CLOSE, `expm1(${x})`);
  });

  it('has the ends right', () => {
    expect(expm1(0)).toBe(0);
    expect(expm1(-Infinity)).toBe(-1);
    for (const x of [-40, -744.8, -745.1, -1e300]) expect(expm1(x)).toBe(-1);
    expect(expm1(Infinity)).toBe(Infinity);
  });
});

describe('log', () => {
  it('agrees with the built-in for numbers of every size', () => {
    for (const x of [...sizes(-307, 308, 20000), ...spread(0.4, 2.5, 20000), ...spread(0.999, 1.001, 20000)])
      expectClose(log(x), Math.log(x), CLOSE, `log(${x})`);
    for (const x of [5e-324, 1e-310, 2.2250738585072014e-308, Number.MAX_VALUE])
      expectClose(log(x), Math.log(x), CLOSE, `log(${x})`);
  });

  it('has the ends right', () => {
    expect(log(1)).toBe(0);
    expect(log(0)).toBe(-Infinity);
    expect(log(-1)).toBeNaN();
    expect(log(NaN)).toBeNaN();
    expect(log(Infinity)).toBe(Infinity);
  });
});

describe('log1p', () => {
  it('agrees with the built-in, near nothing too', () => {
    for (const x of [...spread(-0.9999, 3, 20000), ...spread(-0.011, 0.011, 20000), ...sizes(-300, 300, 10000)])
      expectClose(log1p(x), Math.log1p(x), 1e-15, `log1p(${x})`);
    for (const x of sizes(-300, -3, 5000)) expectClose(log1p(-x), Math.log1p(-x), CLOSE, `log1p(${-x})`);
  });

  it('has the ends right', () => {
    expect(log1p(0)).toBe(0);
    expect(log1p(-1)).toBe(-Infinity);
    expect(log1p(-2)).toBeNaN();
    expect(log1p(Infinity)).toBe(Infinity);
    expect(log1p(NaN)).toBeNaN();
  });
});

describe('pow', () => {
  it('agrees with the built-in to the digits that exp(y*log x) leaves', () => {
    const bases = sizes(-6, 6, 3000);
    const exponents = spread(-20, 20, 3000);
    for (const [i, base] of bases.entries()) {
      const y = exponents[i]!;
      const tolerance = CLOSE + 3e-16 * Math.abs(y * Math.log(base));
      expectClose(pow(base, y), Math.pow(base, y), tolerance, `${base}^${y}`);
    }
  });

  it('has the ends right', () => {
    expect(pow(0, 0)).toBe(1);
    expect(pow(7, 0)).toBe(1);
    expect(pow(0, 2)).toBe(0);
    expect(pow(0, -1)).toBe(Infinity);
    expect(pow(1, 1e9)).toBe(1);
  });
});

describe('log(1-p)', () => {
  it('agrees with the built-in as far as a sum of probabilities needs', () => {
    for (const p of [...spread(0, 0.5, 50000), 0, 0.5, 1 / 128]) {
      const gap = Math.abs(logOneMinus(p) - Math.log1p(-p));
      expect(gap, `log(1-${p})`).toBeLessThanOrEqual(3e-16 + 2e-16 * p);
    }
    for (const p of sizes(-18, -2.2, 5000)) expectClose(logOneMinus(p), Math.log1p(-p), CLOSE, `log(1-${p})`);
    expect(logOneMinus(0)).toBe(-0);
  });
});
