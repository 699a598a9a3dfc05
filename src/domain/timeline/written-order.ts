/** Entries that were pasted together in another order than that of their times. */
import type { PostmortemDocument } from '../postmortem';
import { durationInWords } from '../words';
import { contradictionId, quoted, type Contradiction } from './contradiction';
import type { TimelineEntry } from './entry';

/** More jumps than this in one paste are threads whose replies stand below their first message, not slips. */
const FEW = 3;

interface Written {
  entry: TimelineEntry;
  line: number;
}

const byPaste = (document: PostmortemDocument, leaveOut: ReadonlySet<string>): Written[][] => {
  const pastes = new Map<string, Written[]>();
  for (const entry of document.timeline) {
    if (entry.source.kind !== 'chat' || leaveOut.has(`timeline.${entry.id}`)) continue;
    const { paste, line } = entry.source;
    const written = pastes.get(paste);
    if (written) written.push({ entry, line });
    else pastes.set(paste, [{ entry, line }]);
  }
  return [...pastes.values()].map((written) => written.sort((a, b) => a.line - b.line));
};

/**
 * Where the order in which a text was written and the times in it contradict each other.
 * @param document the postmortem
 * @param leaveOut fields of entries whose times are in doubt already
 */
export const writtenOrder = (document: PostmortemDocument, leaveOut: ReadonlySet<string>): Contradiction[] =>
  byPaste(document, leaveOut).flatMap((written): Contradiction[] => {
    const jumps = written.flatMap(({ entry, line }, index) => {
      const above = written[index - 1];
      return above && line > above.line && entry.at < above.entry.at ? [{ above: above.entry, entry }] : [];
    });
    if (jumps.length > FEW) return [];
    return jumps.map(({ above, entry }) => ({
      id: contradictionId('written', entry.id, above.id),
      field: `timeline.${entry.id}`,
      words: `${quoted(entry.text)} was written below ${quoted(above.text)}, yet its time is ${durationInWords(above.at - entry.at)} earlier.`,
      between: [`timeline.${above.id}`, `timeline.${entry.id}`],
      severityOfDoubt: 'likely'
    }));
  });
