/** Refusals that several use cases share. */
import { stateOf, STATE_NAMES } from '../domain/life/life';
import type { PostmortemDocument } from '../domain/postmortem';
import type { AppError } from '../domain/result';

/** The one answer for what is missing and for what the caller may not see, so that an id typed by hand tells nothing. */
export const NO_ACCESS: AppError = {
  code: 'no-access',
  message:
    'There is no incident or postmortem here that you may see. If you expected one, ask for access to its project.'
};

export const READ_ONLY: AppError = {
  code: 'read-only',
  message:
    'You can read this postmortem but not change it: that takes the permission to edit the incident. Nothing was changed.'
};

export const NEWER: AppError = {
  code: 'rejected',
  message:
    'A newer version of Afterword wrote this postmortem, and the one that runs here cannot read it. Nothing is lost and nothing was changed; reload the page in a few minutes.',
  detail: 'document.newer'
};

/**
 * Why a postmortem takes no changes in its state, or null where it does.
 * @param document with its life
 * @param kept what is said of whatever was asked for, as a sentence
 */
export const closedTo = ({ life }: Pick<PostmortemDocument, 'life'>, kept: string): AppError | null => {
  const state = stateOf(life);
  if (state !== 'waived' && state !== 'not-started') return null;
  const first = state === 'waived' ? 'Reopen it first.' : 'Start it first.';
  return {
    code: 'rejected',
    message: `This postmortem is “${STATE_NAMES[state].toLowerCase()}” and takes no changes. ${first} ${kept}`
  };
};
