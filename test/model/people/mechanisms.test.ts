import { describe, expect, it } from 'vitest';
import { distanceOf, expectOneLaw } from './one-law';
import { BARE, MECHANISMS, type Case } from './mechanisms';

/** The case without one of its values, each in turn: the bare company's stands in, or the law's neutral one. */
function lessOne(one: Case): [name: string, less: Case][] {
  const values = (['world', 'stages', 'plan'] as const).flatMap((part) =>
    Object.keys(one[part] ?? {}).map((key): [string, Case] => [key, { ...one, [part]: without(one[part]!, key) }]),
  );
  const events = (one.events ?? []).map((event, i): [string, Case] => [
    `event ${i}`,
    { ...one, events: one.events!.filter((other) => other !== event) },
  ]);
  return [...values, ...events];
}

function without(values: object, key: string): object {
  return Object.fromEntries(Object.entries(values).filter(([other]) => other !== key));
}

function onBare(one: Case): Case {
  return { ...one, world: { ...BARE, ...one.world } };
}

describe('one mechanism at a time, the engine plays the law of every person alone', () => {
  it.each(MECHANISMS.map((one) => [one.of, one] as const))('%s, and every value of it shows', (_of, one) => {
    const played = expectOneLaw(onBare(one));
    for (const [name, less] of lessOne(one))
      expect(distanceOf(onBare(less), played), `${name} left out`).toBeGreaterThan(1);
  });
});
