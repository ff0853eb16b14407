import type { Curves } from './fan';

/** Room at the right of a panel for the names of its curves, and above its plot for a title and a line that changes. */
export const PANEL_RIGHT = 92;
export const PANEL_HEAD = 44;

/** A curve of a panel, named at its end; a month without a value (NaN) leaves a gap. */
export interface PanelLine {
  readonly name: string;
  /** What stands under the name: the value in the month that is read, or at the end. */
  readonly value: string;
  readonly values: ArrayLike<number>;
  readonly look: 'strong' | 'thin' | 'dotted';
}

export interface PanelBand {
  readonly low: ArrayLike<number>;
  readonly high: ArrayLike<number>;
  readonly tone: 'outer' | 'inner';
}

/** The middle eight in ten of the runs, and the middle half of them. */
export function bandsOf({ p10, p25, p75, p90 }: Curves): PanelBand[] {
  return [
    { low: p10, high: p90, tone: 'outer' },
    { low: p25, high: p75, tone: 'inner' },
  ];
}

/** A level across the plot, with words on it. */
export interface PanelGuide {
  readonly value: number;
  readonly text: string;
}

/** A tick that is written. */
export interface PanelTick {
  readonly value: number;
  readonly text: string;
}
