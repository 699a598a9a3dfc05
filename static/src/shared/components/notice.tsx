import Warning from '@atlaskit/icon/core/status-warning';
import Failed from '@atlaskit/icon/core/status-error';
import Information from '@atlaskit/icon/core/status-information';
import type { ReactNode } from 'react';
import styles from './notice.module.css';

const ICONS = { information: Information, warning: Warning, error: Failed } as const;

/**
 * Tells the reader something about this part of the page. Ours rather than Atlaskit's section message, because that
 * one would have to be loaded lazily for its size, and what says that loading failed must be there already.
 */
export function Notice({
  appearance,
  title,
  children,
  actions
}: {
  appearance: keyof typeof ICONS;
  title?: string;
  children?: ReactNode;
  actions?: ReactNode;
}) {
  const Icon = ICONS[appearance];
  return (
    <div
      className={`${styles['notice']} ${styles[appearance]}`}
      role={appearance === 'information' ? 'status' : 'alert'}
    >
      <span className={styles['icon']}>
        <Icon label="" color="currentColor" />
      </span>
      <div className={styles['body']}>
        {title ? <p className={styles['title']}>{title}</p> : null}
        {children}
        {actions ? <div className={styles['actions']}>{actions}</div> : null}
      </div>
    </div>
  );
}
