/** Indices of the draws of a row that are of one kind, in order; an odd list is filled up with its last. */
export const PART: i32 = 256;
export const FEW: usize = memory.data(260 * 4, 16);
export const MANY: usize = memory.data(260 * 4, 16);
export const TAILS: usize = memory.data(260 * 4, 16);

// @ts-ignore: decorator
@inline export function even(list: usize, length: i32): void {
  if (length > 0) store<i32>(list + (<usize>length << 2), load<i32>(list + (<usize>(length - 1) << 2)));
}

/** The numbers of a row at two indices. */
// @ts-ignore: decorator
@inline export function take(row: usize, i: usize, j: usize): v128 {
  return v128.load64_lane(row + j, v128.load64_splat(row + i), 1);
}

// @ts-ignore: decorator
@inline export function put(row: usize, i: usize, j: usize, x: v128): void {
  v128.store64_lane(row + i, x, 0);
  v128.store64_lane(row + j, x, 1);
}
