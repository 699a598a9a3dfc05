import { useAttachmentImage } from '../jira/attachments';
import styles from './picture.module.css';

/**
 * A picture that is attached to the incident, read as the person who looks.
 * @param id of the attachment
 * @param name what it shows, for those who do not see it
 */
export default function Picture({ id, name }: { id: string; name: string }) {
  const { url, error } = useAttachmentImage(id);
  if (url) return <img className={styles['picture']} src={url} alt={name} title={name} />;
  if (error) {
    return (
      <span className={styles['missing']}>
        Picture “{name}” is not shown: {error.message}
      </span>
    );
  }
  return (
    <span role="img" aria-label={`${name}, loading`} className={styles['loading']}>
      {name}
    </span>
  );
}
