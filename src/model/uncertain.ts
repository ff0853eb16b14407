import { exp, log } from '../random/elementary';
import { distributionOf, type Parameter } from '../scenario/parameter';
import { isRange, type Range, type Value } from '../scenario/scenario';

/** Standard normal quantile of 0.9: a P10-P90 range is 2 * 1.28 standard deviations wide. */
const P90 = 1.2815515655446004;

/** The value of an uncertain parameter at standard normal deviate z: `low` at -1.28, `high` at +1.28. */
export function spread({ low, high }: Range, row: Parameter, z: number): number {
  if (low === high) return low;
  switch (distributionOf(row, low, high)) {
    case 'normal':
      return between(low, high, z);
    case 'logNormal':
      return exp(between(log(low), log(high), z));
    case 'logitNormal':
      return 1 / (1 + exp(-between(log(low / (1 - low)), log(high / (1 - high)), z)));
  }
}

function between(low: number, high: number, z: number): number {
  return (low + high) / 2 + ((high - low) / (2 * P90)) * z;
}

/** The value that stands for an uncertain parameter where one number is needed: its median. */
export function middleValue(value: Value, row: Parameter): number {
  const x = isRange(value) ? Math.min(row.max, Math.max(row.min, spread(value, row, 0))) : value;
  return row.whole ? wholeNumber(x) : x;
}

/** Rounds to the nearest whole number, halves up, safe against the last bits. */
export function wholeNumber(x: number): number {
  return Math.floor(x + 0.5 + 1e-9);
}
