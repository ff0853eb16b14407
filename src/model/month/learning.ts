import type { Block } from '../block';
import { DRAW } from '../draw-keys';
import type { PlanRun } from '../plan-run';
import { learned } from '../curves';

/** What is left of a launch's lift after a month. */
const FADE = 0.9;

/** Step 12. Now and then a launch: success lifts add-ons, failure is written off; insight makes success likelier. */
export function learning(block: Block, plan: PlanRun): void {
  const { world } = block.parameters;
  const { books, now, launchLift } = plan;
  const { month } = block;
  for (let r = 0; r < block.width; r++) {
    launchLift[r] = launchLift[r]! * FADE;
    books.launches[r] = 0;
    const every = world.launchEvery[r]!;
    if (every === 0 || month === 0 || month % every !== 0) continue;
    const gained =
      (world.launchSuccessMax[r]! - world.launchSuccess[r]!) * learned(now.insight[r]!, world.insightHalf[r]!);
    const succeeds = block.luck.uniforms(DRAW.launch, 0)[r]! < world.launchSuccess[r]! + gained;
    if (succeeds) launchLift[r] = launchLift[r]! + world.launchLift[r]!;
    else books.launches[r] = world.launchCost[r]!;
    plan.intangible[r] = plan.intangible[r]! + gained * world.launchCost[r]!;
  }
}
