import { useMutation, type UseMutationResult } from '@tanstack/react-query';
import type { CallRequest, PostmortemView } from '../../../../src/contract';
import { call } from '../../shared/api';
import { failureOf } from '../../shared/failure';
import { usePostmortemCache } from '../../shared/queries';
import type { SaveBoard } from '../../shared/save-board';

type Asked = Omit<CallRequest<'postmortem/advance'>, 'incident'>;
export type Advance = UseMutationResult<PostmortemView, Error, Asked>;

/**
 * Moves an incident's postmortem on in its life, after all that is still on its way to the server.
 * @param incident issue id
 * @param board of the postmortem that is being edited, if any
 */
export function useAdvance(incident: string, board?: SaveBoard): Advance {
  const { putView, refresh } = usePostmortemCache(incident);
  return useMutation({
    mutationFn: (asked: Asked) => {
      const go = () => call('postmortem/advance', { incident, ...asked });
      if (!board) return go();
      board.flush();
      return board.inTurn(go);
    },
    onSuccess: (view) => {
      putView(view);
      board?.saved(view.updatedAt);
    },
    // Somebody was faster, or the checklist here was not the one there: what is shown must be what is so.
    onError: (cause) =>
      ['conflict', 'invalid'].includes(failureOf(cause).code) ? refresh().catch(() => undefined) : undefined
  });
}
