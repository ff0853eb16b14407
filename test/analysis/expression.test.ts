import { describe, expect, it } from 'vitest';
import { evaluate, namesIn, parse, writtenOut } from '../../src/analysis/expression';

const NAMES: Record<string, number> = { a: 2, b: 3, c: 5 };
const value = (text: string): number =>
  evaluate(parse(text), (name) => {
    if (!(name in NAMES)) throw new Error(`no ${name}`);
    return NAMES[name]!;
  });

describe('a formula', () => {
  it.each([
    ['1 + 2 * 3', 7],
    ['(1 + 2) * 3', 9],
    ['10 - 4 - 3', 3],
    ['100 / 5 / 2', 10],
    ['2 ^ 3 ^ 2', 512],
    ['a * b ^ 2', 18],
    ['-a ^ 2', -4],
    ['2 * -b', -6],
    ['(1 - a) ^ ((1 + 0.5 * a ^ 2) / 3)', -1],
    ['min(a, b, c) + max(a, c)', 7],
    ['exp(0)', 1],
    ['within(0)', 0],
    ['half(0, 0)', 0],
    ['half(a, 2)', 0.5],
    ['learned(c, c)', 0.5],
    ['floor(2.9999999999)', 3],
    ['ceil(2.0000000001)', 2],
  ])('%s is %d', (text, expected) => {
    expect(value(text)).toBeCloseTo(expected, 12);
  });

  it.each(['within(a) * b', 'half(a, b + c)', '-learned(a, c) ^ 2', 'min(within(a), half(b, c))'])(
    '%s is the same written out',
    (text) => {
      const of = (expression: ReturnType<typeof parse>): number => evaluate(expression, (name) => NAMES[name]!);
      const out = writtenOut(parse(text));
      expect(of(out)).toBeCloseTo(of(parse(text)), 12);
      expect(JSON.stringify(out)).not.toMatch(/within|half|learned/);
    },
  );

  it('names what it needs, each once', () => {
    expect(namesIn(parse('a * (b + a) / min(c, -b)'))).toEqual(['a', 'b', 'c']);
  });

  it.each(['', '1 +', '(1', 'a b', 'nothing(1)', 'min(1', ')', '1 2'])('"%s" is none', (text) => {
    expect(() => parse(text)).toThrow();
  });
});
