import { kernels } from './kernels';
import type { Row } from './row';

/** Arithmetic on whole rows: by the kernels where they are in use, else here, the same to the bit. */

/** row += more. */
export function addTo(row: Row, more: Row): void {
  if (kernels) kernels.addTo(row.byteOffset, more.byteOffset, row.length);
  else for (let r = 0; r < row.length; r++) row[r] = row[r]! + more[r]!;
}

/** row -= less. */
export function subtract(row: Row, less: Row): void {
  if (kernels) kernels.subtract(row.byteOffset, less.byteOffset, row.length);
  else for (let r = 0; r < row.length; r++) row[r] = row[r]! - less[r]!;
}

/** out = a * b, where a and out hold one or more rows of b's length, each times b. */
export function multiply(a: Row, b: Row, out: Row): void {
  if (kernels) kernels.multiply(a.byteOffset, b.byteOffset, out.byteOffset, b.length, a.length / b.length);
  else for (let i = 0, r = 0; i < a.length; i++, r = r + 1 < b.length ? r + 1 : 0) out[i] = a[i]! * b[r]!;
}

/** out += a * b, likewise. */
export function addProduct(a: Row, b: Row, out: Row): void {
  if (kernels) kernels.addProduct(a.byteOffset, b.byteOffset, out.byteOffset, b.length, a.length / b.length);
  else for (let i = 0, r = 0; i < a.length; i++, r = r + 1 < b.length ? r + 1 : 0) out[i] = out[i]! + a[i]! * b[r]!;
}

/**
 * What is left of a mix that took in more: next becomes next / people, or stays share where the people are those who were
 * there before. `share` and `next` hold one or more rows of the length of `people`.
 */
export function remix(people: Row, kept: Row, share: Row, next: Row): void {
  const { length } = people;
  if (kernels) {
    const { byteOffset } = people;
    kernels.remix(byteOffset, kept.byteOffset, share.byteOffset, next.byteOffset, length, share.length / length);
  } else
    for (let i = 0, r = 0; i < share.length; i++, r = r + 1 < length ? r + 1 : 0)
      next[i] = people[r] === kept[r] ? share[i]! : next[i]! / people[r]!;
}
