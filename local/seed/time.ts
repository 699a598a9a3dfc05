/** The moment at which the demo stands still until someone moves the site's clock: a Friday morning. */
export const DEMO_NOW = Date.parse('2026-11-20T10:00:00Z');

/**
 * An instant of the demo, as the seed of Jira writes it.
 * @param day `2026-11-03`
 * @param time `08:21`, in UTC
 */
export const at = (day: string, time: string): string => `${day}T${time}:00Z`;

/**
 * The same instant in epoch milliseconds.
 * @param day `2026-11-03`
 * @param time `08:21`, in UTC
 */
export const millis = (day: string, time: string): number => Date.parse(at(day, time));
