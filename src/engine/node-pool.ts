import { Worker } from 'node:worker_threads';
import nodeEndpoint from 'comlink/dist/esm/node-adapter.mjs';
import type { Runner } from './runner';
import { workerRunner } from './worker-runner';

/** `count` Node worker threads. */
export function nodeRunners(count: number): Runner[] {
  return Array.from({ length: count }, () => {
    const worker = new Worker(new URL('./node-worker.mjs', import.meta.url), { execArgv: [] });
    const broken = new Promise<never>((_, reject) => worker.once('error', reject));
    return workerRunner(nodeEndpoint(worker), broken, () => void worker.terminate());
  });
}
