/** Mid-ranks as shares of the sample, in (0,1): the k-th of n is (k-1/2)/n; equal values share the mean of theirs. */
export function midRanks(values: ArrayLike<number>): Float64Array {
  const n = values.length;
  const order = Array.from({ length: n }, (_, i) => i).sort((a, b) => values[a]! - values[b]!);
  const ranks = new Float64Array(n);
  for (let from = 0; from < n;) {
    let to = from + 1;
    while (to < n && values[order[to]!]! === values[order[from]!]!) to++;
    for (let i = from; i < to; i++) ranks[order[i]!] = (from + to) / 2 / n;
    from = to;
  }
  return ranks;
}
