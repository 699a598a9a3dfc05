import Button from '@atlaskit/button/new';
import { TAG_WORDS } from '../../../../src/domain/section-words';
import { CAUSE_TAGS, type Cause } from '../../../../src/domain/sections/causes';
import styles from './cause-tags.module.css';

/** Where a cause lies, to read. @param tags as stored */
export const Tags = ({ tags }: Pick<Cause, 'tags'>) =>
  tags.length === 0 ? null : (
    <ul className={styles['tags']} aria-label="Where it lies">
      {CAUSE_TAGS.filter((tag) => tags.includes(tag)).map((tag) => (
        <li key={tag} className={styles['tag']}>
          {TAG_WORDS[tag]}
        </li>
      ))}
    </ul>
  );

/** Says where a cause lies. @param tags as stored @param onChange takes them all */
export const TagChooser = ({
  tags,
  onChange
}: Pick<Cause, 'tags'> & { onChange: (tags: Cause['tags']) => void }) => (
  <div role="group" aria-label="Where does it lie?" className={styles['tags']}>
    {CAUSE_TAGS.map((tag) => {
      const isSet = tags.includes(tag);
      return (
        <Button
          key={tag}
          spacing="compact"
          isSelected={isSet}
          aria-pressed={isSet}
          onClick={() =>
            onChange(CAUSE_TAGS.filter((other) => (other === tag ? !isSet : tags.includes(other))))
          }
        >
          {TAG_WORDS[tag]}
        </Button>
      );
    })}
  </div>
);
