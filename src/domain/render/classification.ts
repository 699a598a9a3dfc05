/** The fields that a machine reads. */
import { table, type AdfNode } from '../adf';
import type { Rendered } from './rendered';

const CLASSES = [
  ['origin', 'Where it came from'],
  ['resolution', 'How it was resolved'],
  ['detection', 'How it was noticed']
] as const;

/** Origin, resolution and detection by the site's names. @param rendered the postmortem */
export const classificationNodes = ({ document, settings }: Rendered): AdfNode[] => {
  const rows = CLASSES.flatMap(([name, words]) => {
    const chosen = document.classification[name];
    if (chosen === null) return [];
    return [[words, settings.lists[name].find(({ id }) => id === chosen)?.name ?? chosen]];
  });
  return rows.length > 0 ? [table(['Classification', ''], rows)] : [];
};
