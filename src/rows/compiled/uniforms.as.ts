/** Philox4x32-7 into sfc32. The twins are `random/philox` and `random/sfc32`. */

export function uniforms(out: usize, groups: i32, group: u32, month: u32, cell: u32, draw: u32, k0: u32, k1: u32): void {
  for (let g = 0; g < groups; g++) {
    let c0 = group + <u32>g;
    let c1 = month;
    let c2 = cell;
    let c3 = draw;
    let key0 = k0;
    let key1 = k1;
    for (let round = 0; round < 7; round++) {
      const product0 = <u64>0xd2511f53 * <u64>c0;
      const product1 = <u64>0xcd9e8d57 * <u64>c2;
      c0 = <u32>(product1 >> 32) ^ c1 ^ key0;
      c1 = <u32>product1;
      c2 = <u32>(product0 >> 32) ^ c3 ^ key1;
      c3 = <u32>product0;
      key0 += 0x9e3779b9;
      key1 += 0xbb67ae85;
    }
    for (let i = 0; i < 16; i++) {
      const sum = c0 + c1 + c3;
      c3 += 1;
      c0 = c1 ^ (c1 >> 9);
      c1 = c2 + (c2 << 3);
      c2 = rotl<u32>(c2, 21) + sum;
      store<f64>(out, (<f64>sum + 0.5) * (1.0 / 4294967296.0));
      out += 8;
    }
  }
}
