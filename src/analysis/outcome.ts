import { quantileSorted } from '../stats/quantiles';
import type { Duel } from './duel';

/** How the paired differences at the horizon are spread: counts in bins of one width, zero always between two of them. */
export interface Outcome {
  /** Width of a bin: 1, 2 or 5 times a power of ten. */
  readonly width: number;
  /** Lower edges, ascending; the first and the last bin also hold all that lies beyond. */
  readonly bins: readonly { readonly from: number; readonly count: number; readonly open: 'below' | 'above' | null }[];
}

/** At most so many bins between the outermost runs of a hundred. */
const BINS = 40;

export function outcomeOf({ atEndSorted }: Duel): Outcome {
  const low = Math.min(0, quantileSorted(atEndSorted, 0.005));
  const high = Math.max(0, quantileSorted(atEndSorted, 0.995));
  const width = niceWidth((high - low) / BINS);
  const first = Math.floor(low / width);
  const last = Math.max(first, Math.ceil(high / width) - 1);
  const counts = new Array<number>(last - first + 1).fill(0);
  for (const value of atEndSorted) {
    const bin = Math.min(last, Math.max(first, Math.floor(value / width)));
    counts[bin - first] = counts[bin - first]! + 1;
  }
  return {
    width,
    bins: counts.map((count, i) => {
      const from = (first + i) * width;
      const beyond =
        i === 0 && atEndSorted[0]! < from
          ? 'below'
          : i === counts.length - 1 && atEndSorted[atEndSorted.length - 1]! >= from + width
            ? 'above'
            : null;
      return { from, count, open: beyond };
    }),
  };
}

/** The smallest of 1, 2 and 5 times a power of ten that is no smaller. */
function niceWidth(width: number): number {
  if (!(width > 0)) return 1;
  const unit = 10 ** Math.floor(Math.log10(width));
  return unit * ([1, 2, 5].find((step) => step * unit >= width * (1 - 1e-9)) ?? 10);
}
