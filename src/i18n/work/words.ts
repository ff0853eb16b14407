import type { ChoiceGroup } from '../../scenario/choices';
import type { FrameKey } from '../../scenario/difference';
import type { EventKind } from '../../scenario/scenario';
import type { WorldGroup } from '../../scenario/world';

/** The groups in which all levers are listed. */
export type LeverGroup = WorldGroup | 'stages' | ChoiceGroup;

/** What is said where people work on a scenario: steps and their names, finding and resetting, plans, events, remarks. */
export interface WorkWords {
  readonly undo: string;
  readonly redo: string;
  readonly history: string;
  readonly undoWhat: (step: string) => string;
  readonly redoWhat: (step: string) => string;
  readonly goBackTo: string;
  /** A step that is not on the way to the one on screen. */
  readonly branch: string;
  readonly steps: StepWords;
  readonly on: string;
  readonly off: string;
  readonly common: string;
  readonly find: (count: number) => string;
  readonly found: (count: number, text: string) => string;
  readonly nothingFound: (text: string) => string;
  readonly all: (count: number) => string;
  readonly few: string;
  readonly marks: (plan: string) => string;
  readonly groups: Record<LeverGroup, string>;
  readonly inGroup: (levers: number, changed: number) => string;
  readonly reset: {
    readonly title: string;
    readonly all: (preset: string) => string;
    readonly opened: string;
    readonly group: (name: string, count: number) => string;
    readonly nothing: string;
  };
  readonly range: { readonly make: string; readonly unmake: string; readonly of: (label: string) => string };
  readonly was: (text: string) => string;
  readonly choicesOf: string;
  readonly ownBudget: { readonly give: string; readonly drop: string };
  readonly yearsOf: (count: number) => string;
  readonly plans: {
    readonly title: string;
    readonly name: (plan: string) => string;
    readonly copy: string;
    readonly copyOf: (plan: string) => string;
    /** The name of a plan's copy: the plan's own with a number. */
    readonly numbered: (plan: string, number: number) => string;
    readonly remove: string;
    readonly removeOf: (plan: string) => string;
    readonly baseline: string;
    readonly edit: string;
    readonly editOf: (plan: string) => string;
    readonly limits: string;
  };
  readonly events: {
    readonly title: string;
    readonly hint: string;
    readonly names: Record<EventKind, string>;
    readonly says: Record<EventKind, (event: EventTexts) => string>;
    readonly add: (name: string) => string;
    readonly remove: (name: string) => string;
    readonly start: (name: string) => string;
    readonly length: (name: string) => string;
    readonly size: (name: string) => string;
    readonly months: (name: string) => string;
    /** Stands before the size. */
    readonly by: string;
    readonly month: (month: number) => string;
    readonly span: (from: number, to: number) => string;
    readonly beyond: string;
    readonly notAMonth: (text: string) => string;
  };
  readonly remarks: {
    readonly count: (count: number) => string;
    readonly none: string;
    readonly outside: (label: string, value: string, range: string, published: boolean) => string;
    readonly gain: (plan: string, gain: string) => string;
    readonly noTeam: (plan: string) => string;
    readonly people: (plan: string, months: number) => string;
    readonly attention: (plan: string, months: number) => string;
    readonly market: (plan: string, month: number) => string;
    readonly cash: (plan: string, of100: number) => string;
    readonly fix: {
      readonly value: (label: string, value: string) => string;
      readonly values: (label: string) => string;
      readonly years: (count: number) => string;
      readonly off: (labels: readonly string[]) => string;
    };
  };
  readonly trouble: {
    readonly unreadable: (problem: string) => string;
    readonly save: string;
    readonly close: string;
  };
}

/** What an event says of itself, already written. */
export interface EventTexts {
  /** Size without sign, as a share. */
  readonly size: string;
  readonly up: boolean;
  /** First and last month, counted from 1. */
  readonly from: number;
  readonly to: number;
}

/** Names of steps in the history. */
export interface StepWords {
  readonly begun: (preset: string) => string;
  readonly preset: (preset: string) => string;
  readonly reset: (preset: string) => string;
  readonly value: (label: string, before: string, after: string) => string;
  /** What belongs together, from the whole to the part: a plan and its choice, an event and its month. */
  readonly of: (whole: string, part: string) => string;
  readonly several: (first: string, more: number) => string;
  readonly planAdded: (name: string) => string;
  readonly planRemoved: (name: string) => string;
  readonly planNamed: (before: string, after: string) => string;
  readonly baseline: (name: string) => string;
  readonly eventAdded: (text: string) => string;
  readonly eventRemoved: (text: string) => string;
  readonly eventChanged: (text: string) => string;
  readonly frame: Record<FrameKey, string>;
}
