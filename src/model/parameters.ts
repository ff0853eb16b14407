import { normalQuantile } from '../random/normal';
import { seedKey, type SeedKey } from '../random/seed';
import { sobolPoint } from '../random/sobol';
import { CHOICES, type ChoiceKey } from '../scenario/choices';
import type { Parameter } from '../scenario/parameter';
import { hasTeam, isRange, type Plan, type Scenario, type Value } from '../scenario/scenario';
import { STAGE_TABLES, type StageTable } from '../scenario/stages';
import { CHOICE_KEYS, dimensionOf, STAGE_KEYS, WORLD, WORLD_KEYS, type Place } from '../scenario/table';
import type { WorldKey } from '../scenario/world';
import { spread, wholeNumber } from './uncertain';
import { looseRow, type Row } from '../rows/row';

/** Every parameter of a block of runs, one row each: uncertain ones differ from run to run, the others do not. */
export interface BlockParameters {
  readonly world: Readonly<Record<WorldKey, Row>>;
  /** By table, then by stage. */
  readonly stages: Readonly<Record<StageTable, readonly Row[]>>;
  readonly plans: readonly PlanParameters[];
}

export interface PlanParameters {
  readonly id: string;
  readonly choices: Readonly<Record<ChoiceKey, Row>>;
  /** Whether the plan has a team in any run; runs whose uncertain people share came out 0 have none. */
  readonly hasTeam: boolean;
  readonly membership: boolean;
  readonly community: boolean;
  readonly points: boolean;
  readonly ownBudget: boolean;
}

/**
 * Draws the parameters of runs `firstRun` .. `firstRun + width - 1`. Each uncertain value reads its own dimension of
 * the scrambled Sobol points at the run's number. `row` gives the rows to write to.
 */
export function drawParameters(
  scenario: Scenario,
  firstRun: number,
  width: number,
  row: (length: number) => Row = looseRow,
): BlockParameters {
  const key = seedKey(scenario.seed);
  const fill = (value: Value, parameter: Parameter, place: Place): Row =>
    drawRow(value, parameter, key, dimensionOf(place), firstRun, row(width));

  const world = Object.fromEntries(
    WORLD_KEYS.map((name) => [name, fill(scenario.world[name], WORLD[name], { in: 'world', key: name })]),
  ) as Record<WorldKey, Row>;
  for (let r = 0; r < width; r++)
    world.initialCustomers[r] = Math.min(world.initialCustomers[r]!, world.marketSize[r]!);

  const stages = Object.fromEntries(
    STAGE_KEYS.map((name) => [
      name,
      scenario.stages[name].map((value, stage) => fill(value, STAGE_TABLES[name], { in: 'stages', key: name, stage })),
    ]),
  ) as unknown as Record<StageTable, Row[]>;

  const plans = scenario.plans.map((plan): PlanParameters => ({
    id: plan.id,
    choices: Object.fromEntries(
      CHOICE_KEYS.map((name) => [
        name,
        fill(choiceValue(plan, name), CHOICES[name], { in: 'plan', key: name, plan: plan.id }),
      ]),
    ) as Record<ChoiceKey, Row>,
    hasTeam: hasTeam(plan),
    membership: plan.membership,
    community: plan.community,
    points: plan.points,
    ownBudget: plan.ownBudget !== null,
  }));
  return { world, stages, plans };
}

function choiceValue(plan: Plan, key: ChoiceKey): Value {
  const value = plan[key];
  return value === null ? 0 : typeof value === 'boolean' ? Number(value) : value;
}

function drawRow(value: Value, row: Parameter, key: SeedKey, dimension: number, firstRun: number, drawn: Row): Row {
  if (!isRange(value)) return drawn.fill(row.whole ? wholeNumber(value) : value);
  for (let r = 0; r < drawn.length; r++) {
    const x = spread(value, row, normalQuantile(sobolPoint(key, dimension, firstRun + r)));
    const clamped = Math.min(row.max, Math.max(row.min, x));
    drawn[r] = row.whole ? wholeNumber(clamped) : clamped;
  }
  return drawn;
}
