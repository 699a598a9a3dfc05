/** Refusals that several use cases share. */
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
