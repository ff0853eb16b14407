import { GAIN_SERIES } from '../analysis/flywheel-gain';
import { WARNING_SERIES } from '../analysis/warnings';
import { WORKING_SERIES } from '../analysis/working';
import { PAIRED, type Wanted } from '../model/wanted';
import { STAGES } from '../scenario/stages';

/** The views of the first row, and the finer ones behind "More", by the names that the address carries. */
export const MAIN_VIEWS = ['answer', 'profit', 'customers'] as const;
export const FINER_VIEWS = [
  'ahead',
  'result',
  'bridge',
  'cash',
  'channels',
  'cac',
  'retention',
  'trust',
  'points',
  'books',
  'run',
] as const;
export type MainView = (typeof MAIN_VIEWS)[number];
export type FinerView = (typeof FINER_VIEWS)[number];
export type View = MainView | FinerView;

/** What somebody looks at: a view of the simulator, or the page "How it works". */
export type Sight = View | 'how';

export function isFiner(view: View): view is FinerView {
  return FINER_VIEWS.some((finer) => finer === view);
}

/** What verdict, numbers and the main views need, so that switching between these plays nothing anew. */
const ALWAYS: Wanted = {
  runs: [PAIRED, 'cumulativeProfit'],
  means: [...new Set([...STAGES, 'customers', ...GAIN_SERIES, ...WARNING_SERIES] as const)],
  ledger: false,
  cohorts: false,
};

const CHANNELS = ['newPaid', 'newOrganic', 'newContent', 'newReferred'] as const;

/** What a sight needs in addition; it is played only while somebody looks. */
const NEEDS: Partial<Record<Sight, Partial<Wanted>>> = {
  bridge: { ledger: true },
  channels: { means: CHANNELS },
  cac: { runs: ['paidCac', 'blendedCac', 'marginalCac'] },
  retention: { means: CHANNELS, cohorts: true },
  trust: { means: ['heads', 'load', 'capacity', 'attention'] },
  points: { runs: ['pointsLiability'], ledger: true },
  books: { ledger: true },
  how: { means: WORKING_SERIES, ledger: true },
};

/** Everything to be played for a sight. */
export function wantedBy(sight: Sight): Wanted {
  const { runs = [], means = [], ledger = false, cohorts = false } = NEEDS[sight] ?? {};
  return {
    runs: [...new Set([...ALWAYS.runs, ...runs])],
    means: [...new Set([...ALWAYS.means, ...means])],
    ledger,
    cohorts,
  };
}

/** Whether what was asked for holds all that is wanted. */
export function covers(asked: Wanted, wanted: Wanted): boolean {
  return (
    wanted.runs.every((key) => asked.runs.includes(key)) &&
    wanted.means.every((key) => asked.means.includes(key)) &&
    (asked.ledger || !wanted.ledger) &&
    (asked.cohorts || !wanted.cohorts)
  );
}

const GLANCED: readonly Sight[] = ['answer', 'ahead', 'result', 'run'];

/**
 * Whether a sight is about challenger and baseline only, so that a glance at these two will do under a moving hand. Bridge and
 * retention are too, but their errors come from the spread between groups of runs, and a glance may hold a single one.
 */
export function isGlanced(sight: Sight): boolean {
  return GLANCED.includes(sight);
}
