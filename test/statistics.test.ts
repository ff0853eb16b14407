import { describe, expect, it } from 'vitest';
import { testUniforms } from './random/exact';
import { distributionGap, meanGap, normalLimit, smirnovLimit, varianceGap } from './statistics';

const uniform = testUniforms(7);
const sample = (n: number, value: (u: number) => number): Float64Array =>
  new Float64Array(n).map(() => value(uniform()));

describe('two samples', () => {
  it('have limits as the tables give them', () => {
    expect(normalLimit(0.05)).toBeCloseTo(1.959964, 5);
    expect(normalLimit(1e-6)).toBeCloseTo(4.891638, 5);
    expect(smirnovLimit(0.05)).toBeCloseTo(1.3581, 4);
    expect(smirnovLimit(0.001)).toBeCloseTo(1.9495, 4);
  });

  it.each([
    ['mean', meanGap, (u: number) => u + 0.1],
    ['variance', varianceGap, (u: number) => 0.5 + 1.3 * (u - 0.5)],
    ['distribution', distributionGap, (u: number) => u ** 1.4],
  ] as const)('of one law are rarely apart in %s, of another law always', (_name, gap, other) => {
    const limit = gap === distributionGap ? smirnovLimit(0.05) : normalLimit(0.05);
    let [alarms, found] = [0, 0];
    for (let turn = 0; turn < 400; turn++) {
      if (gap(sample(400, Number), sample(800, Number)) > limit) alarms++;
      if (gap(sample(400, Number), sample(800, other)) > limit) found++;
    }
    // 20 alarms expected with standard deviation 4.4; Smirnov's limit is a little too wide for finite samples.
    expect(alarms).toBeGreaterThan(4);
    expect(alarms).toBeLessThan(38);
    expect(found).toBeGreaterThan(390);
  });

  it('are not called apart for a few rare events that all fell into one of them', () => {
    const three = new Float64Array(400).fill(1, 0, 3);
    const none = new Float64Array(800);
    for (const gap of [meanGap, varianceGap]) expect(gap(three, none)).toBeLessThan(normalLimit(0.01));
    expect(meanGap(none, none)).toBe(0);
  });
});
