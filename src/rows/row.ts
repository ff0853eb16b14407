import { loadOnce } from './kernels';

declare const shared: unique symbol;

/**
 * One value a run of a block of runs. Only `newRow` makes one: the vector samplers take a row for an address in their
 * memory and look no further, so the compiler has to know that an array is no row.
 */
export type Row = Float64Array & { readonly [shared]: true };

/** Whether any run has more than 0. A loop, because a callback would put every number on the heap. */
export function anyAbove(row: Row): boolean {
  for (let r = 0; r < row.length; r++) if (row[r]! > 0) return true;
  return false;
}

const DOUBLE = 8;
/** Rows start at multiples of this: the vector samplers load two numbers at a time. */
const ALIGNED = 16;

/** The memory is given out in order, from the kernels' heap on; what a block took is given back when it has been played. */
let used = 0;

/** Rows by address: one block after another takes the same ones, and making them anew would keep the collector busy. */
const taken = new Map<number, Row>();

/** A row of zeros; where vectors are in use, in their memory. Throws where that is full. */
export function newRow(length: number): Row {
  const home = loadOnce();
  if (!home) return looseRow(length);
  const size = Math.ceil((length * DOUBLE) / ALIGNED) * ALIGNED;
  const at = home.heap + used;
  if (at + size > home.memory.byteLength) throw new RangeError('a block of runs is too large to play at once');
  let row = taken.get(at);
  if (row?.length !== length) {
    row = new Float64Array(home.memory, at, length) as Row;
    taken.set(at, row);
  }
  used += size;
  return row.fill(0);
}

/** A row of its own, outside of that memory: to be read, not to be given to a sampler. */
export function looseRow(length: number): Row {
  return new Float64Array(length) as Row;
}

/** A row with the values of another. */
export function copyRow(row: Row): Row {
  const copy = newRow(row.length);
  copy.set(row);
  return copy;
}

/** Plays what takes rows, and gives them back: none of them may be used afterwards. */
export function withRows<T>(play: () => T): T {
  const mark = used;
  try {
    return play();
  } finally {
    used = mark;
  }
}
