import Button from '@atlaskit/button/new';
import { useState } from 'react';
import * as v from 'valibot';
import { draftSlot, keptBelow } from '../drafts';
import { useEditing } from '../editing';
import { useViewer } from '../viewer';
import { Notice } from './notice';
import { UserText } from './user-text';

const Kept = v.object({ value: v.string(), revision: v.number() });

/**
 * Words that this person typed into items which somebody removed meanwhile: they can be added anew or let go.
 * @param list in which the items stood
 * @param onAdd adds an item with these words
 */
export function LostWords({
  list,
  onAdd
}: {
  list: 'causes' | 'failures' | 'learnings';
  onAdd: (text: string) => void;
}) {
  const { accountId } = useViewer();
  const { postmortem, document, canEdit } = useEditing();
  const [letGo, setLetGo] = useState<ReadonlySet<string>>(new Set());
  if (!canEdit) return null;
  const known = new Set([...document[list], ...postmortem.document[list]].map(({ id }) => id));
  const lost = keptBelow([accountId, postmortem.id, `${list}.`]).filter(
    (id) => !known.has(id) && !letGo.has(id)
  );
  return (
    <>
      {lost.map((id) => {
        const slot = draftSlot([accountId, postmortem.id, `${list}.${id}`], Kept);
        const text = slot.read()?.value.trim();
        if (!text) return null;
        const drop = (): void => {
          slot.clear();
          setLetGo((before) => new Set([...before, id]));
        };
        return (
          <Notice
            key={id}
            appearance="warning"
            title="This was removed while you wrote in it. Your words are kept."
            actions={
              <>
                <Button
                  onClick={() => {
                    onAdd(text);
                    drop();
                  }}
                >
                  Add it again
                </Button>
                <Button onClick={drop}>Let it go</Button>
              </>
            }
          >
            <UserText>{text}</UserText>
          </Notice>
        );
      })}
    </>
  );
}
