import { expose } from 'comlink';
import { workerApi } from './worker-api';

/** Entry of a Web Worker: it plays the tasks that the page sends. */
expose(workerApi);
