import Button from '@atlaskit/button/new';
import AddIcon from '@atlaskit/icon/core/add';
import DeleteIcon from '@atlaskit/icon/core/delete';
import EditIcon from '@atlaskit/icon/core/edit';
import { useEffect, useRef, useState } from 'react';
import { Contributor } from '../../../../src/domain/life/roles';
import { QuietIconButton } from '../../shared/components/icon-button';
import { draftSlot } from '../../shared/drafts';
import { Person } from '../../shared/components/person';
import { useEditing } from '../../shared/editing';
import { useKept } from '../../shared/kept';
import { useViewer } from '../../shared/viewer';
import { GuideButton } from '../guides/guide-button';
import { ContributorForm, STATE_WORDS } from './contributor-form';
import { Group } from './group';
import styles from './review.module.css';

const NEW = 'contributor-new';

const nobody = (): Contributor => ({ id: crypto.randomUUID(), team: '', account: null, state: 'asked' });

/** Each team's part in the one document (R32). */
export function Contributors() {
  const { document, postmortem, canEdit, apply } = useEditing();
  const { accountId } = useViewer();
  const { contributors } = document;
  /** Id of the part in the form, `new` for another one, null for none. */
  const [open, setOpen] = useState<string | null>(() =>
    canEdit && draftSlot([accountId, postmortem.id, NEW], Contributor).read() !== null ? 'new' : null
  );
  /** What comes back from an earlier visit does not take the focus. */
  const [isRestored, setRestored] = useState(open !== null);
  const add = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(open);
  useEffect(() => {
    if (wasOpen.current !== null && open === null) add.current?.focus();
    wasOpen.current = open;
  }, [open]);

  return (
    <Group title="Teams that contribute" field="contributors" aside={<GuideButton role="contributor" />}>
      {contributors.length === 0 ? (
        <p className={styles['empty']}>
          {canEdit
            ? 'Every team that was affected or that helped writes its part into this one document.'
            : 'No team is asked for a part.'}
        </p>
      ) : (
        <ul className={styles['rows']}>
          {contributors.map((contributor) => (
            <li key={contributor.id} className={styles['row']} data-field={`contributors.${contributor.id}`}>
              {open === contributor.id ? (
                <OpenForm
                  name={`contributor-${contributor.id}`}
                  from={contributor}
                  onClose={() => setOpen(null)}
                />
              ) : (
                <Part
                  contributor={contributor}
                  onEdit={() => setOpen(contributor.id)}
                  onRemove={() => {
                    apply(
                      [{ field: 'contributor-removed', value: contributor.id }],
                      `${contributor.team} removed.`
                    );
                    add.current?.focus();
                  }}
                />
              )}
            </li>
          ))}
        </ul>
      )}
      {open === 'new' ? (
        <OpenForm
          name={NEW}
          from={null}
          takesFocus={!isRestored}
          onClose={() => {
            setRestored(false);
            setOpen(null);
          }}
        />
      ) : null}
      {canEdit && open !== 'new' ? (
        <div>
          <Button ref={add} iconBefore={AddIcon} onClick={() => setOpen('new')}>
            Ask a team
          </Button>
        </div>
      ) : null}
    </Group>
  );
}

/** The form with what was left in it. @param from the part to change, or null for a new one */
function OpenForm({
  name,
  from,
  takesFocus = true,
  onClose
}: {
  name: string;
  from: Contributor | null;
  takesFocus?: boolean;
  onClose: () => void;
}) {
  const { apply } = useEditing();
  const [first] = useState(() => from ?? nobody());
  const kept = useKept(name, Contributor, first);
  const close = (): void => {
    kept.clear();
    onClose();
  };
  return (
    <ContributorForm
      isNew={from === null}
      takesFocus={takesFocus}
      value={kept.value}
      onChange={kept.set}
      onCancel={close}
      onSave={(value) => {
        apply([{ field: 'contributor', value }], from ? `${value.team} changed.` : undefined);
        close();
      }}
    />
  );
}

function Part({
  contributor,
  onEdit,
  onRemove
}: {
  contributor: Contributor;
  onEdit: () => void;
  onRemove: () => void;
}) {
  const { canEdit, apply } = useEditing();
  const { accountId } = useViewer();
  const { team, account, state } = contributor;
  const isOpen = state === 'asked' || state === 'writing';
  const set = (changed: Partial<Contributor>): void =>
    apply([{ field: 'contributor', value: { ...contributor, ...changed } }], `${team} changed.`);
  return (
    <>
      <div className={styles['main']}>
        <span className={styles['name']} dir="auto">
          {team}
        </span>
        {account ? <Person accountId={account} /> : <span className={styles['empty']}>Nobody yet</span>}
        <span className={isOpen ? styles['open'] : styles['done']}>{STATE_WORDS[state]}</span>
      </div>
      {canEdit ? (
        <div className={styles['controls']}>
          {account === null ? (
            <Button
              spacing="compact"
              aria-label={`I write for them: ${team}`}
              onClick={() => set({ account: accountId, state: 'writing' })}
            >
              I write for them
            </Button>
          ) : null}
          {account === accountId && isOpen ? (
            <>
              <Button
                spacing="compact"
                aria-label={`Mark done: ${team}`}
                onClick={() => set({ state: 'done' })}
              >
                Mark done
              </Button>
              <Button
                spacing="compact"
                aria-label={`Nothing to add: ${team}`}
                onClick={() => set({ state: 'nothing-to-add' })}
              >
                Nothing to add
              </Button>
            </>
          ) : null}
          <QuietIconButton icon={EditIcon} label={`Edit ${team}`} onClick={onEdit} />
          <QuietIconButton icon={DeleteIcon} label={`Remove ${team}`} onClick={onRemove} />
        </div>
      ) : null}
    </>
  );
}
