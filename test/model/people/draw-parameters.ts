import type { ChoiceKey, Flag } from '../../../src/scenario/choices';
import type { Scenario, Value } from '../../../src/scenario/scenario';
import type { StageTable } from '../../../src/scenario/stages';
import type { WorldKey } from '../../../src/scenario/world';
import type { Dice } from './dice';

type NumericChoice = Exclude<ChoiceKey, Flag | 'ownBudget'>;

/** Every parameter of one run of the scenario's first plan, as one number. */
export interface Known {
  readonly world: Record<WorldKey, number>;
  readonly stages: Record<StageTable, readonly number[]>;
  readonly plan: Record<NumericChoice, number> & Record<Flag, boolean> & { ownBudget: number | null };
}

/** Standard normal deviate of P90; of P10 with the other sign. */
const P90 = 1.2815515655446;

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));
/** Keys bounded by 0 and 1. */
const SHARES = words(`
  inMarketShare returnRate adIncrementality nonWorkingShare coldConversion platformFee firstOrderMargin repeatMargin
  addOnMargin churnPerMonth churnSpread trustDecay referralIncrementality referredConversion referredChurnReduction
  kosQuitPerYear portability incidentSeverity reinvestment brandSaving launchSuccess launchSuccessMax qualityGain
  pointsRedemption pointsExpiry repurchase follow
  peopleShare contentShare servicePromise handover contentControl pointsEarnRate matchDiscounts`);
const GROWTHS = words('adInflation adInflationLong payGrowth budgetGrowth discountRate');
const WHOLE = words('marketSize initialCustomers launchEvery');

/** Draws what is uncertain once for a run, plainly: every range its own normal deviate. */
export function drawParameters(scenario: Scenario, dice: Dice): Known {
  const draw = (key: string, value: Value): number => {
    const x = typeof value === 'number' ? value : within(key, value.low, value.high, dice.normal());
    return WHOLE.has(key) ? Math.floor(x + 0.5) : x;
  };
  const all = (entries: object): Record<string, unknown> =>
    Object.fromEntries(
      Object.entries(entries).map(([key, value]: [string, unknown]) => [
        key,
        Array.isArray(value)
          ? value.map((one: Value) => draw(key, one))
          : typeof value === 'number' || (typeof value === 'object' && value !== null)
            ? draw(key, value as Value)
            : value,
      ]),
    );
  const world = all(scenario.world) as Known['world'];
  // A company never has more customers than its market has people.
  world.initialCustomers = Math.min(world.initialCustomers, world.marketSize);
  return {
    world,
    stages: all(scenario.stages) as Known['stages'],
    plan: all(scenario.plans[0]!) as unknown as Known['plan'],
  };
}

/** The value of a P10-P90 range at a normal deviate. */
function within(key: string, low: number, high: number, deviate: number): number {
  const at = (p10: number, p90: number): number => (p10 + p90) / 2 + ((p90 - p10) / (2 * P90)) * deviate;
  if (low === high) return low;
  if (GROWTHS.has(key)) return at(low, high);
  const share = SHARES.has(key);
  if (low === 0 || (share && high === 1)) return Math.min(share ? 1 : Infinity, Math.max(0, at(low, high)));
  if (share) return 1 / (1 + Math.exp(-at(Math.log(low / (1 - low)), Math.log(high / (1 - high)))));
  return Math.exp(at(Math.log(low), Math.log(high)));
}
