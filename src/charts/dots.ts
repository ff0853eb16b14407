export interface Dot {
  /** Distance from the stack's left edge and from the top of the plot. */
  readonly x: number;
  readonly y: number;
  readonly value: number;
}

/**
 * Dots stacked by value: each takes the row it falls in, next to those that are there already. Rows are no longer than
 * `widest`; where one would be, its dots overlap.
 */
export function stackDots(
  values: readonly number[],
  y: (value: number) => number,
  size: number,
  widest: number,
): Dot[] {
  const rowOf = values.map((value) => Math.round(y(value) / size));
  const inRow = new Map<number, number>();
  for (const row of rowOf) inRow.set(row, (inRow.get(row) ?? 0) + 1);
  const placed = new Map<number, number>();
  return values.map((value, i) => {
    const row = rowOf[i]!;
    const place = placed.get(row) ?? 0;
    placed.set(row, place + 1);
    const pitch = Math.min(size, widest / Math.max(1, inRow.get(row)! - 1));
    return { x: place * pitch, y: row * size, value };
  });
}
