import { useEffect, useMemo, useState } from 'react';
import type { reviewed } from './reviewed';
import { idle } from './when-idle';

const NONE: ReadonlySet<string> = new Set();

/**
 * Those of many texts of which the review says anything, so that the others cost nothing.
 * @param texts with their ids
 * @param canEdit false: nobody is shown hints, so none are looked for
 */
export function useHinted(
  texts: readonly { id: string; text: string }[],
  canEdit: boolean
): ReadonlySet<string> {
  const [review, setReview] = useState<typeof reviewed | null>(null);
  useEffect(() => {
    if (!canEdit) return;
    let isShown = true;
    void idle()
      .then(() => import('./reviewed'))
      .then(
        (chunk) => isShown && setReview(() => chunk.reviewed),
        () => undefined
      );
    return () => {
      isShown = false;
    };
  }, [canEdit]);
  return useMemo(
    () =>
      review && canEdit
        ? new Set(texts.filter(({ text }) => review(text).length > 0).map(({ id }) => id))
        : NONE,
    [canEdit, review, texts]
  );
}
