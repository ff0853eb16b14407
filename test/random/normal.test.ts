import { describe, expect, it } from 'vitest';
import { normalQuantile } from '../../src/random/normal';
import { normalCdf, testUniforms, upperTail } from './exact';

describe('the normal quantile', () => {
  it.each([
    [0.5, 0],
    [0.75, 0.6744897501960817],
    [0.9, 1.2815515655446004],
    [0.95, 1.6448536269514722],
    [0.975, 1.959963984540054],
    [0.999, 3.090232306167813],
    [0.001, -3.090232306167813],
    [1e-10, -6.361340902404056],
    [1e-20, -9.262340089798409],
  ])('of %d is %d', (u, z) => {
    expect(Math.abs(normalQuantile(u) - z)).toBeLessThanOrEqual(1e-15 * Math.max(1, Math.abs(z)) * 4);
  });

  it('is symmetric', () => {
    const uniform = testUniforms(2);
    for (let i = 0; i < 2000; i++) {
      // Halves of 32-bit numbers: u and 1-u are both exact.
      const u = uniform();
      expect(normalQuantile(1 - u)).toBe(-normalQuantile(u));
    }
  });

  it('undoes the distribution function', () => {
    const uniform = testUniforms(3);
    for (let i = 0; i < 3000; i++) {
      const u = uniform();
      expect(Math.abs(normalCdf(normalQuantile(u)) / u - 1)).toBeLessThan(1e-13);
    }
    for (const u of [2 ** -33, 1e-12, 1e-20, 1e-100, 1e-300])
      expect(Math.abs(upperTail(-normalQuantile(u)) / u - 1)).toBeLessThan(2e-12);
  });

  it('rises', () => {
    const values = Array.from({ length: 5000 }, (_, i) => normalQuantile((i + 0.5) / 5000));
    expect(values).toEqual(values.slice().sort((a, b) => a - b));
  });
});
