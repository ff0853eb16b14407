import { describe, expect, it } from 'vitest';
import { amount, count, percent, plain, roundTo } from '../../src/i18n/money';

const full = (language: 'en' | 'zh', value: number, step: number, sign = false): string =>
  amount(language, 'CNY', value, { step, sign }).full;

describe('an amount is counted as its readers count', () => {
  it.each([
    [10e6, 1e6, '¥10M', '1,000\u00a0万元'],
    [-2.84e6, 1e5, '−¥2.8M', '−280\u00a0万元'],
    [600e3, 1e3, '¥600k', '60.0\u00a0万元'],
    [1.25e9, 1e7, '¥1.25B', '12.5\u00a0亿元'],
    [380, 1, '¥380', '380\u00a0元'],
    [0, 1, '¥0', '0\u00a0元'],
  ])('%d to %d', (value, step, en, zh) => {
    expect(full('en', value, step)).toBe(en);
    expect(full('zh', value, step)).toBe(zh);
  });

  it('shows no digit finer than the step, and never a negative zero', () => {
    expect(full('en', 3.7425e6, 1e6)).toBe('¥4M');
    expect(full('en', -0.4e6, 1e6, true)).toBe('¥0');
    expect(Object.is(roundTo(-0.1, 1), 0)).toBe(true);
  });

  it('writes the sign where it is asked for, with a true minus', () => {
    expect(full('en', 5e6, 1e6, true)).toBe('+¥5M');
    expect(full('en', -5e6, 1e6)).toBe('−¥5M');
  });

  it('knows other currencies, and says the code of those it does not know', () => {
    expect(amount('en', 'USD', 25e3, { step: 1e3 }).full).toBe('$25k');
    expect(amount('zh', 'USD', 25e3, { step: 1e3 }).full).toBe('2.5\u00a0万美元');
    expect(amount('en', 'SEK', 25e3, { step: 1e3 }).full).toBe('SEK 25k');
  });
});

describe('counts and percents', () => {
  it('are short where they are large', () => {
    expect(count('en', 36718)).toBe('36.7k');
    expect(count('zh', 36718)).toBe('3.67\u00a0万');
    expect(count('en', 853)).toBe('853');
  });

  it('keep three digits and no trailing zeros', () => {
    expect(percent(0.18)).toBe('18%');
    expect(percent(0.035)).toBe('3.5%');
    expect(plain(0.30000000000000004)).toBe('0.3');
    expect(plain(-0.05)).toBe('−0.05');
  });
});
