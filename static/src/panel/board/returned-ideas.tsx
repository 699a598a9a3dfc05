import Button from '@atlaskit/button/new';
import { useRef } from 'react';
import type { ReturnedIdea } from '../../../../src/contract';
import { isInPlay, newIdea } from '../../../../src/domain/action';
import type { PostmortemDocument } from '../../../../src/domain/postmortem';
import { shortened } from '../../../../src/domain/words';
import { IssueLink } from '../../shared/components/issue-link';
import { useEditing } from '../../shared/editing';
import { useReturnedIdeas } from '../../shared/queries';
import styles from './returned-ideas.module.css';

/**
 * Ideas that were parked elsewhere and come up again here, each with what it resembles and how often it was parked
 * (R90, N6). Nothing where none does, or while that is not known: it is no more than a reminder.
 */
export default function ReturnedIdeas() {
  const { document, postmortem, canEdit, apply } = useEditing();
  const { data } = useReturnedIdeas(postmortem);
  const list = useRef<HTMLUListElement>(null);
  const shown = (data?.ideas ?? []).flatMap((idea) => {
    const about = aboutOf(idea, document);
    return about === null ? [] : [{ idea, about }];
  });
  if (shown.length === 0) return null;
  return (
    <ul
      ref={list}
      className={styles['returned']}
      tabIndex={-1}
      aria-label="Parked elsewhere, and come up again"
    >
      {shown.map(({ idea, about }) => (
        <li key={`${about.id} ${idea.postmortemId} ${idea.text}`} className={styles['idea']}>
          <div className={styles['text']}>
            <p className={styles['about']}>
              {about.kind === 'action' ? 'Like ' : 'Might answer '}“<bdi>{shortened(about.text)}</bdi>”
            </p>
            <p>
              Came up in {idea.count === 1 ? 'another postmortem' : `${idea.count} other postmortems`} and was
              parked: “<bdi>{idea.text}</bdi>” (<IssueLink issueKey={idea.incident.key} />)
            </p>
          </div>
          {canEdit && about.kind === 'failure' ? (
            <Button
              spacing="compact"
              aria-label={`Take it up here: ${shortened(idea.text, 40)}`}
              onClick={() => {
                // The button goes once the idea stands here; the list, or what follows it, goes on from there.
                list.current?.focus();
                apply(
                  [{ field: 'action', value: newIdea(crypto.randomUUID(), idea.text, [about.id]) }],
                  'Taken up from another postmortem.'
                );
              }}
            >
              Take it up here
            </Button>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

interface About {
  kind: 'action' | 'failure';
  id: string;
  text: string;
}

/** What the idea resembles, as it stands at this moment; null where that is gone or was decided on. */
const aboutOf = ({ like, text }: ReturnedIdea, { actions, failures }: PostmortemDocument): About | null => {
  const action = actions.find((one) => (like.kind === 'action' ? one.id === like.id : one.text === text));
  if (action) return isInPlay(action) ? { kind: 'action', id: action.id, text: action.text } : null;
  const failure = like.kind === 'failure' ? failures.find(({ id }) => id === like.id) : undefined;
  return failure ? { kind: 'failure', id: failure.id, text: failure.text } : null;
};
