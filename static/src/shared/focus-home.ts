/** Attribute of the place that takes the focus where what had it is gone, such as the button of a step that was taken. */
export const FOCUS_HOME = 'data-focus-home';

/** Brings the focus home unless something else on the page has it. */
export function focusHome(): void {
  const at = document.activeElement;
  if (at && at !== document.body) return;
  document.querySelector<HTMLElement>(`[${FOCUS_HOME}]`)?.focus({ preventScroll: true });
}
