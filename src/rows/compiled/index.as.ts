/**
 * The samplers and the arithmetic of rows again, in AssemblyScript, two runs at a time: the same operations in the same
 * order as their plain twins (`random/samplers`, `random/chances`, `arithmetic`), so that every bit is the same
 * (test/rows/kernels.test.ts). What is rare (a draw that must be settled, small Poissons, a gamma's second try) is left NaN
 * for the twin. Rows are addresses in the shared memory, of even length; there are no bounds checks here, `row` gives the
 * memory out.
 */

export { addProduct, addTo, admit, chances, multiply, remix, subtract } from './arithmetic.as';
export { binomials } from './binomials.as';
export { gammas } from './gammas.as';
export { normals } from './normals.as';
export { poissons } from './poissons.as';
export { heapAt, inversesAt, logsAt, rootsAt } from './tables.as';
export { uniforms } from './uniforms.as';
