import Button from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import AddIcon from '@atlaskit/icon/core/add';
import DeleteIcon from '@atlaskit/icon/core/delete';
import EditIcon from '@atlaskit/icon/core/edit';
import { useRef, useState, type ReactNode } from 'react';
import { QuietIconButton } from '../../shared/components/icon-button';
import { keptBelow } from '../../shared/drafts';
import { useEditing } from '../../shared/editing';
import { focusBeside, ITEM, LIST } from '../../shared/focus';
import { useViewer } from '../../shared/viewer';
import { goToField } from '../go-to-field';
import styles from './rows.module.css';

/** What a form in a list is told. */
export interface RowFormProps<T> {
  /** Name under which what is begun stays in the browser. */
  keptAs: string;
  /** The item to change, or null for a new one. */
  item: T | null;
  onClose: () => void;
}

/**
 * A list of small things, each a row that is read, changed in a form, and removed. A form that was left open at an
 * earlier visit is open again.
 * @param title heading of the list
 * @param field name of the list in the document
 * @param items what it holds
 * @param adds words of the button that adds one
 * @param nameOf how an item is called
 * @param read shows one
 * @param form asks for one
 * @param onRemove takes one out
 * @param note below the rows
 */
export function RowList<T extends { id: string }>({
  title,
  field,
  items,
  adds,
  nameOf,
  read,
  form: Form,
  onRemove,
  note
}: {
  title: string;
  field: 'affected' | 'links';
  items: readonly T[];
  adds: string;
  nameOf: (item: T) => string;
  read: (item: T) => ReactNode;
  form: (props: RowFormProps<T>) => ReactNode;
  onRemove: (item: T) => void;
  note?: ReactNode;
}) {
  const { accountId } = useViewer();
  const { canEdit, postmortem } = useEditing();
  const forms = `${field}-form.`;
  const [open, setOpen] = useState<string | null>(
    () => keptBelow([accountId, postmortem.id, forms])[0] ?? null
  );
  const adder = useRef<HTMLButtonElement>(null);
  if (items.length === 0 && !canEdit) return null;
  const close = (): void => {
    setOpen(null);
    // When the form is gone, the focus goes to what opened it.
    requestAnimationFrame(() => {
      if (items.some(({ id }) => id === open)) goToField(`${field}.${open}`);
      else adder.current?.focus();
    });
  };
  const formOf = (item: T | null, id: string): ReactNode => (
    <Form key={id} keptAs={forms + id} item={item} onClose={close} />
  );
  return (
    <div className={styles['block']} data-field={field} {...{ [LIST]: '' }}>
      <Heading as="h3" size="xsmall">
        {title}
      </Heading>
      {items.length > 0 ? (
        <ul className={styles['rows']}>
          {items.map((item) => (
            <li key={item.id} data-field={`${field}.${item.id}`} className={styles['row']}>
              {open === item.id && canEdit ? (
                formOf(item, item.id)
              ) : (
                <Row name={nameOf(item)} onEdit={() => setOpen(item.id)} onRemove={() => onRemove(item)}>
                  {read(item)}
                </Row>
              )}
            </li>
          ))}
        </ul>
      ) : null}
      {note}
      {!canEdit ? null : open !== null && !items.some(({ id }) => id === open) ? (
        // Also what was begun on an item that somebody removed meanwhile.
        formOf(null, open)
      ) : (
        <div>
          <Button ref={adder} iconBefore={AddIcon} onClick={() => setOpen('new')}>
            {adds}
          </Button>
        </div>
      )}
    </div>
  );
}

function Row({
  name,
  onEdit,
  onRemove,
  children
}: {
  name: string;
  onEdit: () => void;
  onRemove: () => void;
  children: ReactNode;
}) {
  const { canEdit } = useEditing();
  const row = useRef<HTMLDivElement>(null);
  return (
    <div ref={row} className={styles['item']} {...{ [ITEM]: '' }}>
      <div className={styles['words']}>{children}</div>
      {canEdit ? (
        <div className={styles['controls']}>
          <QuietIconButton icon={EditIcon} label={`Edit “${name}”`} onClick={onEdit} />
          <QuietIconButton
            icon={DeleteIcon}
            label={`Remove “${name}”`}
            onClick={() => {
              focusBeside(row.current);
              onRemove();
            }}
          />
        </div>
      ) : null}
    </div>
  );
}
