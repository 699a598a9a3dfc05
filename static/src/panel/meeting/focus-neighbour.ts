/**
 * Takes the focus to the same place of a list's next item, else of the one before, before an item goes: whoever uses
 * the keyboard goes on from there. Where it is the last one, the step's heading takes it.
 * @param from what has the focus in the item that goes
 */
export function focusNeighbour(from: HTMLElement): void {
  const item = from.closest('li');
  const neighbour = item?.nextElementSibling ?? item?.previousElementSibling;
  const target =
    [...(neighbour?.querySelectorAll('button') ?? [])].at(-1) ??
    from.closest('dialog')?.querySelector<HTMLElement>('[data-step]');
  target?.focus();
}
