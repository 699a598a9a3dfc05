import { differingFields, keyOf, type Field } from './edit';
import { LIST_LIMITS, type PostmortemDocument } from './postmortem';

/** What changes beside a field rather than as one: who edited, and logs of what the fields say as well. */
const BESIDE: ReadonlySet<string> = new Set(['version', 'edited', 'severityLog']);

/** What is one field although it is made of several parts. */
const WHOLE: ReadonlySet<string> = new Set(['template', 'signOff', 'life']);

/**
 * The fields in which two states of a document differ, items of lists one by one.
 * @param before one state
 * @param after another one
 */
export const changedFields = (before: PostmortemDocument, after: PostmortemDocument): Field[] => {
  const parts = Object.keys(after).filter(
    (part): part is keyof PostmortemDocument => !BESIDE.has(part) && part in before
  );
  const fields = parts.flatMap((part) => fieldsOf(part, before, after));
  return differingFields(before, after, fields as Field[]);
};

const fieldsOf = (
  part: keyof PostmortemDocument,
  before: PostmortemDocument,
  after: PostmortemDocument
): string[] => {
  if (part in LIST_LIMITS) {
    const items = [before, after].flatMap(
      (document) => document[part] as ({ id: string } | { account: string })[]
    );
    return [...new Set(items.map((item) => `${part}.${keyOf(item)}`))];
  }
  const value: unknown = after[part];
  if (WHOLE.has(part) || typeof value !== 'object' || value === null || Array.isArray(value)) return [part];
  return Object.keys(value).map((name) => `${part}.${name}`);
};
