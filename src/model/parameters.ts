import { exp, log } from '../random/elementary';
import { normalQuantile } from '../random/normal';
import { seedKey, type SeedKey } from '../random/seed';
import { sobolPoint } from '../random/sobol';
import { CHOICES, type ChoiceKey } from '../scenario/choices';
import { distributionOf, type Parameter } from '../scenario/parameter';
import { isRange, type Plan, type Range, type Scenario, type Value } from '../scenario/scenario';
import { STAGE_TABLES, type StageTable } from '../scenario/stages';
import { CHOICE_KEYS, dimensionOf, STAGE_KEYS, WORLD, WORLD_KEYS, type Place } from '../scenario/table';
import type { WorldKey } from '../scenario/world';
import type { Row } from './luck';

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

/** Standard normal quantile of 0.9: a P10-P90 range is 2 * 1.28 standard deviations wide. */
const P90 = 1.2815515655446004;

/**
 * Draws the parameters of runs `firstRun` .. `firstRun + width - 1`. Each uncertain value reads its own dimension of
 * the scrambled Sobol points at the run's number.
 */
export function drawParameters(scenario: Scenario, firstRun: number, width: number): BlockParameters {
  const key = seedKey(scenario.seed);
  const fill = (value: Value, row: Parameter, place: Place): Row =>
    drawRow(value, row, key, dimensionOf(place), firstRun, width);

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
    hasTeam: isRange(plan.peopleShare) || plan.peopleShare > 0,
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

function drawRow(value: Value, row: Parameter, key: SeedKey, dimension: number, firstRun: number, width: number): Row {
  const drawn = new Float64Array(width);
  if (!isRange(value)) return drawn.fill(row.whole ? wholeNumber(value) : value);
  for (let r = 0; r < width; r++) {
    const x = spread(value, row, normalQuantile(sobolPoint(key, dimension, firstRun + r)));
    const clamped = Math.min(row.max, Math.max(row.min, x));
    drawn[r] = row.whole ? wholeNumber(clamped) : clamped;
  }
  return drawn;
}

/** The value of an uncertain parameter at standard normal deviate z: `low` at -1.28, `high` at +1.28. */
export function spread({ low, high }: Range, row: Parameter, z: number): number {
  if (low === high) return low;
  switch (distributionOf(row, low, high)) {
    case 'normal':
      return between(low, high, z);
    case 'logNormal':
      return exp(between(log(low), log(high), z));
    case 'logitNormal':
      return 1 / (1 + exp(-between(log(low / (1 - low)), log(high / (1 - high)), z)));
  }
}

function between(low: number, high: number, z: number): number {
  return (low + high) / 2 + ((high - low) / (2 * P90)) * z;
}

/** The value that stands for an uncertain parameter where one number is needed: its median. */
export function middleValue(value: Value, row: Parameter): number {
  const x = isRange(value) ? Math.min(row.max, Math.max(row.min, spread(value, row, 0))) : value;
  return row.whole ? wholeNumber(x) : x;
}

/** Rounds to the nearest whole number, halves up, safe against the last bits. */
function wholeNumber(x: number): number {
  return Math.floor(x + 0.5 + 1e-9);
}
