import bytes from './kernels.wasm';

/** The compiled kernels (compiled/*.as.ts). Rows are addresses in the shared memory, counts even. */
export interface Kernels {
  uniforms(
    out: number,
    groups: number,
    group: number,
    month: number,
    cell: number,
    draw: number,
    k0: number,
    k1: number,
  ): void;
  normals(u: number, w: number, count: number): void;
  /** Bit 0: any draw is above 0; bit 1: some are left to the twin. */
  binomials(n: number, p: number, u: number, w: number, out: number, count: number): number;
  /** These two: whether some are left to the twin. */
  poissons(mean: number, u: number, w: number, out: number, count: number): number;
  gammas(shape: number, w: number, accept: number, out: number, count: number): number;
  addTo(row: number, more: number, count: number): void;
  subtract(row: number, less: number, count: number): void;
  multiply(a: number, b: number, out: number, count: number): void;
  addProduct(a: number, b: number, out: number, count: number): void;
  remix(people: number, kept: number, share: number, next: number, count: number): void;
  admit(people: number, more: number, ours: number, share: number, count: number): void;
  chances(times: number, logKeep: number, out: number, count: number): void;
  /** Where the tables are that the twins share with them, and where free memory begins. */
  rootsAt(): number;
  inversesAt(): number;
  logsAt(): number;
  heapAt(): number;
}

/** Pages of 64 kB, room for the rows of the widest block there is. What is never touched costs nothing. */
const PAGES = 2048;

interface Loaded {
  readonly kernels: Kernels;
  /** Where the rows are, and from where on. */
  readonly memory: ArrayBuffer;
  readonly heap: number;
}

/** Tables of the twins, by where the kernels want them. */
const tables: Partial<Record<'rootsAt' | 'inversesAt' | 'logsAt', Float64Array>> = {};

let known: { readonly loaded: Loaded | undefined } | undefined;

/** The kernels in use; undefined: the plain twins. Set when the first row is made. */
export let kernels: Kernels | undefined;

/** Gives the kernels a table of their twins; before the first row is made. */
export function putTable(place: keyof typeof tables, table: Float64Array): void {
  tables[place] = table;
}

/** For tests and measurements: the plain twins only, or the kernels again where there are any; says which it is now. */
export function useKernels(on: boolean): boolean {
  const found = loadOnce();
  kernels = on ? found?.kernels : undefined;
  return kernels !== undefined;
}

/** Undefined where the engine has no WebAssembly with vectors, or a policy forbids it: the twins do it all then. */
export function loadOnce(): Loaded | undefined {
  if (!known) {
    known = { loaded: load() };
    kernels = known.loaded?.kernels;
  }
  return known.loaded;
}

function load(): Loaded | undefined {
  try {
    const memory = new WebAssembly.Memory({ initial: PAGES });
    const code = Uint8Array.from(atob(bytes), (letter) => letter.charCodeAt(0));
    const instance = new WebAssembly.Instance(new WebAssembly.Module(code), { env: { memory } });
    const found = instance.exports as unknown as Kernels;
    for (const [place, table] of Object.entries(tables))
      new Float64Array(memory.buffer, found[place as keyof typeof tables](), table.length).set(table);
    return { kernels: found, memory: memory.buffer, heap: found.heapAt() };
  } catch {
    return undefined;
  }
}
