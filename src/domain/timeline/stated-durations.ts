/** Durations that a text states and the milestones do not bear out. */
import { DAY_MS } from '../calendar/wall-clock';
import type { Field } from '../edit';
import type { Milestone, Milestones } from '../milestones';
import type { PostmortemDocument } from '../postmortem';
import { durationInWords, MILESTONE_NAMES } from '../words';
import { contradictionId, overallProse, said, type Contradiction, type ProseField } from './contradiction';
import { durationsIn, fits, type ReadDuration } from './read-duration';

type Span = readonly [Milestone, Milestone];

/** What a stated duration may measure, by the words before or behind it. The first span known is named to the reader. */
interface Meaning {
  kind: string;
  before?: RegExp;
  behind?: RegExp;
  spans: readonly Span[];
}

const THING = String.raw`(?:outage|incident|downtime|disruption|interruption|degradation)`;
const LASTED = String.raw`(?:lasted|took|went on|continued)(?: for)?(?: a total of)?`;
const DOWN = String.raw`(?:down|unavailable|offline|unreachable|inaccessible|not (?:available|reachable|accessible|resolved))`;
/** What a label may have between its words and the figure. */
const LABEL_END = String.raw`[*_\s]*[:=|–-]?[*_\s]*(?:was |is |of )?$`;

const DETECT: readonly Span[] = [['failure', 'detection']];
const RESPOND: readonly Span[] = [['detection', 'response']];
const REPAIR: readonly Span[] = [
  ['failure', 'mitigation'],
  ['detection', 'mitigation'],
  ['failure', 'resolution'],
  ['detection', 'resolution']
];
const RESOLVE: readonly Span[] = [
  ['failure', 'resolution'],
  ['detection', 'resolution']
];
const OUTAGE: readonly Span[] = [...RESOLVE, ['failure', 'mitigation'], ['detection', 'mitigation']];

const MEANINGS: readonly Meaning[] = [
  { kind: 'detect', before: new RegExp(`\\btime to detect(?:ion)?${LABEL_END}`, 'i'), spans: DETECT },
  { kind: 'respond', before: new RegExp(`\\btime to respon(?:d|se)${LABEL_END}`, 'i'), spans: RESPOND },
  {
    kind: 'repair',
    before: new RegExp(
      `\\btime to (?:repair|mitigat(?:e|ion)|recover(?:y)?|restor(?:e|ation))${LABEL_END}`,
      'i'
    ),
    spans: REPAIR
  },
  {
    kind: 'resolve',
    before: new RegExp(`\\btime to (?:resolve|resolution|fix)${LABEL_END}`, 'i'),
    spans: RESOLVE
  },
  {
    kind: 'outage',
    before: new RegExp(`(?:^|\\n|\\b${THING} )[\\s*_-]*duration${LABEL_END}`, 'i'),
    spans: OUTAGE
  },
  {
    kind: 'outage',
    before: new RegExp(
      `\\b(?:the|this|our|whole|total|entire|an) (?:whole |total |entire |full )?${THING} ${LASTED} $`,
      'i'
    ),
    spans: OUTAGE
  },
  { kind: 'outage', before: new RegExp(`\\b${THING} of $`, 'i'), spans: OUTAGE },
  {
    kind: 'outage',
    behind: new RegExp(`^[ -](?:of )?(?:a |full |total |complete |partial )?${THING}\\b`, 'i'),
    spans: OUTAGE
  },
  {
    kind: 'outage',
    before: new RegExp(
      `\\b(?:was|were) (?:completely |fully |entirely |partly )?${DOWN}(?: to [a-z ]{1,30})? for $`,
      'i'
    ),
    spans: OUTAGE
  }
];

/** What speaks of another time, of a part, or of what might have been. */
const ELSEWHERE =
  /\b(?:previous(?:ly)?|last (?:time|year|month|week)|earlier|similar|in the past|once before|would|could|might|may|should|if|each|every|per|usually|typically|normally|sometimes|timeout|sla|slo|first incident|second incident|planned|scheduled|maintenance|another|other)\b/i;

const sentenceAround = (text: string, index: number): string => {
  const start = Math.max(
    text.lastIndexOf('. ', index) + 1,
    text.lastIndexOf('\n', index) + 1,
    index - 200,
    0
  );
  const ends = [text.indexOf('. ', index), text.indexOf('\n', index)].filter((end) => end >= 0);
  return text.slice(start, Math.min(text.length, index + 200, ...ends));
};

const meaningOf = (text: string, { index, end }: ReadDuration): Meaning | null => {
  const before = text.slice(Math.max(0, index - 80), index);
  const behind = text.slice(end, end + 40);
  const meaning = MEANINGS.find(
    (one) => (one.before?.test(before) ?? false) || (one.behind?.test(behind) ?? false)
  );
  return meaning && !ELSEWHERE.test(sentenceAround(text, index)) ? meaning : null;
};

/** A text with more figures than this is a log, and no sentence about the whole. */
const MOST = 200;

const WORKING_HOURS = /\b(?:support|working|business|office|core) (?:hours|time|days)\b/i;

interface Stated {
  prose: ProseField;
  read: ReadDuration;
  meaning: Meaning;
}

const lengthOf = (milestones: Milestones, [from, to]: Span): number | null => {
  const [start, end] = [milestones[from], milestones[to]];
  return start === null || end === null || end < start ? null : end - start;
};

const spanWords = ([from, to]: Span): string =>
  `from ${MILESTONE_NAMES[from].toLowerCase()} to ${MILESTONE_NAMES[to].toLowerCase()}`;

const against = (milestones: Milestones, { prose, read, meaning }: Stated): Contradiction | null => {
  const known = meaning.spans.flatMap((span) => {
    const ms = lengthOf(milestones, span);
    return ms === null ? [] : [{ span, ms }];
  });
  const [first] = known;
  if (!first || known.some(({ ms }) => fits(read, ms))) return null;
  const workingHours = WORKING_HOURS.test(sentenceAround(prose.text, read.index));
  const perhaps = workingHours
    ? ' The text counts working hours, the milestones go by the clock.'
    : first.ms > DAY_MS && read.ms < first.ms
      ? ' Perhaps it counts working hours only, or was taken over from elsewhere.'
      : '';
  return {
    id: contradictionId('duration', prose.field, meaning.kind, read.written),
    field: prose.field,
    words: `${prose.name} says “${read.written}”; by the milestones it is ${durationInWords(first.ms)} ${spanWords(first.span)}.${perhaps}`,
    between: [prose.field, `milestones.${first.span[0]}`, `milestones.${first.span[1]}`],
    severityOfDoubt: workingHours ? 'likely' : 'certain'
  };
};

/** Without milestones two texts can still contradict each other. */
const amongEachOther = (stated: readonly Stated[]): Contradiction[] => {
  const [first, ...rest] = stated.filter(({ meaning }) => meaning.kind === 'outage');
  if (first?.read.bound !== 'exact') return [];
  return rest
    .filter(({ read }) => !fits(read, first.read.ms))
    .slice(0, 1)
    .map(({ prose, read }) => ({
      id: contradictionId('durations', first.prose.field, first.read.written, prose.field, read.written),
      field: prose.field,
      words: `${first.prose.name} says “${first.read.written}”, ${lowerFirst(prose.name)} says “${read.written}”.`,
      between: [...new Set<Field>([first.prose.field, prose.field])],
      severityOfDoubt: 'likely'
    }));
};

const lowerFirst = (name: string): string => name.slice(0, 1).toLowerCase() + name.slice(1);

/**
 * Durations in the summary, the impact and the incident's title that no pair of milestones bears out.
 * @param document the postmortem
 * @param title the incident's, null where it is not known
 * @param leaveOut fields of milestones whose times are in doubt already
 */
export const statedDurations = (
  document: PostmortemDocument,
  title: string | null,
  leaveOut: ReadonlySet<string>
): Contradiction[] => {
  const titled: ProseField[] =
    title === null ? [] : [{ field: 'summary', name: 'The incident’s title', text: said(title) }];
  const stated = [...titled, ...overallProse(document)].flatMap((prose) =>
    durationsIn(prose.text)
      .slice(0, MOST)
      .flatMap((read): Stated[] => {
        const meaning = meaningOf(prose.text, read);
        return meaning ? [{ prose, read, meaning }] : [];
      })
  );
  const milestones = Object.fromEntries(
    Object.entries(document.milestones).map(([name, at]) => [
      name,
      leaveOut.has(`milestones.${name}`) ? null : at
    ])
  ) as Milestones;
  const found = stated.flatMap((one) => against(milestones, one) ?? []);
  const measured = OUTAGE.some((span) => lengthOf(milestones, span) !== null);
  return measured ? found : [...found, ...amongEachOther(stated)];
};
