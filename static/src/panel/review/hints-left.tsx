import Button from '@atlaskit/button/new';
import { useDeferredValue, useMemo } from 'react';
import { hintsIn, type PlacedHint } from '../../../../src/domain/review/hints-left';
import { templateOf } from '../../../../src/domain/template';
import { shortened } from '../../../../src/domain/words';
import { Ago } from '../../shared/components/moment';
import { Person } from '../../shared/components/person';
import { UserText } from '../../shared/components/user-text';
import { useEditing } from '../../shared/editing';
import { focusBeside, ITEM, LIST } from '../../shared/focus';
import { goToField } from '../go-to-field';
import { Group } from './group';
import { useHintsLeft } from './use-hints-left';
import styles from './review.module.css';

/** What is left to look at again, by section, each with the way to it; and what was dismissed, by whom and why. */
export default function HintsLeft() {
  const { document, settings } = useEditing();
  const left = useHintsLeft();
  const sections = templateOf(document.template).sections.flatMap(({ id, title }) => {
    const hints = left.filter(({ section }) => section === id);
    return hints.length > 0 ? [{ id, title, hints }] : [];
  });
  return (
    <Group title="Hints left on wording" field="hints">
      <p className={styles['quiet']}>
        {left.length > 0
          ? `What somebody who reads it as ${settings.vocabulary.blameless} might ask about. They hold nothing up.`
          : `Nothing is left that would not read as ${settings.vocabulary.blameless}, as far as the hints see.`}
      </p>
      {sections.length > 0 ? (
        <ul className={styles['rows']}>
          {sections.map(({ id, title, hints }) => (
            <li key={id} className={styles['left']}>
              <p>
                {title} <span className={styles['quiet']}>· {hints.length}</span>
              </p>
              <ul className={styles['hints']}>
                {hints.map((hint) => (
                  <li key={`${hint.field} ${hint.fingerprint}`}>
                    <Place hint={hint} />
                  </li>
                ))}
              </ul>
            </li>
          ))}
        </ul>
      ) : null}
      {document.dismissals.length > 0 ? <Dismissed /> : null}
    </Group>
  );
}

/** Leads to where a hint stands. */
const Place = ({ hint: { field, name, about } }: { hint: PlacedHint }) => (
  <button type="button" className={styles['link']} onClick={() => goToField(field)}>
    {name}: <q dir="auto">{shortened(about, 80)}</q>
  </button>
);

function Dismissed() {
  const { document, apply } = useEditing();
  const settled = useDeferredValue(document);
  const sentences = useMemo(
    () => new Map(hintsIn(settled, NONE, true).map((hint) => [hint.fingerprint, hint])),
    [settled]
  );
  const { dismissals } = document;
  return (
    <details data-field="dismissals">
      <summary className={styles['summary']}>
        {dismissals.length === 1 ? '1 hint dismissed' : `${dismissals.length} hints dismissed`}
      </summary>
      <ul className={styles['rows']} {...{ [LIST]: '' }}>
        {dismissals.map(({ id, reason, by, at }) => {
          const hint = sentences.get(id);
          const about = hint ? `“${shortened(hint.about, 80)}”` : 'Its words are no longer there';
          return (
            <li key={id} className={styles['row']} {...{ [ITEM]: '' }}>
              <div className={styles['remark']}>
                <p className={styles['quiet']}>
                  {hint ? <Place hint={hint} /> : `${about}.`} · <Person accountId={by} inText />,{' '}
                  <Ago at={at} />
                </p>
                <UserText>{reason}</UserText>
              </div>
              <div className={styles['controls']}>
                <Button
                  spacing="compact"
                  aria-label={`Show again: ${about}`}
                  onClick={({ currentTarget }) => {
                    focusBeside(currentTarget);
                    apply([{ field: 'dismissal-removed', value: id }], 'The hint is shown again.');
                  }}
                >
                  Show again
                </Button>
              </div>
            </li>
          );
        })}
      </ul>
    </details>
  );
}

/** Words that were dismissed are found in tickets as well. */
const NONE: ReadonlySet<string> = new Set();
