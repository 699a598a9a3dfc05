/**
 * What an idea needs before it becomes a ticket (R81 to R87, R93). Panel and server ask alike, so that no gate
 * surprises. Everything is said so that it can stand after "still needs".
 */
import type { Action, SizeException, TicketTarget } from '../action';
import { daysBetween } from '../calendar/days';
import { fail, ok, type Result } from '../result';
import { hasText, listed, shortened } from '../words';

/** One thing that is missing, or worth a second look. */
export interface GateItem {
  field: keyof Action;
  words: string;
}

/** An action that lacks nothing. */
export interface ReadyAction extends Action {
  assignee: string;
  dueDate: string;
  target: TicketTarget;
  category: NonNullable<Action['category']>;
  scope: NonNullable<Action['scope']>;
  size: NonNullable<Action['size']>;
}

/** What of an action a person has judged, wherever its ticket is. */
type Judged = Pick<
  Action,
  'text' | 'verdict' | 'assignee' | 'criterion' | 'category' | 'scope' | 'size' | 'exception'
>;

/** A date further away than this many days is worth a second look. */
const FAR_DAYS = 90;

/**
 * Everything that keeps an action from becoming a ticket, in the order in which one fills it in; empty where nothing does.
 * @param action any action
 * @param today `YYYY-MM-DD` by the calendar of whoever asks
 */
export const missingForTicket = (action: Action, today: string): GateItem[] => [
  ...undecided(action),
  ...absent(action.target === null, 'target', 'a project and a type'),
  ...absent(action.assignee === null, 'assignee', 'somebody to do it'),
  ...missingDate(action.dueDate, today),
  ...unjudged(action)
];

/**
 * Everything that keeps an issue that exists already from being taken as an action's ticket. Who does it and until
 * when the issue may know itself; where it does, that counts, for there people look.
 * @param action any action
 * @param issue its assignee (account id) and its due date (`YYYY-MM-DD`), null where it has none
 */
export const missingForLink = (
  action: Action,
  issue: { assignee: string | null; dueDate: string | null }
): GateItem[] => {
  const assignee = issue.assignee ?? action.assignee;
  const noDate = (issue.dueDate ?? action.dueDate) === null;
  return [
    ...undecided(action),
    ...absent(assignee === null, 'assignee', 'somebody to do it, there or here'),
    ...absent(noDate, 'dueDate', 'a due date, there or here'),
    ...unjudged({ ...action, assignee })
  ];
};

/**
 * What is worth a second look before the ticket is made; nothing of it keeps one from it.
 * @param action any action
 * @param today `YYYY-MM-DD` by the calendar of whoever asks
 */
export const hintsForTicket = ({ dueDate }: Pick<Action, 'dueDate'>, today: string): GateItem[] =>
  dueDate !== null && daysBetween(today, dueDate) > FAR_DAYS
    ? [
        {
          field: 'dueDate',
          words: `It is due in more than ${FAR_DAYS} days. What nobody has to begin soon is seldom begun; is an earlier day possible?`
        }
      ]
    : [];

/**
 * True where an action may become a ticket only by a leader's exception: it takes more than two weeks, or rewrites a
 * system (R84, R86).
 * @param action any action
 */
export const needsException = ({ size, scope }: Pick<Action, 'size' | 'scope'>): boolean =>
  size === 'longer' || scope === 'rewrite';

/**
 * The exception that holds: one that is no longer needed binds nobody.
 * @param action any action
 */
export const exceptionOf = (action: Pick<Action, 'size' | 'scope' | 'exception'>): SizeException | null =>
  needsException(action) ? action.exception : null;

const absent = (isAbsent: boolean, field: GateItem['field'], words: string): GateItem[] =>
  isAbsent ? [{ field, words }] : [];

const VERDICT_ITEMS: Readonly<Record<Exclude<Action['verdict'], 'keep'>, string>> = {
  undecided: 'the decision to keep it',
  park: 'the decision to keep it after all, for it is parked',
  drop: 'the decision to keep it after all, for it was dropped'
};

const undecided = ({ text, verdict }: Pick<Action, 'text' | 'verdict'>): GateItem[] => [
  ...absent(!hasText(text), 'text', 'words that say what to do'),
  ...(verdict === 'keep' ? [] : [{ field: 'verdict' as const, words: VERDICT_ITEMS[verdict] }])
];

const missingDate = (dueDate: string | null, today: string): GateItem[] => {
  if (dueDate === null) return [{ field: 'dueDate', words: 'a due date' }];
  return absent(dueDate < today, 'dueDate', 'a due date that is not past');
};

const unjudged = (action: Judged): GateItem[] => [
  ...absent(!hasText(action.criterion), 'criterion', 'how you will know that it worked'),
  ...absent(action.category === null, 'category', 'what kind of change it is'),
  ...absent(action.scope === null, 'scope', 'how much it covers'),
  ...absent(action.size === null, 'size', 'whether two weeks are enough for it'),
  ...missingException(action)
];

const missingException = (action: Judged): GateItem[] => {
  if (!needsException(action)) return [];
  const { exception, assignee, size } = action;
  const large = size === 'longer' ? 'more than two weeks' : 'a rewrite';
  if (!exception) {
    const words = `a leader who allows ${large} and then answers for it, with their reason`;
    return [{ field: 'exception', words }];
  }
  return [
    // Nobody excepts themselves: the point is that somebody with a say over priorities stands behind it.
    ...absent(
      exception.leader === assignee,
      'exception',
      `a leader other than its assignee to allow ${large}`
    ),
    ...absent(!hasText(exception.reason), 'exception', `the leader’s reason for ${large}`)
  ];
};

/**
 * True for an action that lacks nothing.
 * @param action any action
 * @param today `YYYY-MM-DD` by the calendar of whoever asks
 */
export const isReady = (action: Action, today: string): action is ReadyAction =>
  missingForTicket(action, today).length === 0;

/**
 * Passes the actions through if none lacks anything, else names everything that is missing.
 * @param actions those whose tickets are asked for
 * @param all the document's actions, by whose order the error names its field, as in `actions.2.dueDate`
 * @param today `YYYY-MM-DD` by the calendar of whoever asks
 */
export const allReady = (
  actions: readonly Action[],
  all: readonly Action[],
  today: string
): Result<ReadyAction[]> => {
  const lacking = actions.flatMap((action) => {
    const items = missingForTicket(action, today);
    return items[0] ? [{ action, items, first: items[0] }] : [];
  });
  const [worst] = lacking;
  if (!worst) return ok(actions.filter((action) => isReady(action, today)));
  const sentences = lacking.map(({ action, items }) => stillNeeds(action, items, all));
  return fail({
    code: 'invalid',
    field: `actions.${all.indexOf(worst.action)}.${worst.first.field}`,
    message: `No ticket was created yet. ${sentences.join(' ')}`
  });
};

/**
 * Says in one sentence what an action still needs.
 * @param action which one
 * @param items what is missing, at least one
 * @param all the document's actions, by whose order one without words is called
 */
export const stillNeeds = (action: Action, items: readonly GateItem[], all: readonly Action[]): string => {
  const name = hasText(action.text) ? `“${shortened(action.text)}”` : `Action ${all.indexOf(action) + 1}`;
  return `${name} still needs ${listed(items.map(({ words }) => words))}.`;
};
