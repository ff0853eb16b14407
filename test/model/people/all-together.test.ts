import { describe, it } from 'vitest';
import { ALL_TOGETHER } from './all-together';
import { expectOneLaw } from './holds';
import { UNCERTAIN } from './uncertain';

describe('the engine plays the law of every person alone', () => {
  it.each(ALL_TOGETHER.map((one) => [one.of, one] as const))('with everything at once: %s', (_of, one) => {
    expectOneLaw(one);
  });

  it.each(UNCERTAIN.map((one) => [one.of, one] as const))('with uncertain parameters: %s', (_of, one) => {
    expectOneLaw(one);
  });
});
