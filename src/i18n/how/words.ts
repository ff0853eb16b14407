import type { Quantity, Step } from '../../analysis/formulas';
import type { CheckGroup } from '../../dossier/finding';
import type { Kind } from '../../scenario/parameter';
import type { Stage } from '../../scenario/stages';
import type { WorldGroup } from '../../scenario/world';

/** Everything that the page "How it works" says, in one language; loaded with the page. */
export interface HowWords {
  readonly title: string;
  readonly back: string;
  readonly lead: readonly string[];
  readonly contents: string;
  readonly sections: Record<Section, string>;
  /** What the formulas are worked out for, and how they are to be read. */
  readonly month: {
    readonly intro: string;
    readonly plan: string;
    readonly month: string;
    readonly stage: string;
    readonly number: (month: number) => string;
    readonly simulated: (text: string) => string;
    readonly none: string;
    readonly waiting: string;
    readonly note: string;
  };
  readonly steps: Record<Step, { readonly name: string; readonly words: string }>;
  /** A parameter's label inside a formula. */
  readonly within: (label: string) => string;
  readonly quantities: Record<Exclude<Quantity, Stage>, string>;
  readonly chance: readonly string[];
  readonly measures: readonly Entry[];
  readonly evidence: {
    readonly intro: (count: number) => string;
    readonly chosen: string;
    readonly assumption: string;
    readonly publishedRange: string;
    readonly ownRange: string;
    readonly whose: (who: string, range: string) => string;
    readonly groups: Record<WorldGroup | 'stages' | 'plans', string>;
    readonly kinds: Record<Kind, string>;
    readonly stagesOf: string;
    readonly on: string;
    readonly off: string;
    readonly open: string;
  };
  readonly limits: Record<'kos' | 'traffic' | 'both', { readonly title: string; readonly points: readonly string[] }>;
  readonly questions: { readonly intro: string; readonly answers: readonly Entry[] };
  readonly dossier: {
    readonly intro: string;
    readonly groups: Record<CheckGroup, string>;
    readonly heads: readonly [of: string, expected: string, found: string, allowed: string];
    readonly scenarios: (count: string) => string;
    readonly worst: (comparisons: string, share: string) => string;
    readonly cases: (count: string) => string;
  };
}

export const SECTIONS = ['month', 'chance', 'measures', 'evidence', 'limits', 'questions', 'dossier'] as const;
export type Section = (typeof SECTIONS)[number];

/** A term or question, and what is to be said of it. */
export type Entry = readonly [head: string, text: string];
