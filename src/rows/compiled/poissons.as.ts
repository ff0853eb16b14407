/** The twin is `random/poisson`. */

import { ZERO, both, pick } from './vectors.as';
import { known, normals } from './normals.as';
import { expand, quantile } from './expansion.as';

/** Whether some are left to the twin. */
export function poissons(mean: usize, u: usize, w: usize, out: usize, count: i32): bool {
  let open = ZERO;
  const row = w;
  let normal = known(w);
  for (let i = 0; i < count; i += 2, mean += 16, w += 16, out += 16) {
    const expected = v128.load(mean);
    const some = f64x2.gt(expected, ZERO);
    const many = f64x2.ge(expected, both(8));
    let x = v128.andnot(some, many);
    if (v128.any_true(many)) {
      if (!normal) normals(u, row, count);
      normal = true;
      const deviate = v128.load(w);
      let drawn = quantile(expand(expected, expected, expected, expected, expected, deviate), expected, deviate);
      drawn = pick(ZERO, drawn, f64x2.lt(drawn, ZERO));
      x = pick(drawn, x, many);
    }
    open = v128.or(open, f64x2.ne(x, x));
    v128.store(out, x);
  }
  return v128.any_true(open);
}
