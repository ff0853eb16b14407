import { drawBinomial, fillBinomials, INVERSES } from './binomial';
import { LOG_TABLE, ROOTS_OF_TWO } from './elementary';
import { gamma, type MoreUniforms } from './gamma';
import { fillNormal } from './normal';
import { philox } from './philox';
import { drawPoisson, fillPoissons } from './poisson';
import type { SeedKey } from './seed';
import { fillUniforms } from './sfc32';
import { kernels, putTable } from '../rows/kernels';
import { GROUP } from '../rows/group';
import type { Row } from '../rows/row';

/**
 * Rows of draws, one a run: by vectors where the engine has them, else by the plain twins, the same to the bit. What the
 * vectors leave open (NaN) is drawn by the twin.
 */

putTable('rootsAt', ROOTS_OF_TWO);
putTable('inversesAt', INVERSES);
putTable('logsAt', LOG_TABLE);

const words = new Uint32Array(4);

/** out = uniforms in (0,1) of the groups from `firstGroup` on, by key (seed, group, month, cell, draw). */
export function drawUniforms(
  seed: SeedKey,
  firstGroup: number,
  month: number,
  cell: number,
  draw: number,
  out: Row,
): void {
  if (kernels) {
    kernels.uniforms(out.byteOffset, out.length / GROUP, firstGroup, month, cell, draw, seed[0], seed[1]);
    return;
  }
  for (let offset = 0; offset < out.length; offset += GROUP) {
    philox(firstGroup + offset / GROUP, month, cell, draw, seed[0], seed[1], words);
    fillUniforms(words, out, offset, GROUP);
  }
}

/** w = normal quantiles of u where they are not known yet (NaN). */
export function drawNormals(u: Row, w: Row): void {
  if (!kernels) {
    for (let r = 0; r < u.length; r++) if (w[r] !== w[r]) fillNormal(u, w, r);
  } else if (w[0] !== w[0]) kernels.normals(u.byteOffset, w.byteOffset, u.length);
}

/** out = binomial(n, p) by uniforms u and their normal quantiles w; says whether any is above 0. */
export function drawBinomials(n: Row, p: Row, u: Row, w: Row, out: Row): boolean {
  if (!kernels) return fillBinomials(n, p, u, w, out);
  const flags = kernels.binomials(n.byteOffset, p.byteOffset, u.byteOffset, w.byteOffset, out.byteOffset, out.length);
  if (flags < 2) return flags === 1;
  let any = flags === 3;
  for (let r = 0; r < out.length; r++) {
    if (out[r] === out[r]) continue;
    drawBinomial(n, p, u, w, out, r);
    if (out[r]! > 0) any = true;
  }
  return any;
}

/** out = Poisson(mean). */
export function drawPoissons(mean: Row, u: Row, w: Row, out: Row): void {
  if (!kernels) fillPoissons(mean, u, w, out);
  else if (kernels.poissons(mean.byteOffset, u.byteOffset, w.byteOffset, out.byteOffset, out.length))
    for (let r = 0; r < out.length; r++) if (out[r] !== out[r]) drawPoisson(mean, u, w, out, r);
}

/** out = gamma of this shape and scale 1, by normals w and uniforms `accept`; `more` gives a run's further uniforms. */
export function drawGammas(shape: Row, w: Row, accept: Row, out: Row, more: (run: number) => MoreUniforms): void {
  if (kernels?.gammas(shape.byteOffset, w.byteOffset, accept.byteOffset, out.byteOffset, out.length) === 0) return;
  for (let r = 0; r < out.length; r++)
    if (!kernels || out[r] !== out[r]) out[r] = gamma(shape[r]!, w[r]!, accept[r]!, more(r));
}
