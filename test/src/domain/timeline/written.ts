/** Documents written as briefly as a test can say them. */
import { newDocument } from '../../../../src/domain/new-document';
import type { Milestones } from '../../../../src/domain/milestones';
import type { PostmortemDocument } from '../../../../src/domain/postmortem';
import { draftOf, sorted, type TimelineEntry } from '../../../../src/domain/timeline/entry';

/** `2026-03-04 10:15`, in UTC. */
const at = (written: string): number => Date.parse(`${written.replace(' ', 'T')}Z`);

interface Said {
  summary?: string;
  impact?: string;
  zone?: string;
  milestones?: Partial<Record<keyof Milestones, string>>;
  /** `2026-03-04 10:15 What happened`, each typed by itself. */
  entries?: readonly string[];
  /** The same, pasted at once in this order. */
  pasted?: readonly string[];
  longBefore?: readonly string[];
}

const entryOf = (line: string, id: string, over: Partial<TimelineEntry> = {}): TimelineEntry => ({
  id,
  ...draftOf(at(line.slice(0, 16)), line.slice(17), { kind: 'typed' }),
  ...over
});

/**
 * A document that says this and nothing else. Entries are called e1, e2 …, those pasted p1, p2 … by their line.
 * @param said what stands in it
 */
export const written = (said: Said): PostmortemDocument => {
  const document = newDocument({ template: { kind: 'full', version: 2 }, severity: 2, owner: 'owner' });
  const pasted = (said.pasted ?? []).map((line, index) =>
    entryOf(line, `p${index + 1}`, {
      source: {
        kind: 'chat',
        service: 'plain',
        author: null,
        written: line.slice(11, 16),
        paste: 'paste',
        line: index + 1
      }
    })
  );
  const typed = (said.entries ?? []).map((line, index) => entryOf(line, `e${index + 1}`));
  const early = (said.longBefore ?? []).map((line, index) =>
    entryOf(line, `l${index + 1}`, { longBefore: true })
  );
  const milestones = Object.fromEntries(
    Object.entries(said.milestones ?? {}).map(([name, time]) => [name, at(time)])
  );
  return {
    ...document,
    zone: said.zone ?? null,
    summary: said.summary ?? '',
    impact: { ...document.impact, description: said.impact ?? '' },
    milestones: { ...document.milestones, ...milestones },
    timeline: sorted([...early, ...typed, ...pasted])
  };
};
