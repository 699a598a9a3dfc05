/** Attribute of the place that takes the focus where what had it is gone, such as the button of a step that was taken. */
export const FOCUS_HOME = 'data-focus-home';

/** Brings the focus home unless something else has it, on this page or around it. */
export function focusHome(): void {
  const at = document.activeElement;
  if ((at && at !== document.body) || !document.hasFocus()) return;
  document.querySelector<HTMLElement>(`[${FOCUS_HOME}]`)?.focus();
}
