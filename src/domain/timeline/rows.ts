/** What stands on the line of a timeline: entries, and the milestones that no entry tells of. */
import type { Edit } from '../edit';
import { MILESTONES, type Milestone, type Milestones } from '../milestones';
import type { PostmortemDocument } from '../postmortem';
import type { TimelineEntry } from './entry';

/** One place on the line. */
export interface TimelineRow {
  /** The entry's id, or the names of its milestones: the same as long as it is the same place. */
  key: string;
  /** Epoch milliseconds. */
  at: number;
  /** Null where only a milestone is known. */
  entry: TimelineEntry | null;
  /** Milestones that are at this instant; of several entries there the first is drawn as them. */
  milestones: readonly Milestone[];
}

const NONE: readonly Milestone[] = [];

/**
 * The line by time. An entry at the same instant as a milestone is that milestone.
 * @param document entries by time, and milestones
 */
export const rowsOf = ({
  timeline,
  milestones
}: Pick<PostmortemDocument, 'timeline' | 'milestones'>): TimelineRow[] => {
  const open = new Map<number, Milestone[]>();
  for (const name of MILESTONES) {
    const at = milestones[name];
    if (at !== null) open.set(at, [...(open.get(at) ?? []), name]);
  }
  const rows = timeline.map((entry): TimelineRow => {
    const names = open.get(entry.at) ?? NONE;
    open.delete(entry.at);
    return { key: entry.id, at: entry.at, entry, milestones: names };
  });
  for (const [at, names] of open) rows.push({ key: names.join('-'), at, entry: null, milestones: names });
  return rows.sort((a, b) => a.at - b.at);
};

/**
 * The edits that save an entry as somebody changed it, all in one go: a milestone that it was drawn as moves along;
 * one that it shall be drawn as gets its instant; one that it is no longer stays where it was, or has no time where
 * the entry still stands there.
 * @param milestones as they are
 * @param before the entry as it is and the milestones that it is drawn as
 * @param after the same as they shall be
 */
export const editsOfEntry = (
  milestones: Milestones,
  before: { entry: TimelineEntry; milestones: readonly Milestone[] },
  after: { entry: TimelineEntry; milestones: readonly Milestone[] }
): Edit[] => {
  const edits: Edit[] = [];
  if (JSON.stringify(before.entry) !== JSON.stringify(after.entry))
    edits.push({ field: 'entry', value: after.entry });
  const { at } = after.entry;
  const value: Partial<Milestones> = {};
  for (const name of after.milestones) if (milestones[name] !== at) value[name] = at;
  for (const name of before.milestones)
    if (!after.milestones.includes(name) && at === before.entry.at) value[name] = null;
  if (Object.keys(value).length > 0) edits.push({ field: 'milestones', value });
  return edits;
};

/**
 * The names of the teams that have lanes, and of those that might: by name.
 * @param document entries, affected areas and contributors
 */
export const lanesOf = ({
  timeline,
  affected,
  contributors
}: Pick<PostmortemDocument, 'timeline' | 'affected' | 'contributors'>): {
  used: string[];
  known: string[];
} => {
  const byName = (names: Iterable<string>): string[] =>
    [...new Set(names)].sort((a, b) => a.localeCompare(b));
  const used = timeline.flatMap(({ lane }) => lane ?? []);
  const others = [...contributors.map(({ team }) => team), ...affected.map(({ name }) => name)]
    .map((name) => name.trim().slice(0, 100))
    .filter(Boolean);
  return { used: byName(used), known: byName([...used, ...others]) };
};
