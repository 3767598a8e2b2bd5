/** One measured thing. */
export interface BenchRow {
  what: string;
  /** In `unit`; a ratio where the unit is ×. */
  value: number;
  unit: "B" | "ms" | "µs" | "MB" | "×";
  budget: number | null;
  /** What it was measured with, and the figures behind a ratio. */
  how: string;
}

/** The middle of some figures. */
export function median(figures: readonly number[]): number {
  const sorted = [...figures].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** A row for people. */
export function benchLine({ what, value, unit, budget, how }: BenchRow): string {
  const figure = `${Number(value.toPrecision(3))} ${unit}`;
  const kept = budget === null ? "" : value <= budget ? `≤ ${budget}` : `OVER ${budget}`;
  return `${what.padEnd(58)} ${figure.padStart(12)}  ${kept.padEnd(12)} ${how}`;
}
