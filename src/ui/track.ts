import { tickStep } from 'd3';

/** A lever's track: positions 0..1 for values between two ends, straight or by ratio. */
export interface Track {
  readonly low: number;
  readonly high: number;
  readonly scale: 'linear' | 'log';
  /** Values a hand sets are multiples of this (linear) or have two or three digits (log). */
  readonly step: number;
}

/** How many steps a track has at least. */
const STEPS = 150;

/** Straight from end to end; of what is counted in whole numbers no step is smaller than one. */
export function linearTrack(low: number, high: number, whole = false): Track {
  const step = tickStep(low, high, STEPS);
  return { low, high, scale: 'linear', step: whole ? Math.max(1, Math.round(step)) : step };
}

/** From a quarter of a value to four times it. */
export function ratioTrack(middle: number): Track {
  return { low: middle / 4, high: middle * 4, scale: 'log', step: 0 };
}

/** How many steps a handle can take from end to end. */
export function stepsOf({ low, high, scale, step }: Track): number {
  return scale === 'log' ? STEPS : Math.max(1, Math.round((high - low) / step));
}

/** Position of a value, held inside the track. */
export function positionOf(track: Track, value: number): number {
  const { low, high, scale } = track;
  const position = scale === 'log' ? Math.log(value / low) / Math.log(high / low) : (value - low) / (high - low);
  return Math.min(1, Math.max(0, position));
}

/** Value at a position, as round as a hand would set it. */
export function valueAtPosition(track: Track, position: number): number {
  const { low, high, scale, step } = track;
  if (scale === 'log') {
    const exact = low * (high / low) ** position;
    const unit = 10 ** (Math.floor(Math.log10(exact)) - 1);
    return clean(Math.round(exact / unit) * unit);
  }
  return clean(Math.round((low + (high - low) * position) / step) * step);
}

/** Takes off the last bits that multiplying by a decimal step leaves. */
function clean(value: number): number {
  return Number(value.toPrecision(12));
}
