/**
 * Gauss nodes and weights of a symmetric tridiagonal (Jacobi) matrix: eigenvalues and squared first components of its
 * eigenvectors (Golub & Welsch 1969), by the QL method with implicit shifts. Uses + - * / and sqrt only.
 * `diagonal` (n) becomes the nodes; `beside[i]` couples i-1 and i (beside[0] unused) and is destroyed.
 */
export function gaussNodes(diagonal: Float64Array, beside: Float64Array): Float64Array {
  const n = diagonal.length;
  const first = new Float64Array(n);
  first[0] = 1;
  for (let i = 1; i < n; i++) beside[i - 1] = beside[i]!;
  beside[n - 1] = 0;
  for (let l = 0; l < n; l++) {
    for (let turn = 0; turn < 60; turn++) {
      let m = l;
      for (; m < n - 1; m++) {
        const scale = Math.abs(diagonal[m]!) + Math.abs(diagonal[m + 1]!);
        if (Math.abs(beside[m]!) <= 1e-17 * scale) break;
      }
      if (m === l) break;
      let g = (diagonal[l + 1]! - diagonal[l]!) / (2 * beside[l]!);
      let r = Math.sqrt(g * g + 1);
      g = diagonal[m]! - diagonal[l]! + beside[l]! / (g + (g < 0 ? -r : r));
      let s = 1;
      let c = 1;
      let p = 0;
      let i = m - 1;
      for (; i >= l; i--) {
        const f = s * beside[i]!;
        const b = c * beside[i]!;
        r = Math.sqrt(f * f + g * g);
        beside[i + 1] = r;
        if (r === 0) {
          diagonal[i + 1] = diagonal[i + 1]! - p;
          beside[m] = 0;
          break;
        }
        s = f / r;
        c = g / r;
        g = diagonal[i + 1]! - p;
        r = (diagonal[i]! - g) * s + 2 * c * b;
        p = s * r;
        diagonal[i + 1] = g + p;
        g = c * r - b;
        const z = first[i + 1]!;
        first[i + 1] = s * first[i]! + c * z;
        first[i] = c * first[i]! - s * z;
      }
      if (r === 0 && i >= l) continue;
      diagonal[l] = diagonal[l]! - p;
      beside[l] = g;
      beside[m] = 0;
    }
  }
  return first.map((x) => x * x);
}
