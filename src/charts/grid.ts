import type { ScaleLinear } from 'd3';

export interface GridTick {
  readonly y: number;
  readonly text: string;
}

/** Grid lines of a money scale, zero left out (it has a line of its own), none so high that its label would stick out. */
export function gridTicks(
  y: ScaleLinear<number, number>,
  height: number,
  text: (value: number, top: boolean) => string,
): GridTick[] {
  const values = y.ticks(Math.max(3, Math.round(height / 80))).filter((value) => value !== 0 && y(value) > 16);
  const top = Math.max(...values);
  return values.map((value) => ({ y: y(value), text: text(value, value === top) }));
}
