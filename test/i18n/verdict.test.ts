import { describe, expect, it } from 'vitest';
import type { FactKind, Facts } from '../../src/analysis/facts';
import { en } from '../../src/i18n/en';
import { labelsEn } from '../../src/i18n/labels.en';
import { labelsZh } from '../../src/i18n/labels.zh';
import { questionsEn } from '../../src/i18n/questions.en';
import { questionsZh } from '../../src/i18n/questions.zh';
import { spoken } from '../../src/i18n/segment';
import { zh } from '../../src/i18n/zh';
import { Phrases } from '../../src/panels/phrases';
import { defaultScenario } from '../../src/presets/presets';
import { PARAMETERS } from '../../src/scenario/table';

const { plans } = defaultScenario();
const phrases = { en: new Phrases(en, 'en', 'CNY', plans), zh: new Phrases(zh, 'zh', 'CNY', plans) };

function facts(kind: FactKind, details: Partial<Facts> = {}): Facts {
  return {
    kind,
    challenger: 'kos',
    baseline: 'traffic',
    years: 5,
    runs: 1000,
    aheadOf100: 94,
    neverOf100: 6,
    median: 10e6,
    low: 2e6,
    high: 20e6,
    error: 0.3e6,
    step: 1e6,
    hole: { depth: 5e6, low: -8e6, high: -3e6, month: 22, step: 1e6, atEnd: false },
    crossover: { p10: 32, p50: 42, p90: 56 },
    trend: 'widening',
    gain: 0.3,
    ...details,
  };
}

/** The sentence with ordinary spaces, and without the marks that keep ranges together. */
function said(language: 'en' | 'zh', of: Facts): string {
  const words = language === 'en' ? en : zh;
  return spoken(words.verdict(of, phrases[language].verdictWords(of)))
    .replaceAll('\u00a0', ' ')
    .replaceAll('\u2060', '');
}

describe('the verdict', () => {
  it('ahead', () => {
    expect(said('en', facts('ahead'))).toBe(
      'KOS is ahead of traffic after five years in 94 of 100 runs, by about ¥10M (8 runs in 10: ¥2M to ¥20M). First it falls ¥5M behind; it leads for good from month 42 (32 to 56).',
    );
    expect(said('zh', facts('ahead'))).toBe(
      '五年下来，KOS 胜过流量：100 次模拟，94 次领先，约多赚 1,000 万元（八成情况：200 万～2,000 万）。先落后 500 万元，第 42 个月（32～56）反超。',
    );
  });

  it('ahead, without a hole, and not in every run', () => {
    const of = facts('ahead', { hole: null, low: -1e6, crossover: { p10: 16, p50: 30, p90: null } });
    expect(said('en', of)).toBe(
      'KOS is ahead of traffic after five years in 94 of 100 runs, by about ¥10M (8 runs in 10: ¥1M behind to ¥20M ahead). It leads for good from month 30 (16 to never).',
    );
    expect(said('zh', of)).toContain(
      '（八成情况：少赚 100 万～多赚 2,000 万）。第 30 个月起一直领先（早则 16，晚则没有）。',
    );
  });

  it('behind, with what the gap does', () => {
    const behind = { aheadOf100: 8, median: -4e6, low: -7e6, high: -1e6, hole: null };
    expect(said('en', facts('behind', behind))).toBe(
      'KOS is behind traffic after five years in 92 of 100 runs, by about ¥4M (8 runs in 10: ¥1M to ¥7M); the gap is still growing.',
    );
    expect(said('en', facts('behind', { ...behind, trend: 'steady' }))).toMatch(/¥7M\)\.$/);
    expect(said('zh', facts('behind', behind))).toBe(
      '五年下来，KOS 不如流量：100 次模拟，92 次落后，约少赚 400 万元（八成情况：100 万～700 万），差距还在拉大。',
    );
    expect(said('en', facts('neverCatches', behind))).toMatch(
      /does not catch traffic within five years .* though catching up\.$/,
    );
  });

  it('too close: both ends, and no point estimate', () => {
    const of = facts('tooClose', { aheadOf100: 66, median: 3e6, low: -5e6, high: 13e6 });
    expect(said('en', of)).toBe(
      'Too close to call. After five years KOS is ahead of traffic in 66 of 100 runs: anywhere from ¥5M behind to ¥13M ahead (8 runs in 10).',
    );
    expect(said('zh', of)).toBe(
      '难分高下。五年下来，100 次模拟，KOS 领先 66 次，从少赚 500 万到多赚 1,300 万都有可能（八成情况）。',
    );
  });

  it('too close: names what would settle the most, where that is known', () => {
    const of = facts('tooClose', { aheadOf100: 66, median: 3e6, low: -5e6, high: 13e6, deciding: 'trustRate' });
    expect(said('en', of)).toMatch(/\(8 runs in 10\)\. Knowing how fast trust forms would settle the most\.$/);
    expect(said('zh', of)).toMatch(/（八成情况）。先弄清信任建立得多快，最能定输赢。$/);
  });

  it('the rest', () => {
    expect(said('en', facts('deepHole'))).toContain('but first falls ¥5M behind, most in month 22.');
    expect(said('en', facts('beyondEvidence', { gain: 0.82 }))).toContain(
      'each customer brings 0.82 more: beyond anything published',
    );
    expect(said('en', facts('equal'))).toBe('KOS and traffic come out the same in every run.');
    expect(said('zh', facts('equal'))).toBe('KOS 和流量每次模拟的结果都一样。');
  });

  it('writes both ends of a range alike', () => {
    expect(phrases.zh.signedRange(-2e6, 4e6, 1e6).replaceAll('\u00a0', ' ').replaceAll('\u2060', '')).toBe(
      '−200～+400 万',
    );
    expect(phrases.en.signedRange(-3e3, 28e3, 1e3)).toBe('−¥3k\u00a0to\u00a0+¥28k');
  });
});

describe('the dictionaries', () => {
  it('name every parameter, each by a name of its own', () => {
    for (const labels of [labelsEn, labelsZh, questionsEn, questionsZh]) {
      expect(Object.keys(labels).sort()).toEqual(Object.keys(PARAMETERS).sort());
      expect(new Set(Object.values(labels)).size).toBe(Object.keys(labels).length);
    }
  });

  it('keep to their own writing', () => {
    const textsOf = (value: unknown): string[] =>
      typeof value === 'string'
        ? [value]
        : typeof value === 'object' && value !== null
          ? Object.values(value).flatMap(textsOf)
          : [];
    expect(textsOf({ ...en, bar: {} }).filter((text) => /\p{Script=Han}/u.test(text))).toEqual([]);
    expect(textsOf({ ...zh, bar: {}, cli: {} }).filter((text) => /[A-Za-z]{4,}/.test(text))).toEqual([]);
  });
});
