/** A piece of a sentence: plain, stressed, or a plan's name in its colour. */
export interface Segment {
  readonly text: string;
  readonly tone: 'plain' | 'strong' | 'plan';
  /** The plan whose colour a name takes. */
  readonly plan?: string;
}

export const plainly = (text: string): Segment => ({ text, tone: 'plain' });
export const strongly = (text: string): Segment => ({ text, tone: 'strong' });
export const named = (text: string, plan: string): Segment => ({ text, tone: 'plan', plan });

/** The sentence without its tones, for labels and live regions. */
export function spoken(segments: readonly Segment[]): string {
  return segments.map((segment) => segment.text).join('');
}

/** The amounts of a verdict, already written in the reader's language. */
export interface VerdictWords {
  readonly challenger: string;
  /** The challenger's name as a sentence begins with it. */
  readonly opening: string;
  readonly baseline: string;
  /** Median without sign, and both ends without sign. */
  readonly median: string;
  readonly low: string;
  readonly high: string;
  /** Both ends in one phrase where they are on the same side: `¥2M to ¥20M`. */
  readonly range: string;
  readonly hole: string;
}
