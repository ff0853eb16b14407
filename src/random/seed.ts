import seedrandom from 'seedrandom';

/** Two 32-bit words that stand for a seed text, whatever its language and length. */
export type SeedKey = readonly [number, number];

/** The key of a seed text. Equal texts give equal keys on every machine. */
export function seedKey(text: string): SeedKey {
  const source = seedrandom(text);
  return [source.int32(), source.int32()];
}
