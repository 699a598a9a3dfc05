import Textfield from '@atlaskit/textfield';
import { useId, useState, type KeyboardEvent } from 'react';
import type { Result } from '../../../../src/domain/result';
import { InPlace } from '../../shared/components/in-place';
import { useEditing } from '../../shared/editing';
import { useViewer } from '../../shared/viewer';
import styles from './impact.module.css';

type FigureName = 'customersAffected' | 'failedRequests' | 'p99';

/**
 * One figure of the impact, to read and, by a click, to write as people write numbers.
 * @param name of the field below `impact`
 * @param label what it counts
 * @param parse reads what was typed
 * @param unit behind the number
 */
export function Figure({
  name,
  label,
  parse,
  unit = ''
}: {
  name: FigureName;
  label: string;
  parse: (typed: string, field: string) => Result<number | null>;
  unit?: string;
}) {
  const { locale } = useViewer();
  const { document, canEdit, apply } = useEditing();
  const value = document.impact[name];
  const shown = value === null ? null : `${new Intl.NumberFormat(locale).format(value)}${unit && ` ${unit}`}`;
  const take = (next: number | null): void => {
    if (next !== value) apply([{ field: `impact.${name}`, value: next }]);
  };
  return (
    <div className={styles['figure']} data-field={`impact.${name}`}>
      <dt className={styles['name']}>{label}</dt>
      <dd className={styles['value']}>
        <InPlace
          what={label.toLowerCase()}
          canEdit={canEdit}
          inline
          onCancel={() => undefined}
          read={shown ?? <span className={styles['unknown']}>not known yet</span>}
          edit={({ close }) => (
            <FigureEditor label={label} shown={shown ?? ''} parse={parse} take={take} close={close} />
          )}
        />
      </dd>
    </div>
  );
}

function FigureEditor({
  label,
  shown,
  parse,
  take,
  close
}: {
  label: string;
  shown: string;
  parse: (typed: string, field: string) => Result<number | null>;
  take: (value: number | null) => void;
  close: () => void;
}) {
  const [typed, setTyped] = useState(shown);
  const [error, setError] = useState<string | null>(null);
  const note = useId();
  const done = (): void => {
    const read = parse(typed, label);
    if (!read.ok) return setError(read.error.message);
    take(read.value);
    close();
  };
  const keys = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    done();
  };
  return (
    <div className={styles['editor']}>
      <Textfield
        aria-label={label}
        aria-describedby={note}
        autoFocus
        inputMode="text"
        isInvalid={error !== null}
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          setError(null);
        }}
        onKeyDown={keys}
        onBlur={done}
      />
      {error ? (
        <p id={note} role="alert" className={styles['error']}>
          {error}
        </p>
      ) : (
        <p id={note} className={styles['hint']}>
          Enter saves. 12,000 or 3.4k will do.
        </p>
      )}
    </div>
  );
}
