import { MAX_ACTIONS, type PostmortemDocument } from './postmortem';
import { fail, ok, type Result } from './result';

/** A statement of Forge SQL may be 1 MiB with its parameters, escaped twice over; this leaves room. */
const MAX_BYTES = 400_000;

/**
 * Passes the document through if it can be stored as a whole, else says what to shorten.
 * @param document what is about to be saved
 */
export const storable = (document: PostmortemDocument): Result<PostmortemDocument> => {
  if (document.actions.length > MAX_ACTIONS) {
    return fail({
      code: 'invalid',
      field: 'actions',
      message: `A postmortem holds at most ${MAX_ACTIONS} actions. Yours are kept here; fewer get done sooner.`
    });
  }
  if (new TextEncoder().encode(JSON.stringify(document)).length > MAX_BYTES) {
    return fail({
      code: 'invalid',
      field: 'summary',
      message:
        'This postmortem is longer than can be stored. Your text is kept here; shorten the summary or some actions, then save again.'
    });
  }
  return ok(document);
};
