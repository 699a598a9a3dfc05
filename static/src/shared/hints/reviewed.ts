import { reviewText, type SentenceFinding } from '../../../../src/domain/review/review';

/** Texts whose findings are remembered; a postmortem with a full timeline has fewer. */
const MOST = 2_000;

const known = new Map<string, readonly SentenceFinding[]>();

/** What the review finds in a text, found once: a save brings every text anew. @param text Markdown or plain */
export function reviewed(text: string): readonly SentenceFinding[] {
  const found = known.get(text) ?? reviewText(text);
  if (known.size >= MOST) known.clear();
  known.set(text, found);
  return found;
}
