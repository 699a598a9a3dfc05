import { useMemo } from 'react';
import type { Action } from '../../../../src/domain/action';
import { actionHint } from '../../../../src/domain/review/action-hint';
import { ACTION_WORDS } from '../../../../src/domain/review/finding-words';
import { useDismissed } from '../../shared/hints/dismissed';
import styles from './card-finding.module.css';

/** What the review finds in an idea, in two or three words; the whole of it is said where the idea is shown in full. */
export default function CardFinding({ action }: { action: Action }) {
  const dismissed = useDismissed();
  const finding = useMemo(() => actionHint(action), [action]);
  if (!finding || dismissed.has(finding.fingerprint)) return null;
  return <span className={styles['finding']}>{ACTION_WORDS[finding.class]}</span>;
}
