import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

/** The files that hold the two implementations against each other; all others here are the oracle or plain data. */
const GO_BETWEEN = ['compare.ts', 'one-law.ts'];

describe('the oracle', () => {
  it('shares no code with what it is held against: it takes nothing but types from outside its folder', () => {
    const files = readdirSync(import.meta.dirname).filter((name) => /(?<!\.test)\.ts$/.test(name));
    const own = files.filter((name) => !GO_BETWEEN.includes(name));
    expect(own).toContain('oracle.ts');
    const wrong = own.flatMap((name) =>
      [...readFileSync(join(import.meta.dirname, name), 'utf8').matchAll(/^(import|export)\b[^;]*?from '([^']+)'/gm)]
        .filter(([text, , from]) => !text.startsWith('import type') && (!from!.startsWith('./') || isBetween(from!)))
        .map(([text]) => `${name}: ${text}`),
    );
    expect(wrong).toEqual([]);
  });
});

function isBetween(from: string): boolean {
  return GO_BETWEEN.includes(`${from.slice(2)}.ts`);
}
