/** Entries that name a milestone in words and stand at another time than it. */
import { MILESTONES, type Milestone } from '../milestones';
import type { PostmortemDocument } from '../postmortem';
import { durationInWords, MILESTONE_NAMES } from '../words';
import { MINUTE_MS } from '../calendar/wall-clock';
import { contradictionId, quoted, said, type Contradiction } from './contradiction';
import type { TimelineEntry } from './entry';

const THING = String.raw`(?:(?:the )?(?:incident|outage|issue|problem|service|disruption) )?`;
const IS = String.raw`(?:is |was |were |has been |marked (?:as )?|declared |now |fully |completely )*`;

/** Whole entries only: a longer sentence with the same word may speak of a part, or deny it. */
const entryThatSays = (words: string): RegExp => new RegExp(`^${THING}${IS}(?:${words})$`, 'i');

const NAMES: Readonly<Record<Milestone, RegExp>> = {
  failure: entryThatSays(
    '(?:first |initial )?failure|(?:start|beginning) of (?:the )?(?:outage|incident|impact)|(?:outage|impact) (?:starts|started|begins|began)'
  ),
  detection: entryThatSays('(?:first )?detected|detection|first noticed|noticed'),
  response: entryThatSays(
    'response|(?:first )?responders? (?:on it|joined|started)|response (?:starts|started|began)'
  ),
  mitigation: entryThatSays('mitigated|mitigation|repaired|(?:service )?restored'),
  resolution: entryThatSays('resolved|resolution|all clear|(?:end) of (?:the )?(?:outage|incident)')
};

const plain = (text: string): string =>
  said(text)
    .replace(/[*_#>~|<[\]]+/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/[\s.!:;–—-]+$/, '')
    .trim();

const MAX_LENGTH = 80;

const namedIn = ({ text }: TimelineEntry): Milestone | null => {
  if (text.length > MAX_LENGTH) return null;
  const words = plain(text);
  return MILESTONES.find((name) => NAMES[name].test(words)) ?? null;
};

/**
 * Entries such as "Incident resolved" that stand at another time than the milestone that they name. None is reported
 * where some entry of that name agrees with the milestone.
 * @param document the postmortem
 * @param leaveOut fields whose times are in doubt already
 */
export const namedMilestones = (
  document: PostmortemDocument,
  leaveOut: ReadonlySet<string>
): Contradiction[] => {
  const named = new Map<Milestone, TimelineEntry[]>();
  for (const entry of document.timeline) {
    const name = namedIn(entry);
    if (name !== null) named.set(name, [...(named.get(name) ?? []), entry]);
  }
  return [...named].flatMap(([name, entries]): Contradiction[] => {
    const at = document.milestones[name];
    if (at === null || leaveOut.has(`milestones.${name}`)) return [];
    if (entries.some((entry) => Math.abs(entry.at - at) <= MINUTE_MS)) return [];
    // The first that something began, the last that it ended.
    const ends = name === 'mitigation' || name === 'resolution';
    const doubtful = entries.filter(({ id }) => !leaveOut.has(`timeline.${id}`));
    const entry = ends ? doubtful.at(-1) : doubtful[0];
    if (!entry) return [];
    const gap = durationInWords(Math.abs(entry.at - at));
    return [
      {
        id: contradictionId('named', name, entry.id),
        field: `timeline.${entry.id}`,
        words: `The entry ${quoted(entry.text)} stands ${gap} ${entry.at > at ? 'after' : 'before'} the time set as ${MILESTONE_NAMES[name].toLowerCase()}.`,
        between: [`timeline.${entry.id}`, `milestones.${name}`],
        severityOfDoubt: 'certain'
      }
    ];
  });
};
