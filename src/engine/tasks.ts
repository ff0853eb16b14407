import type { Wanted } from '../model/wanted';
import type { Scenario } from '../scenario/scenario';
import type { Task } from './runner';

/** Cuts groups `from` .. `to`-1 of a scenario into tasks of at most `size` groups. */
export function tasksFor(scenario: Scenario, wanted: Wanted, from: number, to: number, size: number): Task[] {
  const tasks: Task[] = [];
  for (let firstGroup = from; firstGroup < to; firstGroup += size)
    tasks.push({ scenario, wanted, firstGroup, groups: Math.min(size, to - firstGroup) });
  return tasks;
}
