/** Where contradictions stand on the line. */
import type { Field } from '../../../../src/domain/edit';
import type { Contradiction } from '../../../../src/domain/timeline/contradictions';
import type { TimelineRow } from '../../../../src/domain/timeline/rows';

/** The fields of the document that a row shows. */
const fieldsOf = ({ entry, milestones }: TimelineRow): Field[] => [
  ...milestones.map((name): Field => `milestones.${name}`),
  ...(entry ? [`timeline.${entry.id}` as const] : [])
];

/**
 * Puts each contradiction above the later of the rows that cause it, so that it stands between them. What concerns
 * no row is left to the sections that it is about.
 * @param rows by time
 */
export function contradictionsByRow(
  contradictions: readonly Contradiction[],
  rows: readonly TimelineRow[]
): ReadonlyMap<string, readonly Contradiction[]> {
  const found = new Map<string, Contradiction[]>();
  if (contradictions.length === 0) return found;
  const place = new Map(rows.flatMap((row, index) => fieldsOf(row).map((field) => [field, index] as const)));
  for (const contradiction of contradictions) {
    const places = contradiction.between.flatMap((field) => place.get(field) ?? []);
    const row = rows[Math.max(...places)];
    if (places.length === 0 || !row) continue;
    found.set(row.key, [...(found.get(row.key) ?? []), contradiction]);
  }
  return found;
}
