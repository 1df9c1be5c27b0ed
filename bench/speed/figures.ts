/** Times and sizes as they are measured and printed. */
import { loadavg, cpus } from "node:os";

/** The value that this share of the values is not above. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}

/** Milliseconds of each run. */
export function times<T>(inputs: readonly T[], run: (input: T) => unknown): number[] {
  return inputs.map((input) => {
    const start = performance.now();
    run(input);
    return performance.now() - start;
  });
}

/** Megabytes on the heap and in buffers, after all that is unused is gone. */
export function held(): number {
  global.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 1e6;
}

/** One line of a table; `most` is the target, where there is one. */
export function line(label: string, value: number, unit: string, most?: number): void {
  const figure = value.toLocaleString("en-GB", { maximumFractionDigits: value < 10 ? 2 : 0 });
  const target = most === undefined ? "" : `at most ${most.toLocaleString("en-GB")}`;
  const verdict = most === undefined || value <= most ? "" : "  missed";
  console.log(`  ${label.padEnd(46)}${figure.padStart(9)} ${unit.padEnd(3)} ${target}${verdict}`);
}

/** How busy the machine is with other things: what figures are to be read with. */
export function machine(): string {
  const load = loadavg()[0]!.toFixed(1);
  return `Node ${process.versions.node}, ${cpus().length} cores, load ${load} before`;
}
