/** Entries that the incident's own history proposes for the timeline, each with where it came from. */
import * as v from 'valibot';
import { AccountId } from '../fields';
import type { PostmortemDocument } from '../postmortem';
import { draftOf, mention, sorted, sourceKey, type EntryDraft } from '../timeline/entry';
import { shortened } from '../words';
import type { ActivityChange, ActivityComment, IncidentActivity } from './incident-activity';

/** Changes of one field by the same person within so long are one step: a workflow or a rule runs through them. */
const ONE_STEP_MS = 60_000;

/** A comment's first lines tell what happened; the rest is read at the comment. */
const COMMENT_LINES = 2;
const COMMENT_LENGTH = 280;

const PHRASES: Readonly<Record<string, (change: ActivityChange) => string>> = {
  status: ({ from, to }) => `Status: ${from ?? 'none'} → ${to ?? 'none'}`,
  priority: ({ from, to }) => `Priority: ${from ?? 'none'} → ${to ?? 'none'}`,
  // People are told by their account: their names are never stored.
  assignee: ({ toId }) => {
    if (toId === null) return 'Assignee removed';
    return v.is(AccountId, toId) ? `Assigned to ${mention(toId)}` : 'Assigned to somebody else';
  }
};

const isTold = ({ field, from, to, fromId, toId }: ActivityChange): boolean =>
  Object.hasOwn(PHRASES, field) && (from !== to || fromId !== toId);

/** Each run of quick changes as its last one, with the value before the first; those that lead nowhere are gone. */
const steps = (changes: readonly ActivityChange[]): ActivityChange[] => {
  const last = new Map<string, ActivityChange>();
  const told: ActivityChange[] = [];
  for (const change of sorted(changes.filter(isTold))) {
    const run = `${change.field} ${change.by ?? ''}`;
    const before = last.get(run);
    const follows =
      before !== undefined &&
      change.at - before.at <= ONE_STEP_MS &&
      before.to === change.from &&
      before.toId === change.fromId;
    const step = follows ? { ...change, from: before.from, fromId: before.fromId } : change;
    if (follows) told.splice(told.indexOf(before), 1);
    told.push(step);
    last.set(run, step);
  }
  return told.filter(isTold);
};

const fromChanges = (changes: readonly ActivityChange[]): EntryDraft[] => {
  const byId = new Map<string, ActivityChange[]>();
  for (const step of steps(changes)) byId.set(step.id, [...(byId.get(step.id) ?? []), step]);
  return [...byId.values()].flatMap((together) => {
    const [first] = together;
    if (!first) return [];
    const text = together.map((change) => PHRASES[change.field]?.(change) ?? '').join('; ');
    return [draftOf(first.at, text, { kind: 'changelog', id: first.id, by: first.by })];
  });
};

/** Lines that say nothing of what happened: greetings, thanks, quotes, rules, names of those spoken to. */
const EMPTY_LINE =
  /^(?:>.*|[-*_=~\s]+|(?:hi|hello|hey|dear|hallo|good (?:morning|afternoon|evening)|thanks|thank you|regards|best|cheers|fyi)\b[^.:;]{0,40}|(?:(?:@[\p{L}\p{N}._-]+|\[~accountid:[^\]\s]+\])[\s,:]*)+)[\s,.!:]*$/iu;

/**
 * A comment's first lines that say something, on one line; empty where none does.
 * @param text of the comment, a line for each block
 */
const firstLines = (text: string): string => {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !EMPTY_LINE.test(line));
  return shortened(lines.slice(0, COMMENT_LINES).join(' '), COMMENT_LENGTH);
};

/** What an app writes again and again is told once. */
const fromComments = (comments: readonly ActivityComment[]): EntryDraft[] => {
  const told = new Set<string>();
  return sorted(comments).flatMap(({ id, at, by, text, restricted }) => {
    const words = firstLines(text);
    const said = `${by ?? ''} ${restricted} ${words}`;
    if (words === '' || told.has(said)) return [];
    told.add(said);
    return [draftOf(at, words, { kind: 'comment', id, by })];
  });
};

const fromLinks = ({ links }: IncidentActivity): EntryDraft[] =>
  links.flatMap(({ key, summary, created, relation }) =>
    created === null
      ? []
      : [draftOf(created, `${key} created (${relation}): ${summary}`, { kind: 'linked-issue', key })]
  );

/**
 * What the incident's ticket tells and the timeline does not yet, by time. Of comments that only some may see, {@link isRestricted} tells.
 * @param activity what Jira remembers of the incident
 * @param document the postmortem
 */
export const proposalsFrom = (
  activity: IncidentActivity,
  document: Pick<PostmortemDocument, 'timeline'>
): EntryDraft[] => {
  const { key, summary, created, reporter, changes, comments, attachments } = activity;
  const drafts = [
    draftOf(created, `Ticket created: ${summary}`, { kind: 'incident', key, by: reporter }),
    ...fromChanges(changes),
    ...fromComments(comments),
    ...attachments.map(({ id, at, by, filename }) =>
      draftOf(at, `Attached ${filename}`, { kind: 'attachment', id, by })
    ),
    ...fromLinks(activity)
  ];
  const taken = new Set(document.timeline.map(({ source }) => sourceKey(source)));
  return sorted(
    drafts.filter(({ source }) => {
      const known = sourceKey(source);
      if (taken.has(known)) return false;
      taken.add(known);
      return true;
    })
  );
};

/**
 * True where only some may see what a draft says, and whoever takes it over shows it to all who read the document.
 * @param draft as proposed
 * @param activity what Jira remembers of the incident
 */
export const isRestricted = (
  { source }: Pick<EntryDraft, 'source'>,
  { comments }: Pick<IncidentActivity, 'comments'>
): boolean =>
  source.kind === 'comment' && comments.some(({ id, restricted }) => restricted && id === source.id);
