export interface YearTick {
  readonly x: number;
  /** Whether it is a year's end (labelled) or only a quarter's. */
  readonly year: number | null;
}

/** Ticks of a horizon in months: years, and quarters while there is room for them. */
export function yearTicks(months: number, width: number): YearTick[] {
  const quarters = width / (months / 3) >= 8;
  const ticks: YearTick[] = [];
  for (let month = 0; month <= months; month += 3) {
    const year = month > 0 && month % 12 === 0 ? month / 12 : null;
    if (year !== null || quarters) ticks.push({ x: (month / months) * width, year });
  }
  return ticks;
}

/** Years that get a label, so that labels of this width do not touch; the last one is labelled by itself. */
export function labelledYears(years: number, width: number, labelWidth: number): Set<number> {
  const every = Math.max(1, Math.ceil((labelWidth * years) / width));
  const chosen = new Set<number>();
  for (let year = every; year < years; year += every) chosen.add(year);
  return chosen;
}
