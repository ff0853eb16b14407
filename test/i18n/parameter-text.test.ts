import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { citationText, exactText, rangeText, readTyped, valueText } from '../../src/i18n/parameter-text';

describe('a value is written with its unit', () => {
  it('in both languages', () => {
    expect(valueText('en', 'share', 0.3, 'CNY')).toBe('30%');
    expect(valueText('zh', 'monthlyMoney', 700000, 'CNY')).toBe('70\u00a0万元');
    expect(valueText('en', 'monthlyMoney', 7800, 'CNY')).toBe('¥7.8k');
    expect(valueText('en', 'years', 6.4, 'CNY')).toBe('6.4\u00a0years');
    expect(rangeText('en', 'growth', 0, 0.18, 'CNY')).toBe('0\u00a0to\u00a018%');
    expect(rangeText('zh', 'growth', 0, 0.18, 'CNY')).toBe('0～18%');
  });

  it('once where both ends are the same', () => {
    expect(rangeText('en', 'growth', -0.05, -0.05, 'CNY')).toBe('−5%');
  });
});

describe('a source is written with place and year', () => {
  const proya = { source: 'Proya', region: 'CN', year: 2024 };

  it('in both languages', () => {
    expect(citationText('en', proya)).toBe('Proya, China, 2024');
    expect(citationText('zh', proya)).toBe('Proya，中国，2024');
    expect(citationText('en', { ...proya, region: '001' })).toBe('Proya, several countries, 2024');
    expect(citationText('zh', { ...proya, region: '001' })).toBe('Proya，多国，2024');
  });
});

describe('what is typed is read', () => {
  it.each([
    ['share', '18', 0.18],
    ['share', '１８％', 0.18],
    ['growth', '−5 %', -0.05],
    ['money', '¥1,200', 1200],
    ['monthlyMoney', '80万', 800000],
    ['monthlyMoney', '80 万元', 800000],
    ['monthlyMoney', '1千万', 1e7],
    ['monthlyMoney', '1.2M', 1200000],
    ['monthlyMoney', '1.2 million', 1200000],
    ['monthlyMoney', '800k/月', 800000],
    ['yearlyRate', '.15', 0.15],
    ['years', '6.4 years', 6.4],
    ['growth', '0 to 18 %', { low: 0, high: 0.18 }],
    ['growth', '0～18', { low: 0, high: 0.18 }],
    ['growth', '-5 - 10', { low: -0.05, high: 0.1 }],
    ['growth', '5-10', { low: 0.05, high: 0.1 }],
    ['monthlyMoney', '600～800k', { low: 600000, high: 800000 }],
  ] as const)('%s: %s', (unit, text, value) => {
    const read = readTyped(unit, text);
    if (typeof value === 'number') expect(read).toBeCloseTo(value, 12);
    else {
      expect(read).toMatchObject({
        low: expect.closeTo(value.low, 12) as number,
        high: expect.closeTo(value.high, 12) as number,
      });
    }
  });

  it.each([
    '',
    'lots',
    '<b>1</b>',
    '1e999',
    '12,5',
    '1,2',
    '1 2',
    '5 to',
    'to 5',
    '1 to 2 to 3',
    '--5',
    'NaN',
    'Infinity',
    '十二',
    '0x10',
  ])('is refused when it is no number: %s', (text) => expect(readTyped('money', text)).toBeUndefined());

  it('comes back as it was when it is edited again', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1e9, noNaN: true }), (value) => {
        for (const unit of ['money', 'share', 'growth'] as const) {
          const read = readTyped(unit, exactText('en', unit, value));
          expect(read).toBeTypeOf('number');
          expect(Math.abs((read as number) - value)).toBeLessThanOrEqual(1e-11 * value);
        }
      }),
    );
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.string(), (text) => void readTyped('money', text)));
  });
});
