import type { Scenario } from '../scenario/scenario';

/**
 * All that has been worked on, as a tree that grows and is never cut: a step back followed by a new step starts a branch, and
 * what was undone stays in the list. Undo goes to the step before; redo goes on along the branch that was last left.
 */

/** A scenario as it stood after one change, and the plan that was looked at. */
export interface Step {
  readonly scenario: Scenario;
  readonly challenger: string;
  /** Index of the step that was changed; -1 for a beginning. */
  readonly parent: number;
  /** Whether it was opened as a whole (a beginning, a preset) rather than changed: what levers can be reset to. */
  readonly opens: boolean;
}

export interface History {
  /** In the order in which they were made. */
  readonly steps: readonly Step[];
  /** Index of the step on screen. */
  readonly at: number;
  /** Where redo leads to in the end: the step on screen lies on the way there. */
  readonly tip: number;
}

type Made = Omit<Step, 'parent' | 'opens'>;

export function beginning(step: Made): History {
  return { steps: [{ ...step, parent: -1, opens: true }], at: 0, tip: 0 };
}

/** A change of the step on screen; `opens` if another scenario took its place as a whole. */
export function stepped(history: History, step: Made, opens = false): History {
  const steps = [...history.steps, { ...step, parent: history.at, opens }];
  return { steps, at: steps.length - 1, tip: steps.length - 1 };
}

/**
 * The same change going on: the newest step is replaced. One that comes back to where it started was none, and is taken away.
 */
export function continued(history: History, step: Made): History {
  const { steps, at } = history;
  const { parent } = steps[at]!;
  if (at !== steps.length - 1 || parent < 0) return stepped(history, step);
  const before = steps.slice(0, -1);
  if (JSON.stringify(before[parent]!.scenario) === JSON.stringify(step.scenario))
    return { steps: before, at: parent, tip: parent };
  return { steps: [...before, { ...step, parent, opens: false }], at, tip: at };
}

/** Index of the step to which undo or redo would go; undefined where there is none. */
export function undoTarget({ steps, at }: History): number | undefined {
  const { parent } = steps[at]!;
  return parent < 0 ? undefined : parent;
}

export function redoTarget(history: History): number | undefined {
  const way = wayTo(history, history.tip);
  return way[way.indexOf(history.at) + 1];
}

/** The same history with another of its steps on screen. */
export function jumped(history: History, index: number): History {
  if (index < 0 || index >= history.steps.length) return history;
  const onWay = wayTo(history, history.tip).includes(index);
  return { ...history, at: index, tip: onWay ? history.tip : index };
}

/** The same history, looked at from another plan. */
export function lookedAt({ steps, at, tip }: History, challenger: string): History {
  return { steps: steps.map((step, i) => (i === at ? { ...step, challenger } : step)), at, tip };
}

/** Index of the scenario that was opened last on the way to the step on screen. */
export function openedAt(history: History): number {
  const way = wayTo(history, history.at);
  return way.findLast((i) => history.steps[i]!.opens) ?? way[0]!;
}

/** Indices from a beginning to a step, both included. */
export function wayTo({ steps }: History, index: number): number[] {
  const way: number[] = [];
  for (let i = index; i >= 0; i = steps[i]!.parent) way.unshift(i);
  return way;
}

/** The latest `most` steps and the one on screen; who follows a step that was left out follows the one before it. */
export function shortened(history: History, most: number): History {
  const { steps, at, tip } = history;
  const from = steps.length - most;
  if (from <= 0) return history;
  const needed = [at, tip, openedAt(history)];
  const kept = steps.map((_, i) => i).filter((i) => i >= from || needed.includes(i));
  const parentOf = (i: number): number => {
    let parent = steps[i]!.parent;
    while (parent >= 0 && !kept.includes(parent)) parent = steps[parent]!.parent;
    return kept.indexOf(parent);
  };
  return {
    steps: kept.map((i) => ({ ...steps[i]!, parent: parentOf(i) })),
    at: kept.indexOf(at),
    tip: kept.indexOf(tip),
  };
}
