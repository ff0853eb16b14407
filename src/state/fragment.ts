/** The part of an address after `#`: keys and values, as in `view=cash&limit=5000000`. */
export type Fragment = ReadonlyMap<string, string>;

export function readFragment(hash: string): Fragment {
  return new Map(new URLSearchParams(hash.replace(/^#/, '')));
}

/** The fragment with some keys set to other values, or taken away (null); all others stay, known or not. */
export function writeFragment(fragment: Fragment, changes: Readonly<Record<string, string | null>>): string {
  const keys = new URLSearchParams([...fragment]);
  for (const [key, value] of Object.entries(changes))
    if (value === null) keys.delete(key);
    else keys.set(key, value);
  return `#${keys.toString()}`;
}
