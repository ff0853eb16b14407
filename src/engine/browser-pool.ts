import type { Runner } from './runner';
import { workerRunner } from './worker-runner';

/** More workers than this gain nothing: the first picture needs few groups, and memory is finite. */
const MOST_WORKERS = 16;

/** One Web Worker a core (`count` if given). They start at once, so that their code is warm when it is needed. */
export function browserRunners(count = navigator.hardwareConcurrency): Runner[] {
  return Array.from({ length: Math.min(MOST_WORKERS, Math.max(1, count)) }, () => {
    const worker = new Worker(new URL('./sim.worker.ts', import.meta.url), { type: 'module', name: 'sim' });
    const broken = new Promise<never>((_, reject) => {
      worker.onerror = (event) => reject(new Error(event.message || 'the worker did not start'));
    });
    return workerRunner(worker, broken, () => worker.terminate());
  });
}
