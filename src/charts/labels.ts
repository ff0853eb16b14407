/** Places for labels that stand in one column: as near as possible to where they belong, never closer than `gap`. */
export function moveApart(wanted: readonly number[], gap: number, low: number, high: number): number[] {
  const order = wanted.map((_, i) => i).sort((a, b) => wanted[a]! - wanted[b]!);
  const placed = order.map((i) => Math.min(high, Math.max(low, wanted[i]!)));
  for (let i = 1; i < placed.length; i++) placed[i] = Math.max(placed[i]!, placed[i - 1]! + gap);
  const last = placed.length - 1;
  if (last >= 0 && placed[last]! > high) {
    placed[last] = high;
    for (let i = last - 1; i >= 0; i--) placed[i] = Math.min(placed[i]!, placed[i + 1]! - gap);
  }
  const result: number[] = [];
  order.forEach((index, i) => (result[index] = placed[i]!));
  return result;
}
