/** Where a postmortem stands, in one minute, for whoever comes late (R49). */
import { gateAhead } from './life/life';
import type { Gate } from './life/gate';
import { readinessFor, type ReadinessItem } from './life/readiness';
import { readinessFacts } from './life/readiness-facts';
import { measuresOf, type Measures } from './measures';
import type { Milestones } from './milestones';
import { rolesOf, type PostmortemDocument } from './postmortem';
import type { Settings } from './settings';
import { templateOf, type SectionId } from './template';
import type { TimelineEntry } from './timeline/entry';
import { shortened } from './words';

/** Characters of the summary that a minute leaves time for. */
const SUMMARY_LENGTH = 400;

/** How many of the latest entries are told. */
const LATEST = 10;

export interface CatchUp {
  /** At most a few lines, without Markdown's marks of headings and lists; empty where nothing is written. */
  summary: string;
  isShortened: boolean;
  impact: {
    customersAffected: number | null;
    failedRequests: number | null;
    /** Milliseconds. */
    p99: number | null;
    dataLost: boolean | null;
    /** Names of the services and teams that felt it. */
    areas: string[];
  };
  milestones: Milestones;
  measures: Measures;
  /** The latest, oldest first. */
  entries: TimelineEntry[];
  /** How many come before them. */
  earlier: number;
  /** What the next gate asks for and is missing; empty with no gate ahead. */
  missing: ReadinessItem[];
  gate: Gate | null;
  /** Who is on it, each once, the owner first. */
  people: { account: string; as: string[] }[];
}

const withoutMarks = (text: string): string => text.replace(/^[ \t]*(?:#{1,6}|[-*+>])[ \t]+/gm, '');

/**
 * Puts together what somebody who comes late wants to know.
 * @param document the postmortem
 * @param settings how roles and classes are called here
 */
export const catchUp = (
  document: PostmortemDocument,
  settings: Pick<Settings, 'roles' | 'severities'>
): CatchUp => {
  const { impact, affected, milestones, timeline } = document;
  const whole = shortened(withoutMarks(document.summary), Infinity);
  const summary = shortened(whole, SUMMARY_LENGTH);
  const gate = gateAhead(document.life);
  return {
    summary,
    isShortened: summary !== whole,
    impact: {
      customersAffected: impact.customersAffected,
      failedRequests: impact.failedRequests,
      p99: impact.p99,
      dataLost: impact.dataLost,
      areas: affected.map(({ name }) => name.trim()).filter(Boolean)
    },
    milestones,
    measures: measuresOf(milestones),
    entries: timeline.slice(-LATEST),
    earlier: Math.max(0, timeline.length - LATEST),
    missing: gate ? readinessFor(gate, readinessFacts(document, settings)).filter(({ done }) => !done) : [],
    gate,
    people: peopleIn(document, settings)
  };
};

const peopleIn = (
  document: PostmortemDocument,
  { roles: names }: Pick<Settings, 'roles'>
): CatchUp['people'] => {
  const { owner, moderator, barRaiser, contributors } = rolesOf(document);
  const people = new Map<string, string[]>();
  const add = (account: string | null, as: string): void => {
    if (account !== null) people.set(account, [...(people.get(account) ?? []), as]);
  };
  add(owner, names.owner.name);
  add(moderator, names.moderator.name);
  add(barRaiser, names.barRaiser.name);
  for (const { account, team } of contributors) add(account, team);
  for (const { title, by } of editsIn(document)) if (!people.has(by)) add(by, `wrote in ${title}`);
  return [...people].map(([account, as]) => ({ account, as }));
};

/** The last change of a section. */
export interface SectionChange {
  section: SectionId;
  title: string;
  /** Account id. */
  by: string;
  /** Epoch milliseconds. */
  at: number;
}

/** The last change of each section that its template shows, the latest first. */
const editsIn = ({ template, edited }: PostmortemDocument): SectionChange[] =>
  templateOf(template)
    .sections.flatMap(({ id, title }) => {
      const last = edited[id];
      return last ? [{ section: id, title, ...last }] : [];
    })
    .sort((a, b) => b.at - a.at);

/** What somebody had before their eyes when they looked last. */
export interface LastLook {
  revision: number;
  /** When that revision was saved; epoch milliseconds by the server's clock. */
  savedAt: number;
}

/**
 * What others changed since somebody looked.
 * @param document the postmortem
 * @param revision its revision
 * @param seen what was seen last
 * @param viewer account id of whoever looked
 * @returns sections by their last change, the latest first, and how many changes were saved, by anybody
 */
export const changesSince = (
  document: PostmortemDocument,
  revision: number,
  seen: LastLook,
  viewer: string
): { count: number; sections: SectionChange[] } => ({
  count: Math.max(0, revision - seen.revision),
  sections:
    revision > seen.revision
      ? editsIn(document).filter(({ by, at }) => by !== viewer && at > seen.savedAt)
      : []
});
