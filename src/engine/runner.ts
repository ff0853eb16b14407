import type { GroupResult } from '../model/play';
import type { Wanted } from '../model/wanted';
import type { Scenario } from '../scenario/scenario';

/** A piece of work: some groups of runs of one scenario. Plain data, so it can be posted to a worker as it is. */
export interface Task {
  readonly scenario: Scenario;
  readonly wanted: Wanted;
  readonly firstGroup: number;
  readonly groups: number;
}

/** Something that plays tasks, one at a time: this thread or a worker. The results are the same to the bit. */
export interface Runner {
  play(task: Task): Promise<GroupResult[]>;
  /** Frees what the runner holds; it plays nothing afterwards. */
  close(): void;
}
