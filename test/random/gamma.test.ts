import { describe, expect, it } from 'vitest';
import { gamma } from '../../src/random/gamma';
import { normalQuantile } from '../../src/random/normal';
import { expectDistribution, expectMean } from '../statistics';
import { gammaCdf, logGamma, testUniforms } from './exact';

function sample(shape: number, count: number): number[] {
  const uniform = testUniforms(11);
  return Array.from({ length: count }, () => gamma(shape, normalQuantile(uniform()), uniform(), uniform));
}

describe('the oracle', () => {
  it('knows the incomplete gamma', () => {
    expect(gammaCdf(1, 2)).toBeCloseTo(1 - Math.exp(-2), 14);
    expect(gammaCdf(3, 5)).toBeCloseTo(1 - Math.exp(-5) * (1 + 5 + 12.5), 14);
    expect(gammaCdf(0.5, 1)).toBeCloseTo(0.8427007929497149, 14);
    expect(logGamma(11)).toBeCloseTo(Math.log(3628800), 12);
  });
});

describe('a gamma draw', () => {
  it.each([0.05, 0.2, 0.5, 0.9, 0.999, 1, 1.001, 1.5, 3, 8, 40, 1000, 1e6])(
    'of shape %d has its distribution',
    (shape) => {
      const values = sample(shape, 20000);
      expectDistribution(values, (x) => gammaCdf(shape, x));
      expectMean(values, shape);
      expectMean(
        values.map((x) => (x - shape) ** 2),
        shape,
      );
      expectMean(
        values.map((x) => (x - shape) ** 3),
        2 * shape,
      );
    },
  );

  it('rises with its first number, so that it glides', () => {
    const never = (): number => {
      throw new Error('no further number was due');
    };
    let last = -1;
    for (let z = -2; z <= 2; z += 0.1) {
      const x = gamma(50, z, 0.4, never);
      expect(x).toBeGreaterThan(last);
      last = x;
    }
  });

  it('asks for further numbers by their count', () => {
    const asked: number[] = [];
    const uniform = testUniforms(1);
    // A normal so low that the cube is negative: the first try fails.
    const x = gamma(1.2, -5, 0.5, (attempt) => {
      asked.push(attempt);
      return uniform();
    });
    expect(x).toBeGreaterThan(0);
    expect(asked.slice(0, 2)).toEqual([1, 2]);
    gamma(0.5, 0, 0.1, (attempt) => {
      asked.push(attempt);
      return 0.5;
    });
    expect(asked[asked.length - 1]).toBe(0);
  });

  it('of no shape is none, and of hardly any shape not negative', () => {
    expect(gamma(0, 1, 0.5, () => 0.5)).toBe(0);
    expect(gamma(-1, 1, 0.5, () => 0.5)).toBe(0);
    for (const shape of [1e-12, 1e-5, 1e-3]) {
      const x = gamma(shape, 0.3, 0.5, () => 0.3);
      expect(x >= 0 && x < Infinity).toBe(true);
    }
  });
});
