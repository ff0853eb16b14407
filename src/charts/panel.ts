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
