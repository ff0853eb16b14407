import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** Other programs that make a trace's draws again, one round at a time, so that rounds can be interleaved with ours. */

export interface Rival {
  readonly name: string;
  /** Seconds of one round. */
  readonly round: () => Promise<number>;
  readonly close: () => void;
}

const HERE = import.meta.dirname;

/** Every rival that this machine can run: C where there is gcc, numpy where a Python has it. */
export function rivals(trace: string): Rival[] {
  const found: Rival[] = [];
  const program = join(mkdtempSync(join(tmpdir(), 'replay-')), 'replay');
  if (spawnSync('gcc', ['-O3', '-o', program, resolve(HERE, 'replay.c'), '-lm']).status === 0)
    found.push(rival('scalar C, gcc -O3', program, [trace]));
  const python = ['/usr/bin/python3', 'python3'].find((name) => spawnSync(name, ['-c', 'import numpy']).status === 0);
  if (python) found.push(rival('numpy over runs', python, [resolve(HERE, 'replay.py'), trace]));
  return found;
}

/** A program that plays a round for every line it reads, and prints its seconds. */
function rival(name: string, command: string, given: readonly string[]): Rival {
  const child = spawn(command, given, { stdio: ['pipe', 'pipe', 'ignore'] });
  const waiting: ((seconds: number) => void)[] = [];
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    for (const line of text.trim().split('\n')) waiting.shift()?.(Number(line));
  });
  return {
    name,
    round: () =>
      new Promise((done) => {
        waiting.push(done);
        child.stdin.write('\n');
      }),
    close: () => child.kill(),
  };
}
