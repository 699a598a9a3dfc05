/** Keeps what a site holds as JSON, and brings it back. */
import type { JiraSeed } from './seed';
import type { Attachment, Issue, JiraState, Link, Notification } from './state';
import type { JiraStore } from './store';

/** Raised whenever the form changes; what was saved in another form is not read. */
const version = 1;

interface SavedIssue extends Omit<Issue, 'attachments'> {
  /** Contents in base64. */
  attachments: readonly (Omit<Attachment, 'content'> & { content: string })[];
}

interface Saved {
  version: number;
  issues: SavedIssue[];
  links: Link[];
  projectProperties: [string, [string, unknown][]][];
  dashboardProperties: [string, [string, unknown][]][];
  notifications: Notification[];
  counters: [string, number][];
}

const entries = (maps: Map<string, Map<string, unknown>>): [string, [string, unknown][]][] =>
  [...maps].map(([key, values]) => [key, [...values]]);

/** Everything but the configuration, as a value that JSON keeps. */
export const save = (state: JiraState): unknown => {
  const saved: Saved = {
    version,
    issues: [...state.issues.values()].map((issue) => ({
      ...issue,
      attachments: issue.attachments.map((attachment) => ({
        ...attachment,
        content: attachment.content.toString('base64')
      }))
    })),
    links: [...state.links.values()],
    projectProperties: entries(state.projectProperties),
    dashboardProperties: entries(state.dashboardProperties),
    notifications: [...state.notifications],
    counters: [...state.counters]
  };
  return saved;
};

const isSaved = (value: unknown): value is Saved =>
  typeof value === 'object' && value !== null && 'version' in value && value.version === version;

/**
 * Fills an empty store with what {@link save} gave.
 * Throws where the value has another form.
 */
export const restore = (store: JiraStore, value: unknown): void => {
  if (!isSaved(value)) throw new Error('The saved Jira has another form.');
  const { state } = store;
  for (const issue of value.issues)
    store.put(
      {
        ...issue,
        attachments: issue.attachments.map((attachment) => ({
          ...attachment,
          content: Buffer.from(attachment.content, 'base64')
        }))
      },
      Number.NEGATIVE_INFINITY
    );
  for (const link of value.links) state.links.set(link.id, link);
  for (const [key, values] of value.projectProperties) state.projectProperties.set(key, new Map(values));
  for (const [key, values] of value.dashboardProperties) state.dashboardProperties.set(key, new Map(values));
  state.notifications.push(...value.notifications);
  for (const [name, last] of value.counters) state.counters.set(name, last);
};

/** The seed's configuration without its issues: what a saved site is restored into. */
export const withoutIssues = (seed: JiraSeed): JiraSeed => ({ ...seed, issues: [], links: [] });
