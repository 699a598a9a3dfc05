import { router } from '@forge/bridge';
import type { MouseEvent } from 'react';
import { useViewer } from '../viewer';
import styles from './issue-link.module.css';

/**
 * Links to an issue; the page around the frame is asked to go there.
 * @param issueKey such as PLAT-1
 */
export function IssueLink({ issueKey }: { issueKey: string }) {
  const { siteUrl } = useViewer();
  const path = `/browse/${encodeURIComponent(issueKey)}`;
  const go = (event: MouseEvent): void => {
    event.preventDefault();
    const elsewhere = event.metaKey || event.ctrlKey || event.shiftKey;
    void (elsewhere ? router.open(path) : router.navigate(path));
  };
  return (
    <a className={styles['key']} href={`${siteUrl}${path}`} onClick={go}>
      {issueKey}
    </a>
  );
}
