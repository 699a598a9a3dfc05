import TextArea from '@atlaskit/textarea';
import Textfield from '@atlaskit/textfield';
import { useId, useState } from 'react';
import * as v from 'valibot';
import { DIRECTION_WORDS } from '../../../../src/domain/section-words';
import { AffectedArea, DIRECTIONS } from '../../../../src/domain/sections/impact';
import { OneOf } from '../../shared/components/one-of';
import { useEditing } from '../../shared/editing';
import { useKept } from '../../shared/kept';
import { RowForm } from './row-form';
import type { RowFormProps } from './row-list';
import styles from './rows.module.css';

const NEW: Omit<AffectedArea, 'id'> = { name: '', direction: 'own', effect: '' };

/** Asks for one affected service or team. What is begun stays in the browser until it is saved or cancelled. */
export function AreaForm({ keptAs, item: area, onClose }: RowFormProps<AffectedArea>) {
  const { apply } = useEditing();
  const kept = useKept<AffectedArea>(
    keptAs,
    AffectedArea,
    // Made here, so that a save which is repeated adds it once.
    area ?? { ...NEW, id: crypto.randomUUID() }
  );
  const { value } = kept;
  const [error, setError] = useState<string | null>(null);
  const [name, effect] = [useId(), useId()];
  const set = (changed: Partial<AffectedArea>): void => {
    setError(null);
    kept.set({ ...value, ...changed });
  };
  const close = (): void => {
    kept.clear();
    onClose();
  };
  const save = (): void => {
    if (value.name.trim() === '') return setError('Name the service or the team.');
    const read = v.safeParse(AffectedArea, {
      ...value,
      name: value.name.trim(),
      effect: value.effect.trim()
    });
    if (!read.success) return setError(read.issues[0].message);
    apply([{ field: 'affected-area', value: read.output }]);
    close();
  };
  return (
    <RowForm
      label={area ? `Edit “${area.name}”` : 'New service or team'}
      error={error}
      onSave={save}
      onCancel={close}
    >
      <div>
        <label className={styles['label']} htmlFor={name}>
          Service or team
        </label>
        <Textfield
          id={name}
          dir="auto"
          autoFocus
          maxLength={255}
          isInvalid={error !== null && value.name.trim() === ''}
          value={value.name}
          onChange={(event) => set({ name: event.currentTarget.value })}
        />
      </div>
      <OneOf
        question="Where it stands"
        options={DIRECTIONS.map((id) => ({ id, words: DIRECTION_WORDS[id] }))}
        value={value.direction}
        onChange={(direction) => set({ direction })}
      />
      <div>
        <label className={styles['label']} htmlFor={effect}>
          How it felt it
        </label>
        <TextArea
          id={effect}
          dir="auto"
          minimumRows={2}
          maxLength={4_000}
          value={value.effect}
          onChange={(event) => set({ effect: event.target.value })}
        />
      </div>
    </RowForm>
  );
}
