import { describe, expect, it } from 'vitest';
import type { Happening } from '../../src/analysis/chronicle';
import { spoken } from '../../src/i18n/segment';
import { viewsEn } from '../../src/i18n/views/en';
import type { HappeningWords } from '../../src/i18n/views/words';
import { viewsZh } from '../../src/i18n/views/zh';

/** Sentences of the finer views at their edges, in both languages. */

const plain = (text: string): string => text.replaceAll('\u00a0', ' ').replaceAll('\u2060', '');
const us = { id: 'kos', name: 'KOS' };
const them = { id: 'traffic', name: 'traffic' };

describe('a plan that wins nobody', () => {
  const some = { newPaid: 60, newOrganic: 10, newContent: 20, newReferred: 10 };
  const channels = (ours?: typeof some, theirs?: typeof some): string[] =>
    [viewsEn, viewsZh].map((words) => plain(spoken(words.channels.headline({ us, them, years: 3, ours, theirs }))));
  const retention = (ours?: object, theirs?: object): string[] =>
    [viewsEn, viewsZh].map((words) =>
      plain(
        spoken(
          words.retention.headline(3, [
            { plan: us, kept: ours as { soon: number; late: number } },
            { plan: them, kept: theirs as { soon: number; late: number } },
          ]),
        ),
      ),
    );

  it('is said to, and the other is told of all the same', () => {
    expect(channels(some, some)[0]).toBe(
      'Of 100 new customers, ads bring 60 to traffic and 60 to KOS. Of those of KOS, friends send 10, what it publishes brings 20, and 10 come on their own.',
    );
    expect(channels(undefined, some)).toEqual([
      'KOS does not win a new customer in any run. Of 100 new customers, ads bring 60 to traffic.',
      'KOS 在任何一次模拟里都没有赢得新客。每 100 位新客里，靠广告来的，traffic 有 60 位。',
    ]);
    expect(channels()[0]).toBe('Neither KOS nor traffic wins a new customer in any run.');
    expect(retention({ soon: 80, late: 40 })).toEqual([
      'Traffic does not win a customer in the first year of any run. Of 100 customers won in the first year, KOS still has 80 at the end of it and 40 after three years.',
      'traffic 第一年没有赢得客户，每次模拟都是。第一年赢得的客户，每 100 位里，KOS 当年年底还剩 80 位、满三年还剩 40 位。',
    ]);
    expect(retention()[0]).toBe('Neither KOS nor traffic wins a customer in the first year of any run.');
  });
});

describe('cash that is next to nothing', () => {
  it('is not called rare where nearly every run needs it', () => {
    const said = (needOf100: number): string[] =>
      [viewsEn, viewsZh].map((words) => plain(spoken(words.cash.headline([{ plan: us, need: undefined, needOf100 }]))));
    expect(said(3)[0]).toContain('in 3 of 100 runs only');
    expect(said(97)[0]).toContain('in 97 of 100 runs, but next to nothing');
    expect(said(97)[1]).not.toContain('只有');
  });
});

describe('the story of a run', () => {
  const words: HappeningWords = {
    us: 'KOS',
    plan: (id) => (id === 'kos' ? 'KOS' : 'Traffic'),
    money: String,
    percent: (share) => `${share * 100}%`,
    people: String,
  };
  const told = (happening: Happening): string[] =>
    [viewsEn, viewsZh].map(({ run }) => plain(run.happening(happening, words)));
  const left = (people: number, dismissed: number): string[] =>
    told({ kind: 'left', plan: 'kos', people, dismissed, heads: 4 });

  it('names the plan whose people leave, are dismissed or have too much to do', () => {
    expect(left(3, 0)).toEqual([
      'The team of KOS loses 3 people; at the end of the year it has 4.',
      'KOS 团队走了 3 人，年底 4 人。',
    ]);
    expect(left(0, 1)).toEqual([
      'The team of KOS loses 1 person for lack of money; at the end of the year it has 4.',
      'KOS 团队因发不出薪水裁了 1 人，年底 4 人。',
    ]);
    expect(left(3, 2)).toEqual([
      'The team of KOS loses 5 people, 2 for lack of money; at the end of the year it has 4.',
      'KOS 团队走了 3 人，因发不出薪水裁了 2 人，年底 4 人。',
    ]);
    for (const text of told({ kind: 'strained', plan: 'kos', months: 5, lowest: 0.5 })) expect(text).toContain('KOS');
  });

  it('gives a span to what lasts, and a month to what does not', () => {
    const event = (kind: 'adPriceShock' | 'kosWalkout'): string[] =>
      told({ kind: 'event', event: { kind, month: 2, months: 3, size: 0.5 } });
    expect(event('adPriceShock')[0]).toMatch(/^From month 3 to 5 /);
    expect(event('adPriceShock')[1]).toMatch(/^第 3～5 个月/);
    expect(event('kosWalkout')[0]).toMatch(/^In month 3 /);
    expect(event('kosWalkout')[1]).toMatch(/^第 3 个月/);
  });
});
