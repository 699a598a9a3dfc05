import { Suspense } from 'react';
import type { Action } from '../../../../src/domain/action';
import { useEditing } from '../editing';
import { whenIdle } from './when-idle';

const OfText = whenIdle(() => import('./text-hints'));
const OfAction = whenIdle(() => import('./action-hints'));

/**
 * What the review says of a text, for whoever may change it. It stands right after the text, in the element that holds
 * both: there the sentences are underlined.
 * @param text as it is written or being written
 * @param id by which an editor is described by them
 * @param isLearning true for a learning, in which a habit is in its place
 */
export const TextHints = (props: { text: string; id?: string; isLearning?: boolean }) =>
  useEditing().canEdit ? (
    <Suspense fallback={null}>
      <OfText {...props} />
    </Suspense>
  ) : null;

/**
 * What the review says of an idea for an action, for whoever may change it, with what answers it at one press.
 * @param action as it is shown or being written
 * @param id by which an editor is described by them
 * @param isDraft true in a form that is saved as a whole: there only the words are kept
 * @param isBrief true where the action is shown once more: it says what was found, and no more
 * @param onMoved told that it became a learning
 */
export const ActionHints = (props: {
  action: Pick<Action, 'id' | 'text'> & Partial<Action>;
  id?: string;
  isDraft?: boolean;
  isBrief?: boolean;
  onMoved?: () => void;
}) =>
  useEditing().canEdit ? (
    <Suspense fallback={null}>
      <OfAction {...props} />
    </Suspense>
  ) : null;
