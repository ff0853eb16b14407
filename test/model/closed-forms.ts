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

/**
 * Chance that a branching family whose children are negative binomial (mean `gain`, shape `shape`) has `size` members:
 * Otter (1949) and Dwass (1969) give (1/n) P(n persons have n-1 children), and n persons' children are negative binomial
 * with shape n*shape.
 */
export function negativeBinomialFamily(gain: number, shape: number, size: number): number {
  const all = size * shape;
  const odds = gain / (gain + shape);
  let point = (1 - odds) ** all;
  for (let k = 0; k < size - 1; k++) point *= (odds * (all + k)) / (k + 1);
  return point / size;
}

/**
 * Mean and variance of the referrals of one person's life. Every month n people make negative binomial referrals with
 * mean n*m and shape n*s, which is the sum of n independent ones with mean m and variance v = m + m^2/s. A person speaks
 * in the month of joining and then leaves with probability c each month: L months, geometric from 1, with mean 1/c and
 * variance (1-c)/c^2. So R = m/c and, by total variance, E[L] v + Var(L) m^2 = v/c + (1-c) m^2/c^2.
 */
export function lifetimeReferrals(churn: number, perMonth: number, shape: number): { mean: number; variance: number } {
  const month = perMonth + perMonth ** 2 / shape;
  return { mean: perMonth / churn, variance: month / churn + ((1 - churn) * perMonth ** 2) / churn ** 2 };
}

/** Mean 1/(1-R) and variance s^2/(1-R)^3 of a family, its first member included (Harris 1963, I.13). */
export function totalProgeny(children: { mean: number; variance: number }): { mean: number; variance: number } {
  const rest = 1 - children.mean;
  return { mean: 1 / rest, variance: children.variance / rest ** 3 };
}

/**
 * Chance that of one customer's family nobody is left and nobody about to come, at the end of months 0, 1, ...: a month
 * takes each living member to itself (unless it leaves) and the people it brings, so the chance is the month's generating
 * function (c + (1-c)x) (1 + m(1-x)/s)^-s, applied over and over from 0 (Watson 1874); e^(-m(1-x)) where s is infinite.
 */
export function stillSilent(churn: number, perMonth: number, shape: number, months: number): number[] {
  const chances: number[] = [];
  let x = 0;
  for (let t = 0; t < months; t++) {
    const said = perMonth * (1 - x);
    x = (churn + (1 - churn) * x) * (shape === Infinity ? Math.exp(-said) : (1 + said / shape) ** -shape);
    chances.push(x);
  }
  return chances;
}

/**
 * Standard normal distribution function, by its series (Abramowitz & Stegun 1964, 26.2.10) out to where it is 1 in
 * a billion.
 */
export function normalShare(z: number): number {
  if (Math.abs(z) > 6) return z > 0 ? 1 : 0;
  let term = z;
  let sum = z;
  for (let k = 1; Math.abs(term) > 1e-17; k++) {
    term *= -(z * z) / (2 * k);
    sum += term / (2 * k + 1);
  }
  return 0.5 + sum / Math.sqrt(2 * Math.PI);
}

/** Chances of 0, 1, ... `trials` successes. */
export function binomialShares(trials: number, chance: number): number[] {
  const shares = [(1 - chance) ** trials];
  for (let k = 0; k < trials; k++) shares.push((shares[k]! * (trials - k) * chance) / ((k + 1) * (1 - chance)));
  return shares;
}
