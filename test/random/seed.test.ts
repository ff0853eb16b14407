import { describe, expect, it } from 'vitest';
import { seedKey } from '../../src/random/seed';

describe('the key of a seed', () => {
  it('is two whole words, the same for the same text', () => {
    for (const text of ['pitch', '', '路演', 'a'.repeat(200), '🙂']) {
      const key = seedKey(text);
      expect(key).toEqual(seedKey(text));
      for (const word of key) expect(word).toBe(word | 0);
    }
  });

  it('differs for texts that look alike, in any language', () => {
    const texts = [
      'pitch',
      'Pitch',
      'pitch ',
      'pitch1',
      '路演',
      '路演 ',
      '演路',
      '提案',
      '提安',
      '信任',
      '流量',
      '🙂',
      '🙃',
      '',
    ];
    expect(new Set(texts.map((text) => seedKey(text).join())).size).toBe(texts.length);
  });

  it('is pinned', () => {
    expect(seedKey('pitch')).toEqual([487794257, -1721910394]);
  });
});
