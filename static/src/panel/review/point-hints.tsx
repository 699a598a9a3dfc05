import { goToField } from '../go-to-field';
import styles from './review.module.css';
import { useHintsLeft } from './use-hints-left';

/** How many hints are left on what a point of the checklist is about. @param on actions or texts */
export default function PointHints({ on }: { on: 'actions' | 'texts' }) {
  const { length } = useHintsLeft().filter(({ section }) => (section === 'actions') === (on === 'actions'));
  if (length === 0) return null;
  return (
    <button type="button" className={styles['link']} onClick={() => goToField('hints')}>
      {length === 1 ? '1 hint left' : `${length} hints left`}
    </button>
  );
}
