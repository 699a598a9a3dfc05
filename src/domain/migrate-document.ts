/** Brings what earlier versions stored up to this one, and tells what a newer one stored. Nothing is lost on the way. */
import * as v from 'valibot';
import { Action } from './action';
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
  actions: v.array(v.omit(Action, ['answers']))
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
  return version === 1
    ? fromFirst(v.parse(FirstVersion, stored), created)
    : v.parse(PostmortemDocument, stored);
};

/** The log of the severity stays empty: what it was before nobody wrote down, and its first change begins it. */
const fromFirst = (
  { summary, severity, owner, milestones, actions }: v.InferOutput<typeof FirstVersion>,
  created: { by: string; at: number }
): PostmortemDocument => ({
  ...newDocument({ template: FIRST_TEMPLATE, severity, owner }),
  summary,
  milestones,
  actions: actions.map((action) => ({ ...action, answers: [] })),
  life: [{ kind: 'start', ...created }]
});

const ActionOfFirstVersion = v.object({ field: v.literal('action'), value: v.looseObject({}) });

/** Actions answered no failures yet; all else is as it was. */
const brought = (edit: unknown): unknown => {
  const read = v.safeParse(ActionOfFirstVersion, edit);
  if (!read.success) return edit;
  return { ...read.output, value: { answers: [], ...read.output.value } };
};

/** Edits as any version up to this one stored them. */
export const StoredEdits = v.array(v.pipe(v.unknown(), v.transform(brought), StoredEdit));
