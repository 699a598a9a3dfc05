/** How a document begins: made by edits alone, so that its history begins at the beginning. */
import { applyEdits, type StoredEdit } from './edit';
import type { Stamp } from './fields';
import type { LifeEvent } from './life/life';
import type { Milestones } from './milestones';
import { newDocument } from './new-document';
import type { PostmortemDocument } from './postmortem';
import type { Severity } from './severity';
import { FIRST_TEMPLATE, type TemplateRef } from './template';

/** What is known when a postmortem begins. */
export interface Beginning {
  template: TemplateRef;
  severity: Severity;
  /** Account id. */
  owner: string;
  summary: string;
  milestones: Milestones;
  nearMiss: boolean;
  zone: string | null;
}

/**
 * The edits with which a postmortem begins.
 * @param beginning what is known of it
 * @param event the first of its life
 */
export const firstEdits = (
  { template, severity, owner, summary, milestones, nearMiss, zone }: Beginning,
  event: LifeEvent
): StoredEdit[] => [
  { field: 'template', value: template },
  { field: 'severity', value: severity },
  { field: 'owner', value: owner },
  { field: 'zone', value: zone },
  { field: 'nearMiss', value: nearMiss },
  { field: 'summary', value: summary },
  { field: 'milestones', value: milestones },
  { field: 'life', value: event }
];

/**
 * The document that a first revision's edits make of nothing.
 * @param edits those of revision 1; they name severity and owner
 * @param stamp who made them, and when
 * @throws Error where severity or owner is missing
 */
export const documentFrom = (edits: readonly StoredEdit[], stamp: Stamp): PostmortemDocument => {
  const severity = edits.find((edit) => edit.field === 'severity');
  const owner = edits.find((edit) => edit.field === 'owner');
  if (!severity || !owner) throw new Error('A first revision names severity and owner.');
  const head = { template: FIRST_TEMPLATE, severity: severity.value, owner: owner.value };
  return applyEdits(newDocument(head), edits, stamp);
};
