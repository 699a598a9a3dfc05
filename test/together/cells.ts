/** A document as the parts that two people may change apart from each other. */
import type { Field } from '../../src/domain/edit';
import { keyOf } from '../../src/domain/edit';
import { isKeys } from '../../src/domain/merge/based-edit';
import type { PostmortemDocument } from '../../src/domain/postmortem';

/** The parts of an item that the test changes. */
const KEYS = ['text', 'lane', 'at', 'assignee', 'dueDate'];

/**
 * What stands in a field, by part of it.
 * @param field where it stands
 * @param value what stands there; nothing, where there is no such item
 */
export const cellsOf = (field: Field, value: unknown): Map<string, unknown> => {
  if (value === undefined) return new Map();
  if (!isKeys(value)) return new Map([[field, value]]);
  return new Map(
    KEYS.filter((key) => Object.hasOwn(value, key)).map((key) => [`${field}.${key}`, value[key]])
  );
};

/** All that the test changes in a document. @param document at the end */
export const everyCell = (document: PostmortemDocument): Map<string, unknown> =>
  new Map<string, unknown>([
    ['summary', document.summary],
    ['impact.description', document.impact.description],
    ['impact.customersAffected', document.impact.customersAffected],
    ['owner', document.owner],
    ...(['timeline', 'causes', 'actions'] as const).flatMap((list) =>
      document[list].flatMap((item) => [...cellsOf(`${list}.${keyOf(item)}`, item)])
    )
  ]);
