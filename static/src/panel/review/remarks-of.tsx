import type { SectionId } from '../../../../src/domain/template';
import { useEditing } from '../../shared/editing';
import { goToField } from '../go-to-field';
import styles from './remarks-of.module.css';

/** How many remarks on a section are open, as a link to them; nothing where there are none. @param section whose */
export function RemarksOf({ section }: { section: SectionId }) {
  const { document } = useEditing();
  const open = document.remarks.filter((remark) => remark.section === section && !remark.closed);
  const [first] = open;
  if (!first) return null;
  return (
    <button type="button" className={styles['count']} onClick={() => goToField(`remarks.${first.id}`)}>
      {open.length === 1 ? '1 remark' : `${open.length} remarks`}
    </button>
  );
}
