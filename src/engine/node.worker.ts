import { parentPort } from 'node:worker_threads';
import { expose } from 'comlink';
import nodeEndpoint from 'comlink/dist/esm/node-adapter.mjs';
import { workerApi } from './worker-api';

/** Entry of a Node worker thread: the same worker for the command line. */
if (parentPort) expose(workerApi, nodeEndpoint(parentPort));
