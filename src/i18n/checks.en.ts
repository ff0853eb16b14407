import type { CheckId } from '../dossier/finding';

/** What each check of the trust dossier held against what, as an English row of a table. */
export const checksEn: Record<CheckId, string> = {
  sbgTable: 'Share of a cohort left: shifted-beta-geometric table, high-end customers (Fader & Hardie 2007), renewal',
  formulas: 'Formulas of “How it works”, worked out by hand, against what the engine plays',
  peopleMeans: 'Means of every series and ledger line, against an independent simulation person by person',
  lastUnit:
    'What the last unit of media money earns in NPV, traffic plan of a preset (0.10; 0 in the case for traffic)',
  marketingShare: 'Marketing and selling money as a share of revenue, traffic plan of a preset, against such companies',
  contribution: 'Gross profit less that money as a share of revenue, traffic plan of a preset, against such companies',
  peopleVariances: 'How far every series varies between runs (variance), against the same simulation',
  peopleDistributions:
    'Whole distributions of every series and total, against the same simulation (Kolmogorov–Smirnov)',
  anyScenario: 'Random scenarios: people and money balance, every number is one',
};
