/** One thing in a document that cannot be true together with another, or hardly. */
import type { Field } from '../edit';
import type { PostmortemDocument } from '../postmortem';
import { shortened } from '../words';

export interface Contradiction {
  /** The same for the same thing as long as the document says the same, so that an override can name it. */
  id: string;
  /** Where to go to settle it. */
  field: Field;
  /** What contradicts what, as one or two sentences. */
  words: string;
  /** The parts of the document that cannot both be right; one alone where it contradicts itself. */
  between: Field[];
  /** Whether it cannot be right at all, or only may well be wrong. */
  severityOfDoubt: 'certain' | 'likely';
}

const MAX_ID = 150;

/**
 * An id out of what kind of contradiction it is, where, and what stands there.
 * @param parts of the id; anything but letters, digits and dots becomes a dash
 */
export const contradictionId = (...parts: readonly string[]): string =>
  parts
    .join('.')
    .replace(/[^\p{L}\p{N}.]+/gu, '-')
    .slice(0, MAX_ID);

/** A text of the document in which people write sentences. */
export interface ProseField {
  field: Field;
  /** What the field is called at the head of a sentence. */
  name: string;
  text: string;
}

/** Code, addresses and links' targets: what stands in them is not said by anybody. Spaces keep the places of the rest. */
const NOT_SAID = /```[^`]*(?:```|$)|`[^`\n]*`|\bhttps?:\/\/[^\s)>\]]+|\]\([^()\s]*\)/g;

/** What a text says, without code and addresses. @param text Markdown */
export const said = (text: string): string => text.replace(NOT_SAID, (found) => ' '.repeat(found.length));

/** The texts that speak of the incident as a whole. @param document the postmortem */
export const overallProse = ({ summary, impact }: PostmortemDocument): ProseField[] => [
  { field: 'summary', name: 'The summary', text: said(summary) },
  { field: 'impact.description', name: 'The impact', text: said(impact.description) }
];

/** Every text that people write. @param document the postmortem */
export const allProse = (document: PostmortemDocument): ProseField[] => {
  const { impact, affected, timeline, causes, failures, learnings, actions, security } = document;
  const items = (
    list: 'timeline' | 'causes' | 'failures' | 'learnings' | 'actions',
    name: string,
    all: readonly { id: string; text: string }[]
  ): ProseField[] => all.map(({ id, text }) => ({ field: `${list}.${id}`, name, text: said(text) }));
  return [
    ...overallProse(document),
    { field: 'impact.dataLostDetails', name: 'The note on lost data', text: said(impact.dataLostDetails) },
    ...affected.map(({ id, effect }): ProseField => ({
      field: `affected.${id}`,
      name: 'An affected area',
      text: said(effect)
    })),
    ...items('timeline', 'A timeline entry', timeline),
    ...items('causes', 'A cause', causes),
    ...items('failures', 'A failure', failures),
    ...items('learnings', 'A learning', learnings),
    ...items('actions', 'An action', actions),
    { field: 'security.details', name: 'The security section', text: said(security.details) }
  ];
};

/** In which zone the incident's days are counted. @param document the postmortem */
export const zoneOf = ({ zone }: Pick<PostmortemDocument, 'zone'>): string => zone ?? 'UTC';

/** Quotes what somebody wrote, short enough for a sentence. @param text what was written */
export const quoted = (text: string): string => `“${shortened(text)}”`;
