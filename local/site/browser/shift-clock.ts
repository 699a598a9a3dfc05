/** Sets the clock of a frame to the site's, so that the app's two halves agree on what time it is. */

/**
 * Replaces the global `Date`.
 * @param ahead milliseconds by which the site's clock is ahead of the machine's
 * @param scope whose `Date` it is
 */
export function shiftClock(ahead: number, scope: { Date: DateConstructor } = globalThis): void {
  if (ahead === 0 || Number.isNaN(ahead)) return;
  const real = scope.Date;
  // The one place that reads the machine's clock; everything else sees the shifted one.
  const machine = real['now'].bind(real);
  const now = (): number => machine() + ahead;
  const shifted = new Proxy(real, {
    construct: (target, args: unknown[], newTarget) =>
      Reflect.construct(target, args.length === 0 ? [now()] : args, newTarget) as Date,
    apply: () => new real(now()).toString(),
    get: (target, key, receiver) => (key === 'now' ? now : (Reflect.get(target, key, receiver) as unknown))
  });
  real.prototype.constructor = shifted;
  scope.Date = shifted;
}
