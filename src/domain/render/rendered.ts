/** What is rendered, for whom, and how its texts and times become nodes. */
import { heading, text, type AdfNode } from '../adf';
import { markdownToAdf, wordsToAdf, withAttachmentUrls } from '../markdown';
import type { PostmortemDocument } from '../postmortem';
import type { Settings } from '../settings';
import { zoneOrUtc } from '../zone';

/** A ticket as the reader may see it. */
export interface RenderedTicket {
  key: string;
  statusName: string;
  statusCategory: 'new' | 'indeterminate' | 'done';
  assignee: string | null;
  dueDate: string | null;
}

export interface Rendered {
  document: PostmortemDocument;
  settings: Pick<Settings, 'severities' | 'lists' | 'roles'>;
  /** By action id; an action without a ticket that the reader may see is not in it. */
  tickets: ReadonlyMap<string, RenderedTicket>;
  /** Where an issue is read, or null where the site's address is not known. */
  urlOf: (issueKey: string) => string | null;
  /**
   * Where an attachment of the incident is read, or null where that is not known; where this is not given, links keep
   * the form in which the app itself shows the picture.
   */
  attachmentUrlOf?: (id: string) => string | null;
  /** IANA name of the zone for times, or null for UTC. */
  timeZone: string | null;
  /** BCP 47; British where nothing is said. */
  locale?: string;
  /** Level of the headings of sections. */
  headingLevel: number;
}

/** Text in Markdown. @param markdown what somebody wrote @param rendered for whom */
export const prose = (markdown: string, { headingLevel, attachmentUrlOf }: Rendered): AdfNode[] => {
  const nodes = markdownToAdf(markdown, Math.min(headingLevel + 1, 6));
  return attachmentUrlOf ? withAttachmentUrls(nodes, attachmentUrlOf) : nodes;
};

/** Text that is no Markdown. @param words what somebody wrote */
export const said = (words: string): AdfNode[] => wordsToAdf(words);

/** Paragraphs with a note behind the last. @param blocks paragraphs @param note in words */
export const noted = (blocks: AdfNode[], note: string): AdfNode[] => {
  const last = blocks.at(-1);
  return last
    ? [...blocks.slice(0, -1), { ...last, content: [...(last.content ?? []), text(` (${note})`)] }]
    : blocks;
};

/** A heading below that of a section. @param words of the heading @param rendered for its level */
export const subheading = (words: string, { headingLevel }: Rendered): AdfNode =>
  heading(Math.min(headingLevel + 1, 6), text(words));

/** Writes instants for the reader. @param rendered for whom */
export const clockOf = ({ timeZone, locale = 'en-GB' }: Rendered) => {
  const zone = zoneOrUtc(timeZone);
  const format = (options: Intl.DateTimeFormatOptions) => {
    const made = new Intl.DateTimeFormat(locale, { ...options, timeZone: zone });
    return (at: number): string => made.format(at);
  };
  return {
    zone,
    day: format({ dateStyle: 'medium' }),
    hour: format({ timeStyle: 'short' }),
    instant: format({ dateStyle: 'medium', timeStyle: 'short' })
  };
};

/** Writes a number for the reader. @param value any @param rendered for whom */
export const number = (value: number, { locale = 'en-GB' }: Rendered): string =>
  new Intl.NumberFormat(locale).format(value);
