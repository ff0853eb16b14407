import type { Ensemble } from '../../engine/ensemble';
import type { Picture } from '../../state/session.svelte';

/** What every finer view is given. */
export interface ViewProps {
  /** What has been played, with everything in it that the view needs. */
  readonly ensemble: Ensemble;
  readonly picture: Picture;
  /** Size of the drawing before it is enlarged by `scale`. */
  readonly width: number;
  readonly height: number;
  readonly scale: number;
}

/** What each of several panels side by side is given. */
export interface PanelPlace {
  readonly width: number;
  readonly height: number;
  /** The month that is read (1..); `t` is its index, or the last month's. */
  readonly month: number | null;
  readonly t: number;
}

/** Two plans by their ids, and the horizon, of which a sentence speaks. */
export function pairOf({ duel, facts }: Picture): { challenger: string; baseline: string; years: number } {
  return { challenger: duel.challenger, baseline: duel.baseline, years: facts.years };
}
