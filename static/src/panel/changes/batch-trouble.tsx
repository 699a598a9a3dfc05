import Button from '@atlaskit/button/new';
import { touchedFields } from '../../../../src/domain/edit';
import { fieldInWords } from '../../../../src/domain/field-words';
import { overTheirs } from '../../../../src/domain/merge/over-theirs';
import { listed } from '../../../../src/domain/words';
import { Notice } from '../../shared/components/notice';
import { useEditing } from '../../shared/editing';
import type { PendingBatch } from '../../shared/outbox';
import { goToField } from '../go-to-field';
import { BothVersions } from './both-versions';

/** Fields that are named one by one; beyond that their number says it. */
const NAMED = 3;

/** One batch that did not get through. @param batch which */
export default function BatchTrouble({ batch: { id, edits, trouble } }: { batch: PendingBatch }) {
  const { outbox, postmortem, document } = useEditing();
  const fields = touchedFields(edits);
  const [first] = fields;
  const named = fields.slice(0, NAMED).map((field) => fieldInWords(field, document));
  const more = fields.length - named.length;
  const what = listed(more > 0 ? [...named, `${more} more`] : named);
  const look = first ? (
    <Button appearance="subtle" onClick={() => goToField(first)}>
      Look at it
    </Button>
  ) : null;
  if (trouble?.kind === 'conflict') {
    const mine = () => ({
      edits: overTheirs(edits, postmortem.document),
      revision: postmortem.revision
    });
    return (
      <Notice
        appearance="warning"
        title={`Somebody changed ${what} while you did. Your version is kept and shown.`}
        actions={
          <>
            <Button onClick={() => outbox.retry(id, mine())}>Keep mine</Button>
            <Button onClick={() => outbox.discard(id)}>Take theirs</Button>
            {look}
          </>
        }
      >
        {edits.slice(0, NAMED).map((edit, index) => (
          <BothVersions key={index} edit={edit} updatedBy={postmortem.updatedBy} />
        ))}
      </Notice>
    );
  }
  return (
    <Notice
      appearance="error"
      title={`Not saved: ${what}. Your version is kept and shown.`}
      actions={
        <>
          <Button onClick={() => outbox.retry(id)}>Try again</Button>
          <Button onClick={() => outbox.discard(id)}>Discard mine</Button>
          {look}
        </>
      }
    >
      <p>{trouble?.error.message}</p>
    </Notice>
  );
}
