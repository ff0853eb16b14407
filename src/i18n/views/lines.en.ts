import type { LedgerLine } from '../../model/series';

/** What the lines of the books are called in English. */
export const linesEn: Record<LedgerLine, string> = {
  firstRevenue: 'First orders',
  repeatRevenue: 'Repeat orders',
  addOnRevenue: 'Add-on orders',
  replacementRevenue: 'Replacement orders',
  goods: 'Cost of goods',
  media: 'Media',
  platformFees: 'Platform fees',
  leadHandling: 'Handling leads',
  kosPay: 'Pay of the team',
  hiring: 'Hiring and training',
  contentControl: 'Content control',
  privileges: 'Privileges',
  community: 'Community',
  programmeFixed: 'Running the programmes',
  points: 'Points',
  discountsMatched: 'Discounts matched',
  referralRewards: 'Referral rewards',
  brand: 'Brand',
  launches: 'Failed launches',
};
