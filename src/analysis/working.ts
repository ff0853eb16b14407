import type { Ensemble, Estimate } from '../engine/ensemble';
import { middleValue } from '../model/uncertain';
import { COST_LINES, type LedgerLine, type SeriesKey } from '../model/series';
import { hasTeam, type Scenario } from '../scenario/scenario';
import { ENROLLED, FRIEND, KNOWN, STAGES, STAGE_TABLES, type StageTable } from '../scenario/stages';
import { CHOICES, type ChoiceKey } from '../scenario/choices';
import { WORLD, type ParameterKey } from '../scenario/table';
import type { WorldKey } from '../scenario/world';
import { evaluate, namesIn, parse, type Expression } from './expression';
import { FORMULAS, QUANTITIES, type Formula, type Quantity } from './formulas';

/** What a month of a plan is worked out from: any series and ledger line by month, as means over runs or of one run. */
export interface MonthSource {
  readonly scenario: Scenario;
  readonly plan: string;
  series(key: SeriesKey, month: number): Estimate;
  ledger(line: LedgerLine, month: number): number;
}

export interface WorkedFormula extends Formula {
  readonly expression: Expression;
}

/** Every formula with its tree, in the order of the month. */
export const WORKED: readonly WorkedFormula[] = FORMULAS.map((formula) => ({
  ...formula,
  expression: parse(formula.is),
}));

/** The series that formulas read, beside the ledger: what an ensemble must have been asked for. */
export const WORKING_SERIES: readonly SeriesKey[] = [
  ...STAGES,
  'prospects',
  'reputation',
  'insight',
  'heads',
  'referralsMade',
  'grossProfit',
  'revenue',
  'capacity',
  'addOnLift',
  'attention',
  ...new Set(FORMULAS.flatMap(({ series }) => series ?? [])),
].filter((key, i, all) => all.indexOf(key) === i) as SeriesKey[];

/** How much of a further need a KOS can serve in an acquaintance. */
const REACH = [0, 0, 0.3, 1, 1, 1] as const;

/**
 * The value of every name in the formulas, for one plan, month (from 0) and stage. Parameters are at their medians; what
 * the month begins with is the end of the month before.
 */
export class Working {
  private readonly known: Map<string, Estimate>;

  constructor(
    private readonly source: MonthSource,
    private readonly stage: number,
    month: number,
  ) {
    this.known = new Map(Object.entries(stateOf(source, stage, month)));
  }

  /** What a formula gives, worked out from its own names, with the error that theirs leave. */
  resultOf({ expression }: WorkedFormula): Estimate {
    const at = (moved?: string): number =>
      evaluate(expression, (name) => {
        const { value, error } = this.of(name);
        return name === moved ? value + error : value;
      });
    const value = at();
    const moves = namesIn(expression).map((name) => (this.of(name).error > 0 ? at(name) - value : 0));
    return { value, error: Math.hypot(...moves) };
  }

  /** A parameter or quantity: as the simulation has it, else as its formula gives it. */
  of(name: string): Estimate {
    const known = this.known.get(name);
    if (known) return known;
    const formula = WORKED.find(({ gives }) => gives === name);
    const found = formula
      ? this.resultOf(formula)
      : sure(parameterValue(this.source.scenario, this.source.plan, this.stage, name as ParameterKey));
    this.known.set(name, found);
    return found;
  }
}

function sure(value: number): Estimate {
  return { value, error: 0 };
}

/** A parameter's present number for a plan and stage: its median where it is uncertain. */
export function parameterValue(scenario: Scenario, planId: string, stage: number, key: ParameterKey): number {
  if (key in WORLD) return middleValue(scenario.world[key as WorldKey], WORLD[key as WorldKey]);
  if (key in STAGE_TABLES) {
    const table = key as StageTable;
    return middleValue(scenario.stages[table][stage]!, STAGE_TABLES[table]);
  }
  const choice = key as ChoiceKey;
  const value = scenario.plans.find(({ id }) => id === planId)![choice];
  if (value === null) return 0;
  return typeof value === 'boolean' ? Number(value) : middleValue(value, CHOICES[choice]);
}

/** Whether a name in a formula is a quantity rather than a parameter. */
export function isQuantity(name: string): name is Quantity {
  return name in QUANTITIES;
}

function stateOf(source: MonthSource, stage: number, month: number): Record<string, Estimate> {
  const { scenario, plan } = source;
  const value = (key: ParameterKey): number => parameterValue(scenario, plan, stage, key);
  const before = (key: SeriesKey, atStart = 0): Estimate => (month > 0 ? source.series(key, month - 1) : sure(atStart));
  const now = (key: SeriesKey): Estimate => source.series(key, month);
  const underWay = scenario.events.filter((event) => month >= event.month && month < event.month + event.months);
  const sizes = (kind: string): number[] => underWay.filter((event) => event.kind === kind).map((event) => event.size);
  const product = (kind: string): Estimate => sure(sizes(kind).reduce((all, size) => all * (1 + size), 1));
  const chosen = scenario.plans.find(({ id }) => id === plan)!;
  const kosPay = value('kosPay');
  const costs = COST_LINES.reduce((sum, line) => sum + source.ledger(line, month), 0);
  const state: Partial<Record<Quantity, Estimate>> = {
    year: sure(month / 12),
    month: sure(month + 1),
    priceShocks: product('adPriceShock'),
    demandShocks: product('demandShock'),
    rivalDiscount: sure(Math.max(0, ...sizes('competitorDiscount'))),
    lastGrossProfit: before('grossProfit'),
    heads: before('heads', kosPay > 0 ? source.ledger('kosPay', 0) / kosPay : 0),
    planBudget: sure(value(chosen.ownBudget === null ? 'monthlyBudget' : 'ownBudget')),
    hasTeam: sure(hasTeam(chosen) ? 1 : 0),
    prospects: before('prospects', value('marketSize') - value('initialCustomers')),
    reputation: before('reputation'),
    reputationNow: now('reputation'),
    referralsLastMonth: before('referralsMade'),
    capacity: now('capacity'),
    liftNow: before('addOnLift'),
    insight: now('insight'),
    isEnrolled: sure(stage === ENROLLED ? 1 : 0),
    isKnown: sure(stage >= KNOWN ? 1 : 0),
    isFriend: sure(stage === FRIEND ? 1 : 0),
    hasDurable: sure(value('replacementYears') > 0 ? 1 : 0),
    reach: sure(REACH[stage]!),
    revenue: now('revenue'),
    costs: { value: costs, error: Math.hypot(now('revenue').error, now('profit').error) },
  };
  for (const [index, name] of STAGES.entries()) state[name] = before(name, index === 0 ? value('initialCustomers') : 0);
  // Leads and winners follow from one another as they were drawn, so that each formula stands on its own.
  for (const name of DRAWN) state[name] = now(name);
  return state;
}

/** Quantities that are both given by a formula and known from the runs; what follows is worked out from the runs. */
const DRAWN = [
  'adPrice',
  'media',
  'adLeads',
  'organicLeads',
  'contentLeads',
  'referralLeads',
  'newReferred',
  'load',
  'attention',
  'profit',
] as const;

/** The means over runs of an ensemble, with their errors, as a source. */
export function meansOf(ensemble: Ensemble, plan: string): MonthSource {
  const index = ensemble.planIndex(plan);
  const means = new Map<SeriesKey, Estimate[]>();
  const lines = new Map<LedgerLine, number[]>();
  return {
    scenario: ensemble.scenario,
    plan,
    series(key, month) {
      let curve = means.get(key);
      if (!curve) {
        const errors = ensemble.meanErrors(index, key);
        curve = ensemble.means(index, key).map((value, t) => ({ value, error: errors[t]! }));
        means.set(key, curve);
      }
      return curve[month]!;
    },
    ledger(line, month) {
      const curve = lines.get(line) ?? ensemble.ledger(index, line);
      lines.set(line, curve);
      return curve[month]!;
    },
  };
}
