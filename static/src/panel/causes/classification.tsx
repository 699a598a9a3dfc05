import Heading from '@atlaskit/heading';
import type { Classification as Classes } from '../../../../src/domain/sections/classification';
import { choicesOnOffer, type Choice } from '../../../../src/domain/settings';
import { InPlace } from '../../shared/components/in-place';
import { ChoiceSelect, FieldLoader } from '../../shared/components/lazy';
import { useEditing } from '../../shared/editing';
import styles from './classification.module.css';

const NAMES: Readonly<Record<keyof Classes, string>> = {
  origin: 'Where it came from',
  detection: 'How it was noticed',
  resolution: 'How it was resolved'
};
const FIELDS = Object.keys(NAMES) as (keyof Classes)[];

/** The three things by which incidents are compared later, each from the site's own list. */
export const Classification = () => (
  <div className={styles['part']}>
    <Heading as="h3" size="xsmall">
      What kind of incident
    </Heading>
    <dl className={styles['fields']}>
      {FIELDS.map((name) => (
        <div key={name} data-field={`classification.${name}`}>
          <dt className={styles['name']}>{NAMES[name]}</dt>
          <dd>
            <ClassChoice name={name} />
          </dd>
        </div>
      ))}
    </dl>
  </div>
);

function ClassChoice({ name }: { name: keyof Classes }) {
  const { document, settings, canEdit, apply } = useEditing();
  const chosen = document.classification[name];
  const offered = withChosen(choicesOnOffer(settings.lists[name], chosen), chosen);
  const current = offered.find(({ id }) => id === chosen);
  return (
    <InPlace
      what={NAMES[name].toLowerCase()}
      canEdit={canEdit}
      inline
      onCancel={() => undefined}
      read={
        current ? (
          <bdi>{current.name}</bdi>
        ) : (
          <span className={styles['open']}>{canEdit ? 'Choose' : 'Not said yet'}</span>
        )
      }
      edit={({ close }) => (
        <FieldLoader>
          <ChoiceSelect
            id={`classification-${name}`}
            label={NAMES[name]}
            autoFocus
            isClearable
            choices={offered.map(({ id, name: label }) => ({ id, label }))}
            value={current ? { id: current.id, label: current.name } : null}
            onChange={(choice) => {
              apply([{ field: `classification.${name}`, value: choice?.id ?? null }]);
              close();
            }}
          />
        </FieldLoader>
      )}
    />
  );
}

/** One that was taken out of the list for good is shown by its id, so that nothing chosen is lost. */
const withChosen = (offered: Choice[], chosen: string | null): Choice[] =>
  chosen === null || offered.some(({ id }) => id === chosen)
    ? offered
    : [...offered, { id: chosen, name: chosen, retired: true }];
