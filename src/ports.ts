/** What use cases ask of the world. Each is a function or a handful of them; a test gives its own. */
import type { ActionTicket, FieldProblem } from './domain/action-ticket';
import type { StoredEdit } from './domain/edit';
import type { SiteWords, TicketChange, TicketReading } from './domain/ledger/change';
import type { LedgerEntry } from './domain/ledger/entry';
import type { Breach, LedgerTicket } from './domain/ledger/ticket';
import type { LifeState } from './domain/life/life';
import type { ChosenLink, LinkType } from './domain/link-type';
import type { ParkedIdea } from './domain/parked/parked-ideas';
import type { PanelStatus } from './domain/panel-status';
import type { PostmortemDocument } from './domain/postmortem';
import type { Present } from './domain/presence';
import type { Result } from './domain/result';
import type { Settings } from './domain/settings';
import type { ActionMark, TicketDraft } from './domain/ticket-draft';

/** Who asks, as the platform vouches for. */
export interface Caller {
  accountId: string;
  /** IANA name, or null where the platform did not say. */
  timeZone: string | null;
  /** Address of the site such as `https://example.atlassian.net`, or null where the platform did not say. */
  siteUrl: string | null;
}

/** Epoch milliseconds. */
export type Clock = () => number;

/** A new id, unlike any other. */
export type NewId = () => string;

/**
 * Tells whoever has the postmortem open that it has a new revision or, at the same one, that so many of its actions have
 * a ticket by now. Never rejects: what it tells of has happened.
 */
export type Announce = (postmortemId: string, revision: number, tickets?: number) => Promise<void>;

/** Tells whoever has the postmortem open that somebody has it open whom realtime does not reach. Never rejects. */
export type TellPresence = (postmortemId: string, present: Present) => Promise<void>;

/** Every list, limit, word and policy of this site. */
export type ReadSettings = () => Promise<Settings>;

/** An issue that another one is linked to; Jira names only those that the caller may see. */
export interface LinkedIssue {
  id: string;
  key: string;
  summary: string;
}

/** An issue with the fields that Afterword shows, as the caller may see it. */
export interface Issue {
  id: string;
  key: string;
  summary: string;
  projectId: string;
  projectKey: string;
  typeName: string;
  statusName: string;
  statusCategory: 'new' | 'indeterminate' | 'done';
  priorityName: string | null;
  /** Account id. */
  assignee: string | null;
  assigneeName: string | null;
  /** `YYYY-MM-DD`. */
  dueDate: string | null;
  /** Epoch milliseconds. */
  created: number;
  /** Empty unless links were asked for. */
  linked: LinkedIssue[];
}

/** What the caller may do with an issue. */
export interface IssuePermissions {
  browse: boolean;
  edit: boolean;
}

/** A ticket that carries Afterword's mark. */
export interface MarkedTicket {
  postmortemId: string;
  actionId: string;
  issue: Issue;
}

/** What became of one draft. */
export type DraftOutcome =
  { created: true; id: string; key: string } | { created: false; problem: FieldProblem[] };

/**
 * What became of one bulk create. `refused`: nothing was created. `lost`: nobody can tell without looking; where
 * `running`, Jira may be at it still.
 */
export type BulkOutcome =
  | { kind: 'answered'; drafts: DraftOutcome[] }
  | { kind: 'refused'; problem: FieldProblem[] }
  | { kind: 'lost'; running: boolean };

/** Sets what the closed panel beside an issue shows. Never rejects: it is worth no failure. */
export type SetStatus = (issueId: string, status: PanelStatus) => Promise<void>;

/** Jira, with the rights of the caller. */
export interface Jira {
  /** Those of the issues that the caller may see, in any order; the others are not in it, whatever the reason. */
  issues: (idsOrKeys: readonly string[], also?: { links: boolean }) => Promise<Result<Issue[]>>;
  /** Nothing is allowed on an issue that is missing or invisible. */
  permissions: (issueId: string) => Promise<Result<IssuePermissions>>;
  /** Account id of the project's lead; null where the caller may not see the project, or Jira names nobody. */
  projectLead: (projectId: string) => Promise<Result<string | null>>;
  /** The site's link types; none where linking is switched off. */
  linkTypes: () => Promise<Result<LinkType[]>>;
  /** Creates at most 50 tickets in one call, which is never repeated. Outcomes are in the order of the drafts. */
  createTickets: (drafts: readonly TicketDraft[]) => Promise<BulkOutcome>;
  setStatus: SetStatus;
  /** Marks an issue as an action's, by property key. Harmless to repeat. */
  mark: (issueId: string, property: string, mark: ActionMark) => Promise<Result<null>>;
  /** Links an issue to the incident. Harmless to repeat: Jira makes no second link of the same type and direction. */
  link: (incidentId: string, issueId: string, link: ChosenLink) => Promise<Result<null>>;
  /** The tickets linked to the incident that carry the mark, by property key. */
  markedTickets: (incidentId: string, property: string) => Promise<Result<MarkedTicket[]>>;
}

/** A postmortem as it is stored, with the change that made it so. */
export interface StoredPostmortem {
  id: string;
  incidentId: string;
  incidentKey: string;
  /** Counts up by one with each save. */
  revision: number;
  document: PostmortemDocument;
  /** What this revision changed. */
  edits: StoredEdit[];
  /** Which call of a surface made it; null where none did that names itself. */
  operation: string | null;
  /** Whether the history has this revision yet; until then only this row does. */
  inHistory: boolean;
  /** Epoch milliseconds. */
  createdAt: number;
  createdBy: string;
  updatedAt: number;
  updatedBy: string;
}

/** An incident as the store knows it; its key may be another one by now. */
export interface IncidentReference {
  id: string;
  key: string;
}

/** A postmortem with what is remembered of its tickets, and the incidents that share it beside its home. */
export interface Snapshot {
  newer: false;
  postmortem: StoredPostmortem;
  tickets: ActionTicket[];
  /** Those of the tickets that the ledger has seen. */
  ledger: LedgerTicket[];
  joined: IncidentReference[];
}

/** A postmortem that a newer version of the app wrote: this one can tell whose it is, and nothing more. */
export interface NewerSnapshot {
  newer: true;
  postmortem: Pick<StoredPostmortem, 'id' | 'incidentId' | 'incidentKey'>;
}

export type Found = Snapshot | NewerSnapshot;

/** A postmortem by its home alone. */
export interface PostmortemReference {
  id: string;
  home: IncidentReference;
  state: LifeState;
}

/** One saved change. */
export interface StoredRevision {
  revision: number;
  /** Epoch milliseconds. */
  at: number;
  by: string;
  edits: StoredEdit[];
}

/** What can be told of a postmortem without reading its document. */
export interface WatchedPostmortem {
  /** Of its home. */
  incidentId: string;
  revision: number;
  /** The latest first. */
  people: Present[];
}

/** A created ticket in the list of open actions. */
export interface TicketReference {
  postmortemId: string;
  actionId: string;
  incidentId: string;
  ticketId: string;
  dueDate: string;
}

/** An action by the ids that lead there. */
export interface ActionReference {
  postmortemId: string;
  actionId: string;
}

/** What an issue is to Afterword. */
export interface Places {
  /** The postmortem that it has or shares, as an incident. */
  postmortemId: string | null;
  /** The actions whose ticket it is. */
  actions: ActionReference[];
}

/** The store. It knows no permissions: whoever asks it has asked Jira, or does before answering. Rejects when it fails. */
export interface Store {
  /** The incident's own postmortem, else the one that it joined, else its own that was never started. */
  ofIncident: (incidentId: string) => Promise<Found | null>;
  byId: (postmortemId: string) => Promise<Found | null>;
  placesOf: (issueId: string) => Promise<Places>;
  /** The postmortems, started or waived, whose homes these incidents are and of none of whose actions the issue is the ticket. */
  atHome: (incidentIds: readonly string[], issueId: string) => Promise<PostmortemReference[]>;
  /** False where the incident has a postmortem already. */
  start: (postmortem: StoredPostmortem) => Promise<boolean>;
  /** Replaces `previous`; false where somebody else replaced it first, or claimed an action of which it changes more than what it answers. */
  save: (next: StoredPostmortem, previous: StoredPostmortem) => Promise<boolean>;
  /** What the revisions after `from` and before `to` changed, one element for each; none where that is too long. */
  changesBetween: (
    postmortemId: string,
    from: number,
    to: number
  ) => Promise<Pick<StoredPostmortem, 'edits' | 'operation'>[]>;
  /** At most `limit` revisions before `before`, the latest first; fewer where they are long, and at least one if there is one. */
  revisions: (postmortemId: string, before: number | null, limit: number) => Promise<StoredRevision[]>;
  /** Lets the incident share a postmortem; false where it has one of its own, or shares one already. */
  join: (
    incident: IncidentReference,
    postmortemId: string,
    who: { by: string; at: number }
  ) => Promise<boolean>;
  /** Ends that the incident shares this postmortem. */
  leave: (incidentId: string, postmortemId: string) => Promise<void>;
  /** Claims what is neither created nor claimed, and answers all tickets of the postmortem. */
  claim: (tickets: readonly ActionTicket[], claim: string, now: number) => Promise<ActionTicket[]>;
  record: (tickets: readonly ActionTicket[]) => Promise<void>;
  /** The actions whose ticket an issue is, or for which it is being taken. @param now epoch milliseconds */
  holdersOf: (ticketId: string, now: number) => Promise<ActionReference[]>;
  /** The newest revision, and who was seen since; null where there is no such postmortem. @param since epoch milliseconds */
  watched: (postmortemId: string, since: number) => Promise<WatchedPostmortem | null>;
  /** Remembers where somebody is, one place for each person. @param at epoch milliseconds */
  see: (postmortemId: string, present: Present, at: number) => Promise<void>;
  /** Forgets whoever was seen last before. @param before epoch milliseconds */
  forgetSeen: (before: number) => Promise<void>;
  /** Created tickets that are not known to be closed or deleted, the earliest due date first. @param projects keys to narrow to; empty for all */
  createdTickets: (projects: readonly string[], limit: number) => Promise<TicketReference[]>;
  /** What actions say, by action id within postmortem id. */
  actionTexts: (postmortemIds: readonly string[]) => Promise<Map<string, Map<string, string>>>;
  /** What other postmortems park, the latest parked first; those not started or not needed park nothing. @param limit most postmortems */
  parkedElsewhere: (postmortemId: string, limit: number) => Promise<ParkedIdea[]>;
}

/** What became of action tickets. It knows no permissions, as the store does not. Rejects when it fails. */
export interface Ledger {
  /** How tickets stand, those that were ever seen, in any order. */
  ledgerOf: (ticketIds: readonly string[]) => Promise<LedgerTicket[]>;
  /** What happened to a ticket, the latest first. */
  entriesOf: (ticketId: string) => Promise<LedgerEntry[]>;
  /** The action whose ticket the issue is, or null. */
  byTicket: (ticketId: string) => Promise<ActionTicket | null>;
}

/** What was agreed of a ticket. */
type Agreed = Pick<ActionTicket, 'incidentId' | 'projectId' | 'projectKey' | 'assignee' | 'dueDate'>;

/** A ticket that the ledger follows, as it was agreed and as it was last seen. */
export interface Tracked extends Agreed {
  ticketId: string;
  ticketKey: string;
  /** Epoch milliseconds since when it is an action's ticket. */
  madeAt: number;
  /** Null where it was never seen. */
  known: LedgerTicket | null;
}

/** How the ledger is kept. Whatever comes twice, late or out of order changes nothing. */
export interface LedgerKeeping {
  /** Those of the issues that are tickets of actions. */
  tracked: (ticketIds: readonly string[]) => Promise<Tracked[]>;
  /** At most `limit` tickets in the order of their ids, those after `ticketId`. */
  trackedAfter: (ticketId: string, limit: number) => Promise<Tracked[]>;
  /** All tickets of each published postmortem that has one of these. */
  publishedBeside: (ticketIds: readonly string[]) => Promise<Tracked[]>;
  /** Remembers tickets as they were read, unless something newer is known, and what happened to them. */
  keep: (tickets: readonly LedgerTicket[], entries: readonly LedgerEntry[]) => Promise<void>;
  /** Remembers tickets that are no longer to be found, keeping what is known of them otherwise. */
  keepGone: (tickets: readonly LedgerTicket[], entries: readonly LedgerEntry[]) => Promise<void>;
  /** Takes back that tickets were gone, where nobody said so after `seenAt` (epoch milliseconds). */
  found: (ticketIds: readonly string[], seenAt: number) => Promise<void>;
}

/** Where the last reconcile stopped; `none`: there is no ticket to look after, `held`: not now. */
export type RunStart = { kind: 'none' | 'held' } | { kind: 'begun'; after: string };

/** Sees to it that one reconcile runs at a time and the next goes on where it stopped. */
export interface RunBook {
  /** One statement where there is no ticket, two or three else. @param until epoch milliseconds of its end at the latest */
  begin: (holder: string, now: number, until: number) => Promise<RunStart>;
  /** @param after id of the last ticket seen to, empty for a new round @param notBefore epoch milliseconds */
  end: (holder: string, after: string, notBefore: number) => Promise<void>;
}

/** A broken rule of which nobody was told yet. */
export interface UntoldBreach extends Breach, Pick<LedgerTicket, 'ticketKey' | 'projectId'> {
  /** Account id of who let the action be so large and answers for it (R84); null where nobody had to. */
  leader: string | null;
}

/** Who was told of which broken rule. */
export interface BreachBook {
  /** Remembers broken rules, each once. */
  note: (breaches: readonly Breach[], now: number) => Promise<void>;
  /** Those still broken of which nobody was told, though it may have been tried. @param ticketIds to narrow to, or null */
  untold: (ticketIds: readonly string[] | null, limit: number) => Promise<UntoldBreach[]>;
  /** False where somebody else is telling, or has told. */
  claim: (breach: Breach, claim: string, now: number) => Promise<boolean>;
  /** `refused`: nobody was told, so it is tried again, thrice at most. */
  settle: (claim: string, outcome: 'told' | 'refused', now: number) => Promise<void>;
}

/** What Jira was asked so far. */
export interface Spending {
  requests: number;
  /** As Jira counts them: 1 for a request, and 1 for each object read. */
  points: number;
  /** Epoch milliseconds until which Jira answers nothing more to the app; null while it does. */
  closedUntil: number | null;
}

/** Tickets as they are; `missing` were not brought, for whatever reason. */
export interface Readings {
  found: TicketReading[];
  missing: string[];
}

/** Jira with the app's own rights, for what is done while nobody is there. */
export interface JiraAsApp {
  /** Reads at most 100 tickets in one request. */
  readings: (ticketIds: readonly string[]) => Promise<Result<Readings>>;
  /** Whole changelogs of at most 1,000 tickets, of the fields that the ledger follows, by ticket id. */
  changes: (ticketIds: readonly string[]) => Promise<Result<Map<string, TicketChange[]>>>;
  /** The category of each status, by id. */
  categories: () => Promise<Result<SiteWords['categories']>>;
  /** Priority ids in the order of a ticket's project, the highest first; none where the app may not edit the ticket. */
  priorities: (ticketId: string) => Promise<Result<string[]>>;
  /** False where Jira has no such issue, or hides it. */
  exists: (ticketId: string) => Promise<Result<boolean>>;
  /** A project with its lead's account id; null where there is none, or it is hidden. */
  project: (projectId: string) => Promise<Result<{ lead: string | null } | null>>;
  /** Sends a mail about a ticket, once. `lost`: nobody knows whether it went out. */
  tell: (mail: Mail) => Promise<'told' | 'refused' | 'lost'>;
  setStatus: SetStatus;
  spending: () => Spending;
}

export interface Mail {
  ticketId: string;
  /** Account id. */
  to: string;
  subject: string;
  text: string;
}

/** What is there while nobody asks: the clock or an event has begun it. */
export interface Background {
  clock: Clock;
  newId: NewId;
  settings: ReadSettings;
  jira: JiraAsApp;
  keeping: LedgerKeeping;
  runs: RunBook;
  breaches: BreachBook;
  /** Epoch milliseconds after which nothing is begun. */
  deadline: number;
}

/** Everything that a use case may ask; each names what it needs of it. */
export interface World {
  caller: Caller;
  clock: Clock;
  newId: NewId;
  announce: Announce;
  tellPresence: TellPresence;
  settings: ReadSettings;
  jira: Jira;
  store: Store;
  ledger: Ledger;
}
