import styles from './user-text.module.css';

/** What a person wrote: in its own direction, with its line breaks, never as markup. @param children the text */
export const UserText = ({ children }: { children: string }) => (
  <div className={styles['text']} dir="auto">
    {children}
  </div>
);
