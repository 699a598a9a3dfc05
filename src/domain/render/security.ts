/** Whether security was concerned. */
import type { AdfNode } from '../adf';
import { prose, said, type Rendered } from './rendered';

/** Security: only where it was concerned, or somebody said that it was not. @param rendered the postmortem */
export const securityNodes = (rendered: Rendered): AdfNode[] => {
  const { concerned, details } = rendered.document.security;
  const answer =
    concerned === null ? '' : concerned ? 'Security was concerned.' : 'Security was not concerned.';
  return [...said(answer), ...prose(details, rendered)];
};
