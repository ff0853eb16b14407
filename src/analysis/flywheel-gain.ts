import type { Ensemble } from '../engine/ensemble';
import { MOST_CLASSES, churnClasses, logKeep, referredWeights } from '../model/churn-classes';
import { learned } from '../model/curves';
import type { SeriesKey } from '../model/series';
import { expm1 } from '../random/elementary';
import { CHOICES, type ChoiceKey } from '../scenario/choices';
import { hasTeam, type Plan, type Value } from '../scenario/scenario';
import { BUYER, ENROLLED, FRIEND, KNOWN, MEMBER, STAGES, TRUSTING, type StageTable } from '../scenario/stages';
import type { WorldKey } from '../scenario/world';
import { middleValue } from '../model/uncertain';
import { PARAMETERS } from '../scenario/table';
import { recordOf } from './record';

/** The means over runs that the gain is worked out from; an ensemble must have been asked for them. */
export const GAIN_SERIES: readonly SeriesKey[] = [
  'attention',
  'meetChance',
  'friend',
  'insight',
  'prospects',
  'leaverChance',
];

/** Months after joining in which a customer's referrals count, the joining month included. */
const SPAN = 120;
/** Gain from which the flywheel is beyond anything published. */
export const GAIN_EVIDENCE_ENDS = 0.7;

/**
 * Flywheel gain R in the months `at`: new customers that one new referred customer brings in the 120 months after
 * joining, this month's probabilities held. The expected number of referrals over a Markov chain on (stage, phase)
 * within each churn class, times the chance that a referral becomes a customer; uncertain parameters at their medians.
 * Staff turnover counts; events and incidents do not.
 */
export function flywheelGain(ensemble: Ensemble, planId: string, at: readonly number[]): number[] {
  const { scenario } = ensemble;
  const index = ensemble.planIndex(planId);
  const plan = scenario.plans[index]!;
  const means = recordOf(GAIN_SERIES, (key) => ensemble.means(index, key));
  const world = (key: WorldKey): number => middleValue(scenario.world[key], PARAMETERS[key]);
  const mixture = churnClasses(world('churnPerMonth'), world('churnSpread'));
  const weight = referredWeights(mixture, world('referredChurnReduction'));
  const conversion = world('referralIncrementality') * Math.min(1, world('referredConversion'));
  const chain = new Chain(plan, scenario.stages, world);
  return at.map((t) => {
    chain.hold({
      attention: means.attention[t]!,
      meetChance: means.meetChance[t]!,
      friends: means.friend[t]!,
      insight: means.insight[t]!,
      leaverChance: means.leaverChance[t]!,
    });
    let referrals = 0;
    for (let j = 0; j < MOST_CLASSES; j++)
      if (weight[j]! > 0) referrals += weight[j]! * chain.referrals(logKeep(mixture.theta[j]!));
    const open = world('marketSize') > 0 ? means.prospects[t]! / world('marketSize') : 0;
    return referrals * conversion * open;
  });
}

interface MonthState {
  readonly attention: number;
  readonly meetChance: number;
  readonly friends: number;
  readonly insight: number;
  readonly leaverChance: number;
}

/** Probabilities of one month for one person, and the expected referrals that follow from them. */
class Chain {
  private readonly phases: number;
  private readonly phaseEnd: number;
  private readonly voice: readonly number[];
  private readonly again: readonly number[];
  private readonly join: number;
  private readonly tire: number;
  private readonly choice: (key: ChoiceKey) => number;
  private readonly stage: (table: StageTable, stage: number) => number;
  private attention = 0;
  private up: number[] = [];
  private down: number[] = [];
  private hazard: number[] = [];
  private gone: number[] = [];
  private demoted: number[] = [];

  constructor(
    private readonly plan: Plan,
    stages: Readonly<Record<StageTable, readonly Value[]>>,
    private readonly world: (key: WorldKey) => number,
  ) {
    const years = world('replacementYears');
    this.phases = years > 0 ? 3 : 1;
    this.phaseEnd = years > 0 ? Math.min(1, 3 / (12 * years)) : 0;
    this.choice = (key) => {
      const value = plan[key];
      return value === null ? 0 : typeof value === 'boolean' ? Number(value) : middleValue(value, CHOICES[key]);
    };
    this.stage = (table, stage) => middleValue(stages[table][stage]!, PARAMETERS[table]);
    this.again = STAGES.map((_, s) => this.stage('repurchase', s));
    this.join = plan.points ? -expm1(-world('pointsJoinRate')) : 0;
    this.tire = plan.points ? -expm1(-world('pointsFatigue')) : 0;
    this.voice = STAGES.map((_, s) => (world('referralsPerYear') / 12) * this.stage('referral', s));
  }

  /** Fixes the month's probabilities. */
  hold(state: MonthState): void {
    const { world, choice } = this;
    const team = hasTeam(this.plan);
    this.attention = state.attention;
    const a = state.attention;
    const promise = choice('servicePromise');
    const company = state.friends > 0 ? state.friends / (state.friends + world('communitySize')) : 0;
    const within = (rate: number): number => -expm1(-rate);
    this.up = STAGES.map(() => 0);
    this.up[KNOWN] = within(a * world('trustRate') * (1 + promise) * (1 - 0.4 * choice('handover')));
    if (this.plan.membership) this.up[TRUSTING] = within(a * world('inviteRate'));
    if (this.plan.community) this.up[MEMBER] = within(a * world('befriendRate') * (0.5 + company));
    if (!team) this.up.fill(0);
    this.up[BUYER] = this.up[ENROLLED] = team ? state.meetChance : 0;
    this.down = STAGES.map((_, s) => (s >= KNOWN && team ? (1 - a) * world('trustDecay') : 0));
    const quality = 1 - world('qualityGain') * learned(state.insight, world('insightHalf'));
    this.hazard = STAGES.map((_, s) => {
      let lapse = this.stage('lapse', s);
      if (s === FRIEND) lapse *= 1 - 0.5 * company;
      if (s < KNOWN) return lapse * quality;
      return (1 - (1 - lapse) * a) * quality * (1 + 2 * promise * (1 - a));
    });
    const touched = state.leaverChance;
    const taken = world('portability') * (1 - choice('handover'));
    this.gone = STAGES.map((_, s) => (s >= KNOWN ? touched * taken * this.stage('follow', s) : 0));
    this.demoted = STAGES.map((_, s) => (s >= KNOWN ? touched - this.gone[s]! : 0));
  }

  /**
   * Expected referrals of a new referred customer whose log(1-theta) is given. Worked out backwards: `still` is what a
   * person in each state (stage, phase) is still to say in the months that are left, as the month begins.
   */
  referrals(keep: number): number {
    const { phases } = this;
    const stay = this.hazard.map((m) => 1 + expm1(m * keep));
    const still = new Float64Array(STAGES.length * phases);
    const spoken = new Float64Array(still.length);
    const bought = new Float64Array(still.length);
    for (let month = SPAN - 1; ; month--) {
      for (let s = 0; s < STAGES.length; s++)
        for (let phase = 0; phase < phases; phase++)
          spoken[s * phases + phase] = this.voice[s]! + stay[s]! * this.afterStaffing(still, s, phase);
      this.buy(spoken, bought);
      if (month === 0) break;
      for (let s = 0; s < STAGES.length; s++)
        for (let phase = 0; phase < phases; phase++) still[s * phases + phase] = this.beforeDeepening(bought, s, phase);
    }
    return this.attention * bought[KNOWN * phases]! + (1 - this.attention) * bought[BUYER * phases]!;
  }

  /** What is still to be said before the staffing step, from what is after it. */
  private afterStaffing(still: Float64Array, s: number, phase: number): number {
    const here = still[s * this.phases + phase]!;
    if (s < KNOWN) return here;
    const below = still[this.below(s) * this.phases + phase]!;
    return (1 - this.gone[s]! - this.demoted[s]!) * here + this.demoted[s]! * below;
  }

  /** Takes what is still to be said back over the phases: they advance, and at the end one buys again or is gone. */
  private buy(after: Float64Array, before: Float64Array): void {
    const { phases, phaseEnd } = this;
    before.set(after);
    if (phases === 1) return;
    for (let s = 0; s < STAGES.length; s++)
      for (let phase = 0; phase < phases; phase++) {
        const at = s * phases + phase;
        const next = phase === phases - 1 ? this.again[s]! * after[s * phases]! : after[at + 1]!;
        before[at] = (1 - phaseEnd) * after[at]! + phaseEnd * next;
      }
  }

  private beforeDeepening(value: Float64Array, s: number, phase: number): number {
    const at = (stage: number): number => value[stage * this.phases + phase]!;
    if (s === FRIEND) return (1 - this.down[s]!) * at(s) + this.down[s]! * at(this.below(s));
    const above = s <= ENROLLED ? KNOWN : s + 1;
    const beside = s === BUYER ? ENROLLED : s === ENROLLED ? BUYER : this.below(s);
    const sideways = s === BUYER ? this.join : s === ENROLLED ? this.tire : this.down[s]!;
    const stayed = sideways * at(beside) + (1 - sideways) * at(s);
    return this.up[s]! * at(above) + (1 - this.up[s]!) * stayed;
  }

  private below(stage: number): number {
    return stage === KNOWN ? BUYER : stage - 1;
  }
}
