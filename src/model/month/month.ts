import type { Block } from '../block';
import type { Lifetime } from '../lifetime';
import type { PlanRun } from '../plan-run';
import { closing } from './books';
import { budget } from './budget';
import { buying } from './buying';
import { deepening } from './deepening';
import { leads } from './leads';
import { learning } from './learning';
import { leaving } from './leaving';
import { points } from './points';
import { serving } from './serving';
import { speaking } from './speaking';
import { staffing } from './staffing';
import { joining, winning } from './winning';

/**
 * One month of one plan: the law's thirteen steps in their order. Step 1 is the market's, shared by all plans.
 * `lifetime` looks on and changes nothing.
 */
export function month(block: Block, plan: PlanRun, lifetime: Lifetime): void {
  const { customers } = plan;
  budget(block, plan);
  leads(block, plan);
  serving(block, plan);
  winning(block, plan);
  lifetime.meetCosts(block, plan);
  deepening(block, plan);
  joining(block, plan);
  customers.tally();
  lifetime.look(plan);
  buying(block, plan);
  points(block, plan);
  lifetime.takeProfit(block, plan);
  customers.tally();
  speaking(block, plan);
  leaving(block, plan);
  staffing(block, plan);
  learning(block, plan);
  lifetime.meetHiring(block, plan);
  closing(block, plan);
}
