/** Closed forms that the engine is held against. */

/**
 * Share of a cohort that is still there after 0, 1, ... `months` months when the monthly lapse probability is Beta over
 * people with this mean and polarisation 1/(a+b+1) (Fader & Hardie 2007).
 */
export function sbgSurvival(mean: number, spread: number, months: number): number[] {
  const curve = [1];
  for (let t = 1; t <= months; t++) {
    let keep: number;
    if (spread === 0) keep = 1 - mean;
    else if (spread === 1) keep = t === 1 ? 1 - mean : 1;
    else {
      const size = 1 / spread - 1;
      keep = ((1 - mean) * size + t - 1) / (size + t - 1);
    }
    curve.push(curve[t - 1]! * keep);
  }
  return curve;
}

/** Chance that the third success of trials with this chance falls on trial 0, 1, ... `last`. */
export function thirdSuccess(chance: number, last: number): number[] {
  return Array.from({ length: last + 1 }, (_, n) =>
    n < 3 ? 0 : (((n - 1) * (n - 2)) / 2) * chance ** 3 * (1 - chance) ** (n - 3),
  );
}

/** Expected renewals at trial 0, 1, ... when the gaps between renewals have these probabilities. */
export function renewals(gap: readonly number[]): number[] {
  const expected: number[] = [];
  for (let n = 0; n < gap.length; n++) {
    let sum = gap[n]!;
    for (let k = 1; k < n; k++) sum += gap[k]! * expected[n - k]!;
    expected.push(sum);
  }
  return expected;
}

/** Chance that a branching family with Poisson(gain) children has `size` members in all (Borel). */
export function borel(gain: number, size: number): number {
  let logFactorial = 0;
  for (let k = 2; k <= size; k++) logFactorial += Math.log(k);
  return Math.exp(-gain * size + (size - 1) * Math.log(gain * size) - logFactorial);
}
