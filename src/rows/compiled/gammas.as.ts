/** The twin is `random/gamma`. */

import { ONE, ZERO, add, both, div, mul, sub } from './vectors.as';

/** The first try of Marsaglia & Tsang. Whether some are left to the twin. */
export function gammas(shape: usize, w: usize, accept: usize, out: usize, count: i32): bool {
  let open = ZERO;
  for (let i = 0; i < count; i += 2, shape += 16, w += 16, accept += 16, out += 16) {
    const size = v128.load(shape);
    const some = f64x2.gt(size, ZERO);
    const d = sub(size, both(1.0 / 3.0));
    const c = div(ONE, f64x2.sqrt(mul(both(9), d)));
    const z = v128.load(w);
    const root = add(ONE, mul(c, z));
    const v = mul(mul(root, root), root);
    const z2 = mul(z, z);
    const taken = v128.and(
      v128.and(f64x2.gt(root, ZERO), f64x2.ge(size, ONE)),
      f64x2.lt(v128.load(accept), sub(ONE, mul(mul(both(0.0331), z2), z2))),
    );
    const x = v128.or(v128.and(some, mul(d, v)), v128.andnot(some, taken));
    open = v128.or(open, f64x2.ne(x, x));
    v128.store(out, x);
  }
  return v128.any_true(open);
}
