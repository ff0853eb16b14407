export interface Dot {
  /** Distance from the stack's left edge and from the top of the plot. */
  readonly x: number;
  readonly y: number;
  readonly value: number;
}

/** Dots stacked by value: each takes the row it falls in, next to those that are there already. */
export function stackDots(values: readonly number[], y: (value: number) => number, size: number): Dot[] {
  const rows = new Map<number, number>();
  return values.map((value) => {
    const row = Math.round(y(value) / size);
    const place = rows.get(row) ?? 0;
    rows.set(row, place + 1);
    return { x: place * size, y: row * size, value };
  });
}
