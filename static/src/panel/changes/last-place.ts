/** Where on the page somebody pointed or typed last: the frame is as high as its content, so "below" may be far off. */
let last = 0;

const note = (target: EventTarget | null): void => {
  if (target instanceof Element) last = target.getBoundingClientRect().bottom + window.scrollY;
};

/** Begins to look where people point and type. @returns ends it */
export function watchPlace(): () => void {
  const pointed = ({ pageY }: PointerEvent): void => {
    last = pageY;
  };
  const focused = ({ target }: FocusEvent): void => note(target);
  window.addEventListener('pointerdown', pointed, true);
  window.addEventListener('focusin', focused, true);
  return () => {
    window.removeEventListener('pointerdown', pointed, true);
    window.removeEventListener('focusin', focused, true);
  };
}

/** Pixels from the top of the page. */
export const lastPlace = (): number => last;
