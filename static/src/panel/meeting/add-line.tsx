import Button from '@atlaskit/button/new';
import Textfield from '@atlaskit/textfield';
import * as v from 'valibot';
import { useKept } from '../../shared/kept';
import styles from './meeting.module.css';

/** Longest text of an item, as the document's schema has it. */
const MOST = 4_000;

const TEXT = v.string();

/**
 * A line that is always open, for a meeting in which one thing after the other is said: Enter adds, and the line is
 * ready for the next. What stands in it stays in the browser.
 * @param name under which its words are kept
 * @param label what is asked for, for those who do not see the line
 * @param placeholder stands in the empty line
 * @param onAdd takes what was written
 */
export function AddLine({
  name,
  label,
  placeholder,
  onAdd
}: {
  name: string;
  label: string;
  placeholder: string;
  onAdd: (text: string) => void;
}) {
  const kept = useKept(name, TEXT, '');
  return (
    <form
      className={styles['add']}
      onSubmit={(event) => {
        event.preventDefault();
        const text = kept.value.trim();
        if (text === '') return;
        onAdd(text);
        kept.clear();
      }}
    >
      <div className={styles['grow']}>
        <Textfield
          aria-label={label}
          placeholder={placeholder}
          dir="auto"
          maxLength={MOST}
          value={kept.value}
          onChange={({ currentTarget }) => kept.set(currentTarget.value)}
        />
      </div>
      <Button type="submit" aria-label={`Add: ${label}`}>
        Add
      </Button>
    </form>
  );
}
