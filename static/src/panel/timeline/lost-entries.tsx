import Button from '@atlaskit/button/new';
import { useState } from 'react';
import { Notice } from '../../shared/components/notice';
import { UserText } from '../../shared/components/user-text';
import { useEditing } from '../../shared/editing';
import { useViewer } from '../../shared/viewer';
import { keptEntry, type EntryDraftValues } from './entry-editor';
import { useTypedTime } from './time-field';

/**
 * Words that this person typed into entries which somebody removed meanwhile: they can be added anew or let go.
 * @param ids of the entries
 */
export default function LostEntries({ ids }: { ids: readonly string[] }) {
  return ids.map((id) => <LostEntry key={id} id={id} />);
}

function LostEntry({ id }: { id: string }) {
  const { accountId } = useViewer();
  const { postmortem } = useEditing();
  const [slot] = useState(() => keptEntry(accountId, postmortem.id, id));
  const [draft, setDraft] = useState(() => slot.read());
  const drop = (): void => {
    slot.clear();
    setDraft(null);
  };
  return draft?.opened && draft.text.trim() ? (
    <KeptWords draft={draft} opened={draft.opened} onDrop={drop} />
  ) : null;
}

function KeptWords({
  draft: { time, text, lane, longBefore },
  opened: { entry },
  onDrop
}: {
  draft: EntryDraftValues;
  opened: NonNullable<EntryDraftValues['opened']>;
  onDrop: () => void;
}) {
  const { apply } = useEditing();
  const { at } = useTypedTime(time, entry.at, entry.at);
  const add = (): void => {
    const value = {
      ...entry,
      id: crypto.randomUUID(),
      at: at ?? entry.at,
      text: text.trim(),
      lane: lane.trim() || null,
      longBefore
    };
    apply([{ field: 'entry', value }]);
    onDrop();
  };
  return (
    <Notice
      appearance="warning"
      title="This was removed while you wrote in it. Your words are kept."
      actions={
        <>
          <Button onClick={add}>Add it again</Button>
          <Button onClick={onDrop}>Let it go</Button>
        </>
      }
    >
      <UserText>{text}</UserText>
    </Notice>
  );
}
