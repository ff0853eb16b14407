import { GROUP } from '../rows/group';
import { newRow, type Row } from '../rows/row';
import { Luck } from './luck';
import { churnClasses, logKeep, MOST_CLASSES, referredWeights } from './churn-classes';
import { drawParameters, type BlockParameters } from './parameters';
import { log1p } from '../random/elementary';
import { seedKey } from '../random/seed';
import { isRange, monthsOf, type Scenario, type WorldEvent } from '../scenario/scenario';

/** Phases of a durable's life: three while there is one (Erlang-3 due times), else one. */
export const MOST_PHASES = 3;

/** Who buys: nobody's customers, those who collect points, those whom somebody knows. */
export const SEGMENTS = 3;

/** Gammas of a larger shape vary by less than 1 in 10 million of their mean and count as fixed. */
export const LARGEST_SHAPE = 1e15;

/**
 * What all plans of a block of runs share: parameters, churn classes, luck, and the market of the present month. A
 * block is a few groups of 16 runs, played together as rows of numbers with the run innermost.
 */
export class Block {
  readonly width: number;
  readonly months: number;
  readonly luck: Luck;
  readonly parameters: BlockParameters;
  readonly events: readonly WorldEvent[];

  /** Churn classes in use: one where everybody is alike. */
  readonly classes: number;
  readonly phases: number;
  /** log(1-theta) by class. */
  readonly logKeep: readonly Row[];
  /** Share of newcomers in each class, and of referred newcomers; sums to one over the classes. */
  readonly classWeight: readonly Row[];
  readonly referredWeight: readonly Row[];

  /** log(1+rate) of what grows or is discounted by a yearly rate. */
  readonly growth: Readonly<Record<'ad' | 'adLong' | 'pay' | 'budget' | 'discount', Row>>;

  /** Rows that one step at a time may use, for what it splits. */
  readonly shape: Row;
  readonly split: { readonly part: Row; readonly chance: Row; readonly rest: Row; readonly left: Row };

  month = 0;
  /** Price of one ad lead. */
  readonly adPrice: Row;
  /** In-market share of the prospects, demand shocks in. */
  readonly inMarket: Row;
  /** Depth of the deepest discount a rival gives. */
  rivalDiscount = 0;
  /** Pay of one head, all in. */
  readonly pay: Row;
  /** What budgets have grown by since the start. */
  readonly budgetGrowth: Row;
  /** Factor that discounts the month's cash to the start. */
  readonly discount: Row;
  /** Deviation of the log ad price, in its own standard deviations. */
  readonly priceWave: Row;

  constructor(scenario: Scenario, firstGroup: number, groups: number) {
    this.width = groups * GROUP;
    this.months = monthsOf(scenario);
    this.luck = new Luck(seedKey(scenario.seed), firstGroup, groups);
    this.parameters = drawParameters(scenario, firstGroup * GROUP, this.width, newRow);
    this.events = scenario.events;
    const { churnPerMonth, churnSpread, replacementYears } = scenario.world;
    this.classes = !isRange(churnSpread) && churnSpread === 0 ? 1 : MOST_CLASSES;
    this.phases = !isRange(replacementYears) && replacementYears === 0 ? 1 : MOST_PHASES;
    const rows = (): Row[] => Array.from({ length: this.classes }, () => this.row());
    const logs = rows();
    const weights = rows();
    const referred = rows();
    const { world } = this.parameters;
    const fixed = ![churnPerMonth, churnSpread, scenario.world.referredChurnReduction].some(isRange);
    for (let r = 0; r < this.width; r++) {
      if (fixed && r > 0) {
        for (const row of [...logs, ...weights, ...referred]) row[r] = row[0]!;
        continue;
      }
      const mixture = churnClasses(world.churnPerMonth[r]!, world.churnSpread[r]!);
      const tilted = referredWeights(mixture, world.referredChurnReduction[r]!);
      for (let j = 0; j < this.classes; j++) {
        logs[j]![r] = logKeep(mixture.theta[j]!);
        weights[j]![r] = mixture.weight[j]!;
        referred[j]![r] = tilted[j]!;
      }
    }
    this.logKeep = logs;
    this.classWeight = weights;
    this.referredWeight = referred;
    const logOf = (rate: Row): Row => {
      const row = this.row();
      for (let r = 0; r < this.width; r++) row[r] = log1p(rate[r]!);
      return row;
    };
    this.growth = {
      ad: logOf(world.adInflation),
      adLong: logOf(world.adInflationLong),
      pay: logOf(world.payGrowth),
      budget: logOf(world.budgetGrowth),
      discount: logOf(world.discountRate),
    };
    this.split = { part: this.row(), chance: this.row(), rest: this.row(), left: this.row() };
    this.shape = this.row();
    this.adPrice = this.row();
    this.inMarket = this.row();
    this.pay = this.row();
    this.budgetGrowth = this.row();
    this.discount = this.row();
    this.priceWave = this.row();
  }

  row(): Row {
    return newRow(this.width);
  }

  /** Index of a cell (stage, churn class, product phase), the same for every scenario. */
  cell(stage: number, churnClass: number, phase: number): number {
    return (stage * MOST_CLASSES + churnClass) * MOST_PHASES + phase;
  }
}
