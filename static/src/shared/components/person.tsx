import Avatar from '@atlaskit/avatar';
import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { loadPerson, type Person as PersonData } from '../jira/people';
import styles from './person.module.css';

/** Reads a person as Jira shows them to this reader. @param accountId whom */
export const usePerson = (accountId: string): UseQueryResult<PersonData | null> =>
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
  // An account that was deleted leaves nothing behind; a question that failed says nothing about the account.
  const nobody = isPending ? '…' : data === null ? 'Former user' : 'someone Jira does not name';
  if (inText) return <bdi>{shown ?? nobody}</bdi>;
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
        <span className={styles['unknown']}>{nobody}</span>
      )}
    </span>
  );
}
