import { wrap, type Endpoint } from 'comlink';
import type { Runner } from './runner';
import type { WorkerApi } from './worker-api';

/** Plays in a worker behind a comlink endpoint. `broken` rejects when the worker fails to start or dies. */
export function workerRunner(endpoint: Endpoint, broken: Promise<never>, terminate: () => void): Runner {
  const remote = wrap<WorkerApi>(endpoint);
  broken.catch(() => undefined);
  return { play: (task) => Promise.race([remote.play(task), broken]), close: terminate };
}
