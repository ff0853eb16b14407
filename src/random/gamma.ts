import { exp, log } from './elementary';
import { normalQuantile } from './normal';

/** Further uniforms for the rare try that the first two numbers do not settle; `attempt` counts from 0. */
export type MoreUniforms = (attempt: number) => number;

/**
 * Gamma draw with this shape > 0 and scale 1, exact: Marsaglia & Tsang, "A simple method for generating gamma
 * variables" (2000). Below shape 1 a draw at shape+1 is scaled by u^(1/shape). Shape 0 gives 0.
 * `normal` decides the draw nearly always, so nearby scenarios glide; `accept` is the uniform of the accept test.
 */
export function gamma(shape: number, normal: number, accept: number, more: MoreUniforms): number {
  if (!(shape > 0)) return 0;
  if (shape < 1) {
    const lift = exp(log(more(0)) / shape);
    return lift === 0 ? 0 : large(shape + 1, normal, accept, more) * lift;
  }
  return large(shape, normal, accept, more);
}

function large(shape: number, normal: number, accept: number, more: MoreUniforms): number {
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  let z = normal;
  let u = accept;
  for (let attempt = 1; ; attempt += 2) {
    const root = 1 + c * z;
    if (root > 0) {
      const v = root * root * root;
      const z2 = z * z;
      if (u < 1 - 0.0331 * z2 * z2) return d * v;
      if (log(u) < 0.5 * z2 + d * (1 - v + log(v))) return d * v;
    }
    z = normalQuantile(more(attempt));
    u = more(attempt + 1);
  }
}
