/** Milliseconds that work which can wait takes before it lets others have their turn. */
const slice = 5;

/**
 * Takes steps while nothing else is to be done, a few milliseconds of them at a time. Where a step
 * throws, the rest is left undone: whoever needs it meets the same mistake, and reports it.
 */
export function idle(steps: Iterator<unknown>): void {
  setImmediate(() => {
    const end = performance.now() + slice;
    try {
      while (performance.now() < end) if (steps.next().done === true) return;
    } catch {
      return;
    }
    idle(steps);
  });
}
