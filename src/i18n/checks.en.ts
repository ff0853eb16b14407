import type { CheckId } from '../dossier/finding';

/** What each check of the trust dossier held against what, as an English row of a table. */
export const checksEn: Record<CheckId, string> = {
  sbgTable: 'Share of a cohort left: shifted-beta-geometric table, high-end customers (Fader & Hardie 2007), renewal',
  formulas: 'Formulas of “How it works”, month by month, against what the engine plays',
  peopleMeans: 'Means of every series and ledger line, against an independent simulation person by person',
  lastUnit:
    'What the last unit of media money earns in NPV, traffic plan of a preset (0.10; 0 in the case for traffic)',
  marketingShare:
    'Marketing and selling money as a share of revenue, traffic plan of a preset, against the range that we aim at',
  contribution:
    'Gross profit less that money as a share of revenue, traffic plan of a preset, against the range that we aim at',
  peopleVariances: 'How far every series varies between runs (variance), against the same simulation',
  peopleDistributions:
    'Whole distributions of every series and total, against the same simulation (Kolmogorov–Smirnov)',
  anyScenario: 'Random scenarios: people, ledger and NPV balance, attention is capacity over load, every number is one',
  sbgRange:
    'Our churn classes against the exact shifted-beta-geometric curve over 180 months, any churn and any spread',
  sbgScenarios: 'Customers left after up to 15 years against the exact shifted-beta-geometric curve; churn, spread',
  retentionValue: 'Lifetime value at 80% retention and 10% discount, by when payments fall',
  marginMultiple: 'Margin multiple r/(1+i-r): the published table of 16 cells (Gupta et al. 2004)',
  sbgValue: 'Discounted expected lifetime, high-end customers (Fader & Hardie 2010), payments counted',
  sbgResidual: 'Discounted expected residual lifetime, high-end customers (Fader & Hardie 2010), at renewal',
  little: 'Little’s law: 100 new customers a month who stay 25 months are 2,500',
  anyStock: 'Little’s law without word of mouth, at any flow and churn',
  referralRecursion: 'Customers with word of mouth against the published recursion, month',
  referralMultiplier: 'Customers won for each paid one in the long run: 1/(1-R) at R = 0.25',
  familySize: 'Families of one customer’s referrals, R = 0.5: share of families of this size (Borel’s law)',
  familyVariance: 'Variance of family sizes where few people make most referrals; evenness k, churn',
  extinction: 'Share of families of referrals that have died out, month by month; evenness k, churn, referrals a year',
  bass: 'Share of the market won by word of mouth and by itself against the diffusion curve of Bass (1969), year',
  referralReturn: 'A reward of 25 that gains 40 returns 60% (as reported by GfK MIR 2013)',
  replacementTimes: 'When durables fall due, against Erlang’s law; cycle in years',
  staffSurvival: 'Share of a team still there where nobody is hired, against (1-quit rate)^years; quit rate',
  bookVariance: 'Variance of customers lost when leavers take whole books along; heads, share that follows',
  adPriceLaw: 'Distribution of the ad price against the log-normal law; volatility',
  adResponse: 'Leads against the saturating response curve, from hardly any money to far too much',
  launchOdds: 'Number of launches that fail against the binomial law; chance of success',
  pointsLiability: 'Points owed in the long run against the closed form; redeemed, expired a month',
  pointsBreakage: 'Share of points that is never redeemed: expired/(expired+redeemed)',
  placebo: 'Plans with equal data give equal results, to the bit',
  company: 'A plan plays the same alone and beside others, to the bit',
  horizon: 'A longer horizon repeats the first months, to the bit',
  blocks: 'Cutting the runs into other blocks changes nothing, to the bit',
  undiscounted: 'Without discounting, NPV is the plain sum of profits, to the bit',
  currency: 'Another currency: k times the money is k times the NPV, with the same people; value of k',
  switchedOff: 'A mechanism that is off is off: its other numbers change nothing, to the bit',
  staffStays: 'Where no KOS leaves, or none can take customers along, no customer is lost to a leaver',
  nothingForNothing: 'No budget, no customers and no organic reach: nothing but fixed costs',
  monotone: 'More churn, dearer ads, less budget: never more customers, in any run; and the like',
  dearerAds: 'More ad inflation never raises the traffic plan’s mean NPV where a further lead adds value',
};
