import { useEffect, useRef } from 'react';
import * as v from 'valibot';
import type { Action } from '../../../../src/domain/action';
import { shortened } from '../../../../src/domain/words';
import { ItemText } from '../../shared/components/item-text';
import { UserText } from '../../shared/components/user-text';
import { useAutosave } from '../../shared/autosaved';
import { useEditing } from '../../shared/editing';
import { ActionHints } from '../../shared/hints/hints';
import { useIsIdea } from '../board/is-idea';

/** The words of an action, to read and, while it is an idea, to edit in place. */
export const ActionText = ({ action }: { action: Action }) =>
  useIsIdea(action) ? <IdeaText action={action} /> : <UserText>{action.text}</UserText>;

function IdeaText({ action }: { action: Action }) {
  const { postmortem } = useEditing();
  const latest = useRef(action);
  useEffect(() => {
    latest.current = action;
  }, [action]);
  // One that was added a moment ago is not on the server yet.
  const stored = postmortem.document.actions.find(({ id }) => id === action.id)?.text ?? action.text;
  const field = useAutosave(`actions.${action.id}`, stored, v.string(), (text) => ({
    field: 'action',
    value: { ...latest.current, text }
  }));
  return (
    <ItemText
      words={{ text: field.pending ? field.value : action.text, field }}
      what={`idea ${shortened(action.text, 40)}`}
      name="Idea"
      hints={(text, id) => <ActionHints action={{ ...action, text }} id={id} onMoved={field.discard} />}
      // Ideas go in the next step, where each can be brought back.
      onRemove={() => undefined}
    />
  );
}
