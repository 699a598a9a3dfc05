/** Waits before the tries after the first, in milliseconds; the last one repeats. */
const WAITS = [2_000, 5_000, 10_000, 20_000, 30_000];

/**
 * How long to wait before a save is tried again.
 * @param failures how many tries have failed so far, at least 1
 * @returns milliseconds
 */
export const waitAfter = (failures: number): number => WAITS[Math.min(failures, WAITS.length) - 1] ?? 30_000;
