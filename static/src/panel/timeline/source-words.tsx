import type { ReactNode } from 'react';
import type { ChatService, EntrySource } from '../../../../src/domain/timeline/entry';
import { IssueLink } from '../../shared/components/issue-link';
import { Person } from '../../shared/components/person';

const SERVICES: Record<ChatService, string> = { slack: 'Slack', teams: 'Teams', plain: 'a chat log' };

const by = (account: string | null): ReactNode =>
  account === null ? null : (
    <>
      {' '}
      by <Person accountId={account} inText />
    </>
  );

/** Where an entry is known from; nothing for one that was typed. @param source as it is kept with the entry */
export function SourceWords({ source }: { source: EntrySource }) {
  switch (source.kind) {
    case 'typed':
      return null;
    case 'chat':
      return (
        <span title={`Line ${source.line}, ${source.written}`}>
          pasted from {SERVICES[source.service]}
          {source.author ? (
            <>
              , <bdi>{source.author}</bdi>
            </>
          ) : null}
        </span>
      );
    case 'comment':
      return <span>from a comment{by(source.by)}</span>;
    case 'changelog':
      return <span>from the ticket’s history{by(source.by)}</span>;
    case 'attachment':
      return <span>from an attachment{by(source.by)}</span>;
    case 'incident':
      return <span>from the ticket{by(source.by)}</span>;
    case 'linked-issue':
      return (
        <span>
          from linked <IssueLink issueKey={source.key} />
        </span>
      );
  }
}
