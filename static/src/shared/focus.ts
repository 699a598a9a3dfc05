/** Marks the part of an item of a list that has its controls. */
export const ITEM = 'data-item';

/** Marks what holds a list with the button that adds to it. */
export const LIST = 'data-list';

const STOP = 'button:not(:disabled), textarea, input:not(:disabled)';

/**
 * Gives the focus to the item before one that is about to go, to the one after it where it is the first, or to
 * whatever adds another.
 * @param going anything inside the item
 */
export function focusBeside(going: Element | null): void {
  const item = going?.closest(`[${ITEM}]`);
  const list = going?.closest(`[${LIST}]`);
  if (!item || !list) return;
  const items = [...list.querySelectorAll(`[${ITEM}]`)];
  const at = items.indexOf(item);
  // What stands below the same item may be put elsewhere, and would take the focus along.
  const below = item.closest('li');
  const beside = items[at - 1] ?? items.slice(at + 1).find((other) => !below?.contains(other));
  const stop = beside
    ? beside.querySelector<HTMLElement>(STOP)
    : [...list.querySelectorAll<HTMLElement>(STOP)].filter((other) => !below?.contains(other)).at(-1);
  stop?.focus();
}
