import Avatar from '@atlaskit/avatar';
import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { loadPerson, type Person as PersonData } from '../jira/people';
import styles from './person.module.css';

/** Reads a person as Jira shows them to this reader. @param accountId whom */
const usePerson = (accountId: string): UseQueryResult<PersonData | null> =>
  useQuery({
    queryKey: ['person', accountId],
    queryFn: () => loadPerson(accountId),
    staleTime: Infinity,
    // A name is worth no second request.
    retry: false
  });

/**
 * Shows a person by name and picture.
 * @param accountId whom
 * @param name shown until Jira answers, or for good where it does not
 * @param inText true within a sentence, where a picture would be in the way
 */
export function Person({
  accountId,
  name,
  inText = false
}: {
  accountId: string;
  name?: string | null;
  inText?: boolean;
}) {
  const { data, isPending } = usePerson(accountId);
  const shown = data?.name ?? name;
  if (inText) return <bdi>{shown ?? (isPending ? '…' : 'someone Jira does not name')}</bdi>;
  return (
    <span className={styles['person']}>
      <span aria-hidden="true" className={styles['avatar']}>
        <Avatar size="xsmall" src={data?.avatarUrl ?? undefined} />
      </span>
      {shown ? (
        <span className={styles['name']} dir="auto">
          {shown}
        </span>
      ) : (
        <span className={styles['unknown']}>{isPending ? '…' : 'someone Jira does not name'}</span>
      )}
    </span>
  );
}
