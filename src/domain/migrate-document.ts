/** Brings what earlier versions stored up to this one, and tells what a newer one stored. Nothing is lost on the way. */
import * as v from 'valibot';
import { newIdea, type Action } from './action';
import { StoredEdit } from './edit';
import { AccountId, words } from './fields';
import { Milestones } from './milestones';
import { newDocument } from './new-document';
import { DOCUMENT_VERSION, PostmortemDocument } from './postmortem';
import { Severity } from './severity';
import { FIRST_TEMPLATE } from './template';

const Versioned = v.object({ version: v.pipe(v.number(), v.integer(), v.minValue(1)) });

/** A summary, five milestones and actions, before there was anything else. */
const FirstVersion = v.object({
  version: v.literal(1),
  summary: words(100_000),
  severity: Severity,
  owner: AccountId,
  milestones: Milestones,
  actions: v.array(v.looseObject({}))
});

/**
 * A stored document as this version reads it, or `newer` where a newer version of the app wrote it.
 * @param stored as parsed from JSON
 * @param created who made it (account id) and when (epoch milliseconds)
 * @throws ValiError where it is no document of any version
 */
export const readDocument = (
  stored: unknown,
  created: { by: string; at: number }
): PostmortemDocument | 'newer' => {
  const { version } = v.parse(Versioned, stored);
  if (version > DOCUMENT_VERSION) return 'newer';
  if (version === 1) return fromFirst(v.parse(FirstVersion, stored), created);
  return v.parse(PostmortemDocument, version === 2 ? fromSecond(v.parse(SecondVersion, stored)) : stored);
};

/** All there is but the board, the gate of actions and the findings dismissed. */
const SecondVersion = v.looseObject({ version: v.literal(2), actions: v.array(v.looseObject({})) });

/** What was not asked of an action yet. Whatever stood among the actions was meant to become a ticket. */
const BEFORE_THE_BOARD: Omit<Action, 'id' | 'text' | 'assignee' | 'dueDate' | 'target'> = (() => {
  const { criterion, category, scope, size, exception, place } = newIdea('', '');
  return { answers: [], criterion, category, scope, size, exception, place, verdict: 'keep' };
})();

const fromSecond = (stored: v.InferOutput<typeof SecondVersion>): unknown => ({
  ...stored,
  version: DOCUMENT_VERSION,
  actions: stored.actions.map((action) => ({ ...BEFORE_THE_BOARD, ...action })),
  dismissals: []
});

/** The log of the severity stays empty: what it was before nobody wrote down, and its first change begins it. */
const fromFirst = (
  { summary, severity, owner, milestones, actions }: v.InferOutput<typeof FirstVersion>,
  created: { by: string; at: number }
): PostmortemDocument =>
  v.parse(PostmortemDocument, {
    ...newDocument({ template: FIRST_TEMPLATE, severity, owner }),
    summary,
    milestones,
    actions: actions.map((action) => ({ ...BEFORE_THE_BOARD, ...action })),
    life: [{ kind: 'start', ...created }]
  });

const ActionEdit = v.looseObject({ field: v.literal('action'), value: v.looseObject({}) });

/** Actions of earlier versions said less; all else is as it was. */
const brought = (edit: unknown): unknown => {
  const read = v.safeParse(ActionEdit, edit);
  if (!read.success) return edit;
  return { ...read.output, value: { ...BEFORE_THE_BOARD, ...read.output.value } };
};

/** Edits as any version up to this one stored them. */
export const StoredEdits = v.array(v.pipe(v.unknown(), v.transform(brought), StoredEdit));
