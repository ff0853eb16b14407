import { describe, expect, it } from 'vitest';
import { labelsEn } from '../../src/i18n/labels.en';
import { labelsZh } from '../../src/i18n/labels.zh';
import { findLevers, LEVER_GROUPS } from '../../src/i18n/work/find';
import { PARAMETERS, type ParameterKey } from '../../src/scenario/table';

const KEYS = Object.keys(PARAMETERS) as ParameterKey[];

describe('the groups of levers', () => {
  it('hold every parameter once, in the order of the table', () => {
    expect(LEVER_GROUPS.flatMap(({ keys }) => keys)).toEqual(KEYS);
  });
});

describe('finding a lever', () => {
  it('finds each by its name in either language and by its key, first of all', () => {
    for (const key of KEYS) {
      expect(findLevers(labelsEn[key]), key).toContain(key);
      expect(findLevers(labelsZh[key])[0], key).toBe(key);
      expect(findLevers(key), key).toContain(key);
    }
  });

  it('finds whole groups, in either language', () => {
    expect(findLevers('word of mouth')).toEqual(expect.arrayContaining(['organicReach', 'reputationHalf']));
    expect(findLevers('团队')).toEqual(expect.arrayContaining(['kosPay', 'rampMonths']));
  });

  it('takes words in any order, any case and full width', () => {
    expect(findLevers('quit kos')).toEqual(['kosQuitPerYear']);
    expect(findLevers('ＫＯＳ　ＱＵＩＴ')).toEqual(['kosQuitPerYear']);
    expect(findLevers('trust rate')).toContain('trustRate');
  });

  it('puts names that begin with the text first', () => {
    const found = findLevers('referr');
    expect(found.slice(0, 3)).toEqual(['referralsPerYear', 'referralIncrementality', 'referredConversion']);
    expect(found).toContain('referralDispersion');
  });

  it('finds nothing for nothing', () => {
    for (const text of ['', '  ', '???', 'zebra']) expect(findLevers(text)).toEqual([]);
  });
});
