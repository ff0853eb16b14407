/** Mean of the values that are numbers; NaN if there are none. */
export function mean(values: ArrayLike<number>): number {
  let sum = 0;
  let count = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    if (value !== value) continue;
    sum += value;
    count++;
  }
  return count === 0 ? NaN : sum / count;
}

/** Standard deviation (n-1) of the values that are numbers; 0 for one value, NaN for none. */
export function standardDeviation(values: ArrayLike<number>): number {
  const centre = mean(values);
  let sum = 0;
  let count = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    if (value !== value) continue;
    sum += (value - centre) * (value - centre);
    count++;
  }
  return count > 1 ? Math.sqrt(sum / (count - 1)) : count === 1 ? 0 : NaN;
}
