/** Where more is to be seen. */
import { bulletList, link, paragraph, type AdfNode } from '../adf';
import { isSafeUrl } from '../markdown';
import { LINK_WORDS } from '../section-words';
import type { Rendered } from './rendered';

/** Links to chat, dashboards and evidence. @param rendered the postmortem */
export const linkNodes = ({ document }: Rendered): AdfNode[] => {
  if (document.links.length === 0) return [];
  return [
    bulletList(
      document.links.map(({ kind, title, url }) => [
        paragraph(`${LINK_WORDS[kind]}: `, link(title.trim() || url, isSafeUrl(url) ? url : null))
      ])
    )
  ];
};
