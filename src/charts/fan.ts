/** What a fan chart is told: curves over months and words already written; it knows nothing of customers. */

export interface Curves {
  readonly p10: ArrayLike<number>;
  readonly p25: ArrayLike<number>;
  readonly p50: ArrayLike<number>;
  readonly p75: ArrayLike<number>;
  readonly p90: ArrayLike<number>;
}

/** A spread of months on the zero line; null ends lie beyond the horizon. */
export interface Whisker {
  readonly p10: number | null;
  readonly p25: number | null;
  readonly p50: number | null;
  readonly p75: number | null;
  readonly p90: number | null;
}

export interface EndLabel {
  readonly value: number;
  readonly strong: string;
  readonly text: string;
  readonly tone: 'up' | 'down' | 'ink' | 'faint';
}

/** Month values with the zero of the start in front: point i stands at the end of month i. */
export function fromStart(curve: ArrayLike<number>): number[] {
  return [0, ...Array.from(curve)];
}
