/** Room for tables: 2^(j/32), 1/(x+1), log(1/(1+j/64)); filled by `kernels.ts` from the twins' own tables. */
export const ROOTS: usize = memory.data(32 * 8, 16);
export const INVERSES: usize = memory.data(32 * 8, 16);
export const LOGS: usize = memory.data(65 * 8, 16);

export function rootsAt(): usize { return ROOTS; }
export function inversesAt(): usize { return INVERSES; }
export function logsAt(): usize { return LOGS; }
export function heapAt(): usize { return (__heap_base + 15) & ~15; }
