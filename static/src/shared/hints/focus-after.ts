/** Marks the hints on one text. */
export const HINTS = 'data-hints';

/** Where somebody writes. */
export const WRITES = 'textarea, input';

const STOP = 'button:not(:disabled), textarea, input:not(:disabled), [tabindex="0"]';

/**
 * Gives the focus to the hint beside one that is about to go, or, where it is the last, to what it is about: the
 * nearest thing that takes the focus.
 * @param going anything inside the hint
 */
export function focusAfter(going: Element): void {
  const hint = going.closest('li');
  const beside = hint?.nextElementSibling ?? hint?.previousElementSibling;
  const next = beside?.querySelector<HTMLElement>('button');
  if (next) {
    next.focus();
    return;
  }
  const hints = going.closest(`[${HINTS}]`) ?? going;
  for (let place = hints.parentElement; place; place = place.parentElement) {
    const stop = [...place.querySelectorAll<HTMLElement>(STOP)].find((one) => !hints.contains(one));
    if (stop) {
      stop.focus();
      return;
    }
  }
}
