import { FIELD } from '../go-to-field';
import type { Here } from './presence';

/** Milliseconds without a key after which somebody no longer writes. */
const QUIET = 5_000;

const placeOf = (element: Element | null): string | null =>
  element?.closest(`[${FIELD}]`)?.getAttribute(FIELD) ?? null;

/**
 * Watches where in the document this person is, and whether they write there.
 * @param canWrite false where they may only read
 * @param tell told at every change, and now and then without one
 * @returns ends it
 */
export function watchWhereabouts(canWrite: () => boolean, tell: (here: Here) => void): () => void {
  let writing: ReturnType<typeof setTimeout> | undefined;
  let field: string | null = null;
  const tellNow = (): void => tell({ field, writing: writing !== undefined });
  const rest = (): void => {
    clearTimeout(writing);
    writing = undefined;
  };
  const moved = (): void => {
    const next = placeOf(document.activeElement);
    if (next !== field) rest();
    field = next;
    tellNow();
  };
  // The focus that goes somewhere arrives only after it has left.
  const left = (): void => void setTimeout(moved);
  const typed = ({ target }: Event): void => {
    if (!(target instanceof Element) || !canWrite() || placeOf(target) === null) return;
    rest();
    field = placeOf(target);
    writing = setTimeout(() => {
      rest();
      tellNow();
    }, QUIET);
    tellNow();
  };
  document.addEventListener('focusin', moved);
  document.addEventListener('focusout', left);
  document.addEventListener('input', typed);
  moved();
  return () => {
    rest();
    document.removeEventListener('focusin', moved);
    document.removeEventListener('focusout', left);
    document.removeEventListener('input', typed);
  };
}
