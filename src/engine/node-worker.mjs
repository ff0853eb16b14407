import { register } from 'tsx/esm/api';

/** Starts a Node worker thread: Node 20 loads TypeScript only through a loader, which each thread has to register. */
register();
await import('./node.worker.ts');
