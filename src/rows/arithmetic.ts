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

/** out = a * b. */
export function multiply(a: Row, b: Row, out: Row): void {
  if (kernels) kernels.multiply(a.byteOffset, b.byteOffset, out.byteOffset, out.length);
  else for (let r = 0; r < out.length; r++) out[r] = a[r]! * b[r]!;
}

/** out += a * b. */
export function addProduct(a: Row, b: Row, out: Row): void {
  if (kernels) kernels.addProduct(a.byteOffset, b.byteOffset, out.byteOffset, out.length);
  else for (let r = 0; r < out.length; r++) out[r] = out[r]! + a[r]! * b[r]!;
}

/**
 * What is left of a mix that took in more: next becomes next / people, or stays share where the people are those who were
 * there before.
 */
export function remix(people: Row, kept: Row, share: Row, next: Row): void {
  if (kernels) kernels.remix(people.byteOffset, kept.byteOffset, share.byteOffset, next.byteOffset, next.length);
  else for (let r = 0; r < next.length; r++) next[r] = people[r] === kept[r] ? share[r]! : next[r]! / people[r]!;
}

/** The share of a mix after `more` join the people: all of them of its kind, or none. */
export function admit(people: Row, more: Row, ours: boolean, share: Row): void {
  if (kernels) kernels.admit(people.byteOffset, more.byteOffset, Number(ours), share.byteOffset, share.length);
  else
    for (let r = 0; r < share.length; r++)
      if (more[r]! > 0) share[r] = (share[r]! * people[r]! + (ours ? more[r]! : 0)) / (people[r]! + more[r]!);
}
