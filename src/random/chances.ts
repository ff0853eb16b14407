import { kernels } from '../rows/kernels';
import type { Row } from '../rows/row';
import { expm1 } from './elementary';

/** out = 1-(1-p)^times, given log(1-p): the chance that what spares one with 1-p a time does not spare him `times` times. */
export function fillChances(times: Row, logKeep: Row, out: Row): void {
  if (kernels) {
    kernels.chances(times.byteOffset, logKeep.byteOffset, out.byteOffset, out.length);
    return;
  }
  for (let r = 0; r < out.length; r++)
    out[r] =
      r > 0 && times[r] === times[r - 1] && logKeep[r] === logKeep[r - 1]
        ? out[r - 1]!
        : -expm1(times[r]! * logKeep[r]!);
}
