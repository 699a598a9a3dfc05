/** Attribute by which a place in the panel says which field of the document it shows, such as `impact.p99`. */
export const FIELD = 'data-field';

const FOCUSABLE =
  ':is(button, input, select, textarea):not(:disabled), a[href], [tabindex]:not([tabindex="-1"])';

/**
 * Brings the reader to the place of a field, or to the nearest one that is shown: `causes.3` leads to the causes.
 * @param field as in the document's edits, or a section's id
 * @returns false where nothing of it is shown
 */
export function goToField(field: string): boolean {
  const parts = field.split('.');
  for (let length = parts.length; length > 0; length -= 1) {
    const name = parts.slice(0, length).join('.');
    const place = document.querySelector<HTMLElement>(`[${FIELD}="${CSS.escape(name)}"]`);
    if (!place) continue;
    place.scrollIntoView({ block: 'start', behavior: 'auto' });
    const target = place.matches(FOCUSABLE) ? place : place.querySelector<HTMLElement>(FOCUSABLE);
    // The frame may be as high as its content, and only the focus moves the page around it.
    if (target) target.focus();
    else {
      place.tabIndex = -1;
      place.focus();
    }
    return true;
  }
  return false;
}
