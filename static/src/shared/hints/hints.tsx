import { lazy, Suspense, type ComponentType } from 'react';
import type { Action } from '../../../../src/domain/action';
import { useEditing } from '../editing';

/*
 * The rules of the review are read when everything else stands there and the browser has nothing to do: making them
 * ready takes longer than using them. Where they do not arrive, there are no hints, and nothing else is amiss.
 */

const Nothing = () => null;

const idle = (): Promise<void> =>
  new Promise((resolve) => {
    // Safari has no such call.
    if ('requestIdleCallback' in globalThis) requestIdleCallback(() => resolve(), { timeout: 2_000 });
    else setTimeout(resolve, 200);
  });

const whenIdle = <Props,>(load: () => Promise<{ default: ComponentType<Props> }>) =>
  lazy(() =>
    idle()
      .then(load)
      .catch(() => ({ default: Nothing as ComponentType<Props> }))
  );

const OfText = whenIdle(() => import('./text-hints'));
const OfAction = whenIdle(() => import('./action-hints'));

/**
 * What the review says of a text, for whoever may change it. It stands right after the text, in the element that holds
 * both: there the sentences are underlined.
 * @param text as it is written or being written
 * @param id by which an editor is described by them
 */
export const TextHints = (props: { text: string; id?: string }) =>
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
 * @param onMoved told that it became a learning
 */
export const ActionHints = (props: {
  action: Pick<Action, 'id' | 'text'> & Partial<Action>;
  id?: string;
  isDraft?: boolean;
  onMoved?: () => void;
}) =>
  useEditing().canEdit ? (
    <Suspense fallback={null}>
      <OfAction {...props} />
    </Suspense>
  ) : null;
