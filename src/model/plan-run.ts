import type { ChoiceKey } from '../scenario/choices';
import { SEGMENTS, type Block } from './block';
import { Customers } from './customers';
import type { Row } from '../rows/row';
import type { PlanParameters } from './parameters';
import { COST_LINES, LEDGER_LINES, REVENUE_LINES, SERIES, type LedgerLine, type SeriesKey } from './series';
import { Team } from './team';

/**
 * One plan in a block of runs: its state and the figures of the present month. The stocks among the series (prospects,
 * lapsed, reputation, insight, points, referrals made) are the state itself, so the report is what the law used.
 */
export class PlanRun {
  readonly id: string;
  readonly choices: Readonly<Record<ChoiceKey, Row>>;
  readonly customers: Customers;
  readonly team: Team;
  /** This month's figures by name. */
  readonly now: Readonly<Record<SeriesKey, Row>>;
  /** This month's ledger, every line a positive sum. */
  readonly books: Readonly<Record<LedgerLine, Row>>;
  /** The ledger's lines that count up, and those that count down. */
  readonly revenueRows: readonly Row[];
  readonly costRows: readonly Row[];

  /** Monthly chance that a KOS quits. */
  readonly quitChance: Row;
  /** Money of the month, M in the law. */
  readonly budget: Row;
  /** Prospects in the market this month, B in the law. */
  readonly inMarket: Row;
  /** Load of one relationship, b in the law; its capacity in such relationships; free places. */
  readonly burden: Row;
  readonly capacity: Row;
  readonly freePlaces: Row;
  /** Winners whom nobody knows, referred winners known at once, and the other referred winners. */
  readonly coldWinners: Row;
  readonly knownWinners: Row;
  readonly strangerWinners: Row;
  /** Lift on add-on orders from launches that went well. */
  readonly launchLift: Row;
  /** What insight leaves of the hazard of lapsing. */
  readonly quality: Row;
  /** Revenue by segment. */
  readonly repeatRevenue: readonly Row[];
  readonly addOnRevenue: readonly Row[];
  readonly replacementRevenue: readonly Row[];
  /** Replacement orders by segment, and those of customers who joined in the first year. */
  readonly replacements: readonly Row[];
  readonly firstYearReplacements: Row;
  /** Money spent on brand that reputation saved, and write-offs that insight avoided, this month. */
  readonly intangible: Row;
  /** Scratch rows of the steps. */
  readonly chance: Row;
  readonly slipChance: Row;
  readonly spare: Row;

  constructor(
    block: Block,
    readonly plan: PlanParameters,
    cohorts: number,
  ) {
    this.id = plan.id;
    this.choices = plan.choices;
    this.customers = new Customers(block, cohorts);
    this.team = new Team(block);
    const row = (): Row => block.row();
    const segments = (): Row[] => Array.from({ length: SEGMENTS }, row);
    this.now = Object.fromEntries(SERIES.map((key) => [key, row()])) as Record<SeriesKey, Row>;
    this.books = Object.fromEntries(LEDGER_LINES.map((key) => [key, row()])) as Record<LedgerLine, Row>;
    this.quitChance = row();
    this.revenueRows = REVENUE_LINES.map((line) => this.books[line]);
    this.costRows = COST_LINES.map((line) => this.books[line]);
    this.budget = row();
    this.inMarket = row();
    this.burden = row();
    this.capacity = this.now.capacity;
    this.freePlaces = row();
    this.coldWinners = row();
    this.knownWinners = row();
    this.strangerWinners = row();
    this.launchLift = this.now.addOnLift;
    this.quality = row();
    this.repeatRevenue = segments();
    this.addOnRevenue = segments();
    this.replacementRevenue = segments();
    this.replacements = segments();
    this.firstYearReplacements = row();
    this.intangible = row();
    this.chance = row();
    this.slipChance = row();
    this.spare = row();
  }
}
