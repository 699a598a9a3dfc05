import type { Attendee } from '../../../../src/domain/life/roles';
import { CAPACITIES } from '../../../../src/domain/settings';
import { listed } from '../../../../src/domain/words';
import styles from './review.module.css';

type Capacity = Attendee['capacities'][number];

const CAPACITY_WORDS: Readonly<Record<Capacity, string>> = {
  responder: 'Responder',
  development: 'Development',
  operations: 'Operations',
  stakeholder: 'Stakeholder',
  management: 'Management'
};

/** Those of whom nobody is invited, in one sentence. @param missing none is no sentence */
export const NotInvited = ({ missing }: { missing: readonly Capacity[] }) =>
  missing.length > 0 ? (
    <p className={styles['hint']}>
      Nobody is invited yet for {listed(missing.map((one) => CAPACITY_WORDS[one].toLowerCase()))}.
    </p>
  ) : null;

/** In what somebody attends, for reading. @param capacities none is said as such */
export const CapacityWords = ({ capacities }: { capacities: readonly Capacity[] }) => (
  <span className={styles['quiet']}>
    {capacities.length > 0 ? capacities.map((one) => CAPACITY_WORDS[one]).join(', ') : 'Takes part'}
  </span>
);

/** Asks in what capacity somebody attends; several may be true. */
export const Capacities = ({
  value,
  onChange
}: {
  value: readonly Capacity[];
  onChange: (capacities: Capacity[]) => void;
}) => (
  <fieldset className={styles['choices']}>
    <legend className={styles['label']}>Attends for</legend>
    {CAPACITIES.map((capacity) => (
      <label key={capacity} className={styles['choice']}>
        <input
          type="checkbox"
          checked={value.includes(capacity)}
          onChange={({ target }) =>
            onChange(
              target.checked
                ? CAPACITIES.filter((one) => one === capacity || value.includes(one))
                : value.filter((one) => one !== capacity)
            )
          }
        />
        {CAPACITY_WORDS[capacity]}
      </label>
    ))}
  </fieldset>
);
