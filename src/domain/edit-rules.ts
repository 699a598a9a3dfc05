/** What an edit may not do, whoever makes it. What a gate asks is no business of theirs: a draft may be wrong for a while. */
import { LIST_WORDS } from './field-words';
import { signedOff } from './life/roles';
import { LIST_LIMITS, rolesOf, type ListName, type PostmortemDocument } from './postmortem';
import type { AppError } from './result';
import type { Settings } from './settings';
import { TEMPLATE_VERSION } from './template';
import { unfitFields } from './ticket-fields';
import { hasText } from './words';

const LISTS = Object.keys(LIST_LIMITS) as ListName[];

/**
 * Why a change is refused, or null where it may be made.
 * @param before the document as it is
 * @param after as it would be
 * @param by account id of whoever changes it
 * @param settings the bar raiser's checklist
 */
export const refusalOf = (
  before: PostmortemDocument,
  after: PostmortemDocument,
  by: string,
  settings: Pick<Settings, 'barRaiserChecklist'>
): AppError | null =>
  fullList(before, after) ??
  extensionWithoutReason(before, after) ??
  unsigned(before, after, by, settings) ??
  othersRemark(before, after, by) ??
  dismissalWithoutReason(before, after) ??
  unknownTemplate(before, after) ??
  unfitFields(before, after);

const fullList = (before: PostmortemDocument, after: PostmortemDocument): AppError | null => {
  const list = LISTS.find(
    (name) => after[name].length > LIST_LIMITS[name] && after[name].length > before[name].length
  );
  if (!list) return null;
  return {
    code: 'invalid',
    field: list,
    message: `A postmortem holds at most ${LIST_LIMITS[list]} ${LIST_WORDS[list]}. Nothing is lost, what you added is kept here; remove what tells the reader nothing, then save again.`
  };
};

const extensionWithoutReason = (
  { meeting: { extension: before } }: PostmortemDocument,
  { meeting: { extension: after } }: PostmortemDocument
): AppError | null => {
  if (!after || JSON.stringify(after) === JSON.stringify(before) || hasText(after.reason)) return null;
  return {
    code: 'invalid',
    field: 'meeting.extension',
    message: 'Say in a few words why the review is later. Nothing was changed yet.'
  };
};

/** Given by the bar raiser alone, and taken back by whoever gave it or holds the role by now. */
const unsigned = (
  before: PostmortemDocument,
  after: PostmortemDocument,
  by: string,
  settings: Pick<Settings, 'barRaiserChecklist'>
): AppError | null => {
  if (JSON.stringify(after.signOff) === JSON.stringify(before.signOff)) return null;
  if (after.signOff) {
    const signed = signedOff(rolesOf(after), after.signOff, settings);
    return signed.ok ? null : signed.error;
  }
  if (before.signOff?.by === by || after.roles.barRaiser === by) return null;
  return {
    code: 'invalid',
    field: 'signOff',
    message: 'Only the bar raiser takes the sign-off back. Nothing was changed.'
  };
};

/** Whoever may edit closes a remark or opens it again; it stays, in the words of the person whose name it carries. */
const othersRemark = (before: PostmortemDocument, after: PostmortemDocument, by: string): AppError | null => {
  const later = new Map(after.remarks.map((remark) => [remark.id, remark]));
  const rewritten = before.remarks.find((old) => {
    const next = later.get(old.id);
    return old.by !== by && (next?.by !== old.by || next.text !== old.text || next.section !== old.section);
  });
  if (!rewritten) return null;
  return {
    code: 'invalid',
    field: `remarks.${rewritten.id}`,
    message:
      'Only whoever made a remark changes its words or takes it away. Nothing was changed; close it, or add one of your own.'
  };
};

/** Without a reason nobody could tell later whether it was looked at or clicked away. */
const dismissalWithoutReason = (before: PostmortemDocument, after: PostmortemDocument): AppError | null => {
  const known = new Map(before.dismissals.map(({ id, reason }) => [id, reason]));
  const bare = after.dismissals.find(({ id, reason }) => !hasText(reason) && known.get(id) !== reason);
  if (!bare) return null;
  return {
    code: 'invalid',
    field: `dismissals.${bare.id}`,
    message: 'Say in a few words why the hint does not apply. Nothing was changed.'
  };
};

const unknownTemplate = (
  { template: before }: PostmortemDocument,
  { template: after }: PostmortemDocument
): AppError | null => {
  if (after.version <= Math.max(before.version, TEMPLATE_VERSION)) return null;
  return {
    code: 'invalid',
    field: 'template',
    message: 'This version of Afterword does not know that template. Nothing was changed.'
  };
};
