import Button from '@atlaskit/button/new';
import Textfield from '@atlaskit/textfield';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import type { Action } from '../../../../src/domain/action';
import { shortened } from '../../../../src/domain/words';
import { call } from '../../shared/api';
import { UserText } from '../../shared/components/user-text';
import { useEditing } from '../../shared/editing';
import { failureOf } from '../../shared/failure';
import { findIssues, issueQuery } from '../../shared/jira/find-issues';
import { MAKING, usePostmortemCache } from '../../shared/queries';
import styles from './link-existing.module.css';

/**
 * Takes an issue that exists already as the action's ticket: found by its key or by words, chosen by one press (R81).
 * @param action which one; kept, and without a ticket
 * @param onClose the form is done with
 */
export default function LinkExisting({ action, onClose }: { action: Action; onClose: () => void }) {
  const { postmortem, incident } = useEditing();
  const { putView, refresh } = usePostmortemCache(incident.id);
  const [typed, setTyped] = useState('');
  const [wanted, setWanted] = useState<string | null>(null);
  const jql = wanted === null ? null : issueQuery(wanted);
  const search = useQuery({
    queryKey: ['issues', jql],
    queryFn: () => (jql === null ? [] : findIssues(jql)),
    enabled: jql !== null,
    retry: false
  });
  const linking = useMutation({
    ...MAKING,
    mutationFn: (issue: string) =>
      call('actions/link-existing', { postmortemId: postmortem.id, actionId: action.id, issue }),
    onSuccess: (view) => {
      putView(view);
      onClose();
    },
    // Whether the answer was lost after the issue was linked, only the server knows.
    onError: () => void refresh()
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setWanted(typed);
  };
  const name = shortened(action.text, 40) || 'untitled action';
  const error = linking.error ?? search.error;
  return (
    <form className={styles['form']} aria-label={`Link an existing issue to ${name}`} onSubmit={submit}>
      <div className={styles['line']}>
        <Textfield
          autoFocus
          aria-label="Key or words of the issue"
          placeholder="PLAT-12, or words of its summary"
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <Button type="submit" isLoading={search.isFetching}>
          Search
        </Button>
        <Button appearance="subtle" onClick={onClose}>
          Cancel
        </Button>
      </div>
      {error ? <p role="alert">{failureOf(error).message}</p> : null}
      {wanted !== null && jql === null ? (
        <p className={styles['quiet']}>Type a key such as PLAT-12, or words that stand in the summary.</p>
      ) : null}
      {jql !== null && search.data?.length === 0 && !search.isFetching ? (
        <p className={styles['quiet']}>No issue that you may see has this key or these words.</p>
      ) : null}
      {search.data && search.data.length > 0 ? (
        <ul className={styles['found']} aria-label="Issues found">
          {search.data.map((issue) => (
            <li key={issue.id} className={styles['issue']}>
              <span>
                <strong>{issue.key}</strong> <UserText>{issue.summary}</UserText>{' '}
                <span className={styles['quiet']}>{issue.statusName}</span>
              </span>
              <Button
                spacing="compact"
                isLoading={linking.isPending && linking.variables === issue.id}
                isDisabled={linking.isPending}
                aria-label={`Link ${issue.key}`}
                onClick={() => linking.mutate(issue.id)}
              >
                Link
              </Button>
            </li>
          ))}
        </ul>
      ) : null}
    </form>
  );
}
