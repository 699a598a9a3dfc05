import Textfield from '@atlaskit/textfield';
import { useId, useState } from 'react';
import * as v from 'valibot';
import { LINK_WORDS } from '../../../../src/domain/section-words';
import { Link, LINK_KINDS } from '../../../../src/domain/sections/links';
import { OneOf } from '../../shared/components/one-of';
import { useEditing } from '../../shared/editing';
import { useKept } from '../../shared/kept';
import { RowForm } from '../impact/row-form';
import type { RowFormProps } from '../impact/row-list';
import styles from '../impact/rows.module.css';

/** A link that may not be finished. */
const Begun = v.object({ ...Link.entries, url: v.string() });
type Begun = v.InferOutput<typeof Begun>;

/** An address as it is copied from anywhere; what begins with a host means the web. */
const completed = (url: string): string => {
  const trimmed = url.trim();
  return /^[\w-]+(\.[\w-]+)+(?=$|[/?#:])/.test(trimmed) ? `https://${trimmed}` : trimmed;
};

/** Asks for one link. What is begun stays in the browser until it is saved or cancelled. */
export function LinkForm({ keptAs, item: link, onClose }: RowFormProps<Link>) {
  const { apply } = useEditing();
  const kept = useKept<Begun>(
    keptAs,
    Begun,
    // Made here, so that a save which is repeated adds it once.
    link ?? { id: crypto.randomUUID(), kind: 'chat', title: '', url: '' }
  );
  const { value } = kept;
  const [error, setError] = useState<string | null>(null);
  const [url, title] = [useId(), useId()];
  const set = (changed: Partial<Begun>): void => {
    setError(null);
    kept.set({ ...value, ...changed });
  };
  const close = (): void => {
    kept.clear();
    onClose();
  };
  const save = (): void => {
    const read = v.safeParse(Link, { ...value, title: value.title.trim(), url: completed(value.url) });
    if (!read.success) return setError(`Address: ${read.issues[0].message}`);
    apply([{ field: 'link', value: read.output }]);
    close();
  };
  return (
    <RowForm label={link ? 'Edit link' : 'New link'} error={error} onSave={save} onCancel={close}>
      <OneOf
        question="What it leads to"
        options={LINK_KINDS.map((id) => ({ id, words: id === 'other' ? 'Something else' : LINK_WORDS[id] }))}
        value={value.kind}
        onChange={(kind) => set({ kind })}
      />
      <div>
        <label className={styles['label']} htmlFor={url}>
          Address
        </label>
        <Textfield
          id={url}
          autoFocus
          inputMode="url"
          maxLength={4_000}
          placeholder="https://"
          isInvalid={error !== null}
          value={value.url}
          onChange={(event) => set({ url: event.currentTarget.value })}
        />
      </div>
      <div>
        <label className={styles['label']} htmlFor={title}>
          Title (optional)
        </label>
        <Textfield
          id={title}
          dir="auto"
          maxLength={500}
          value={value.title}
          onChange={(event) => set({ title: event.currentTarget.value })}
        />
      </div>
    </RowForm>
  );
}
