import { FRIEND, KNOWN, MEMBER, TRUSTING } from '../../scenario/stages';
import type { Block } from '../block';
import type { PlanRun } from '../plan-run';

/** How much of one KOS's care a customer of a stage takes; friends help each other. */
export const CARE = [0, 0, 1, 1, 0.9, 0.6] as const;

/** Step 5. What the team can carry against what it has to: attention is the share that gets served. */
export function serving(block: Block, plan: PlanRun): void {
  const { world } = block.parameters;
  const { now, choices, customers, team } = plan;
  for (let r = 0; r < block.width; r++) {
    const promise = choices.servicePromise[r]!;
    const burden = 1 + 0.5 * promise * promise + 0.1 * (choices.needsServed[r]! - 1) + 0.2 * choices.handover[r]!;
    const people =
      CARE[KNOWN] * customers.inStage[KNOWN]![r]! +
      CARE[TRUSTING] * customers.inStage[TRUSTING]![r]! +
      CARE[MEMBER] * customers.inStage[MEMBER]![r]! +
      CARE[FRIEND] * customers.inStage[FRIEND]![r]!;
    const capacity =
      team.effective(r, world.rampMonths[r]!) * world.capacityPerKos[r]! * (1 - choices.contentShare[r]!);
    const load = burden * (people + now.referralLeads[r]!);
    plan.burden[r] = burden;
    plan.capacity[r] = capacity;
    plan.freePlaces[r] = Math.max(0, capacity - load) / burden;
    now.load[r] = load;
    now.attention[r] = choices.peopleShare[r] === 0 ? 0 : load === 0 ? 1 : Math.min(1, capacity / load);
  }
}
