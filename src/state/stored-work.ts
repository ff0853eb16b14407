import type { Problem } from '../scenario/problem';
import { readScenario, type FindPreset } from '../scenario/read';
import type { History, Step } from './history';

/**
 * The work as text, for the browser's own storage. The text says everything in full, so that it means the same when presets have
 * gone on; it is read with the reader for all that comes from outside, and what cannot be read is put aside, not thrown away.
 */

/** Version of this form. */
const FORM = 1;

export type Recalled =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'history'; readonly history: History }
  | { readonly kind: 'unreadable'; readonly problem: Problem | null };

/** Texts of scenarios that were written before: a step is written once, however often the work is stored. */
const written = new WeakMap<object, string>();

export function writeWork({ steps, at, tip }: History): string {
  const texts = steps.map(({ scenario, challenger, parent, opens }) => {
    const text = written.get(scenario) ?? JSON.stringify(scenario);
    written.set(scenario, text);
    return `{"parent":${parent},"opens":${opens},"challenger":${JSON.stringify(challenger)},"scenario":${text}}`;
  });
  return `{"form":${FORM},"at":${at},"tip":${tip},"steps":[${texts.join(',')}]}`;
}

export function readWork(text: string | null, findPreset: FindPreset): Recalled {
  if (text === null) return { kind: 'nothing' };
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return { kind: 'unreadable', problem: { code: 'notJson', path: '', detail: '' } };
  }
  const { form, at, tip, steps } = (data ?? {}) as Partial<Record<string, unknown>>;
  if (form !== FORM || !Array.isArray(steps) || steps.length === 0) return { kind: 'unreadable', problem: null };
  const read: Step[] = [];
  for (const [index, entry] of (steps as unknown[]).entries()) {
    const { parent, opens, challenger, scenario } = (entry ?? {}) as Partial<Record<string, unknown>>;
    const reading = readScenario(scenario, findPreset);
    if (!reading.ok) return { kind: 'unreadable', problem: reading.problems[0] ?? null };
    const { plans, baseline } = reading.scenario;
    const other = plans.some(({ id }) => id === challenger) && challenger !== baseline;
    if (!isIndex(parent, index) && parent !== -1) return { kind: 'unreadable', problem: null };
    read.push({
      scenario: reading.scenario,
      challenger: other ? (challenger as string) : (plans.find(({ id }) => id !== baseline)?.id ?? baseline),
      parent,
      opens: opens === true,
    });
  }
  if (!isIndex(at, read.length) || !isIndex(tip, read.length)) return { kind: 'unreadable', problem: null };
  if (!leadsTo(read, tip, at)) return { kind: 'unreadable', problem: null };
  return { kind: 'history', history: { steps: read, at, tip } };
}

function isIndex(value: unknown, length: number): value is number {
  return Number.isInteger(value) && (value as number) >= 0 && (value as number) < length;
}

function leadsTo(steps: readonly Step[], tip: number, at: number): boolean {
  for (let i = tip; i >= 0; i = steps[i]!.parent) if (i === at) return true;
  return false;
}
