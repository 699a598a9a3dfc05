/** Fills a site from a seed. */
import { isDocument, paragraphs } from './adf';
import type { FieldConfig, ProjectConfig } from './config';
import { withHistory, withResolution, withStatus } from './history';
import { attachmentItem } from './issues/attachments';
import { addLink } from './issues/linking';
import type {
  JiraSeed,
  SeedAttachment,
  SeedChange,
  SeedComment,
  SeedFieldValues,
  SeedIssue,
  SeedLink
} from './seed';
import type { AdfDocument, Attachment, Comment, CustomValue, Issue, JiraState } from './state';
import type { JiraStore } from './store';
import { isDay } from './time';

/** A state that holds the seed's configuration and nothing else. */
export const emptyState = (seed: JiraSeed): JiraState => ({
  config: seed.config,
  issues: new Map(),
  links: new Map(),
  projectProperties: new Map(),
  dashboardProperties: new Map(),
  notifications: [],
  counters: new Map()
});

/** Search has always known what the site began with. */
const alwaysIndexed = Number.NEGATIVE_INFINITY;

const named = <T>(found: T | undefined, what: string, name: string): T => {
  if (found === undefined) throw new Error(`Seed: the site has no ${what} "${name}".`);
  return found;
};

const instant = (text: string): number => {
  const at = Date.parse(text);
  if (Number.isNaN(at) || !/(Z|[+-]\d\d:?\d\d)$/.test(text))
    throw new Error(`Seed: "${text}" is not an instant with a zone.`);
  return at;
};

const document = (content: AdfDocument | string): AdfDocument => {
  if (typeof content === 'string') return paragraphs(content);
  if (!isDocument(content)) throw new Error('Seed: a document is not valid ADF.');
  return content;
};

class SeedLoader {
  constructor(private readonly store: JiraStore) {}

  load(seed: JiraSeed): void {
    for (const issue of seed.issues) this.addIssue(issue);
    for (const link of seed.links) this.addLink(link);
    for (const issue of this.store.state.issues.values()) this.putInOrder(issue);
  }

  private addIssue(seed: SeedIssue): void {
    const { store } = this;
    const project = this.projectOf(seed);
    let issue = this.begin(seed, project);
    for (const change of seed.history ?? []) issue = this.applyChange(issue, project, change);
    for (const attachment of seed.attachments ?? []) issue = this.attach(issue, attachment);
    const comments = (seed.comments ?? []).map((comment) => this.comment(comment));
    store.put({ ...issue, comments }, alwaysIndexed);
  }

  private projectOf(seed: SeedIssue): ProjectConfig {
    const [key = '', number = ''] = seed.key.split('-');
    const project = named(this.store.directory.findProject(key), 'project', key);
    const last = this.store.state.counters.get(`number/${project.id}`) ?? 0;
    if (!(Number(number) > last)) throw new Error(`Seed: ${seed.key} does not follow ${key}-${last}.`);
    this.store.state.counters.set(`number/${project.id}`, Number(number));
    return project;
  }

  private begin(seed: SeedIssue, project: ProjectConfig): Issue {
    const { directory, state } = this.store;
    const type = project.types.find((each) => directory.type(each.typeId).name === seed.type);
    const { typeId, workflow } = named(type, `issue type in ${project.key}`, seed.type);
    const reporter = this.account(seed.reporter);
    const created = instant(seed.created);
    const blank: Issue = {
      id: this.store.nextId('issue'),
      key: seed.key,
      number: Number(seed.key.split('-')[1]),
      projectId: project.id,
      typeId,
      statusId: workflow.initial,
      summary: seed.summary,
      description: seed.description === undefined ? null : document(seed.description),
      priorityId: state.config.defaultPriorityId,
      creator: reporter,
      reporter,
      assignee: null,
      dueDate: null,
      labels: [],
      securityLevelId: null,
      resolutionId: null,
      parentId: seed.parent === undefined ? null : this.issue(seed.parent).id,
      created,
      updated: created,
      resolved: null,
      statusCategoryChanged: created,
      custom: this.custom(seed),
      history: [],
      comments: [],
      attachments: [],
      watchers: [...new Set([reporter, ...(seed.watchers ?? []).map((id) => this.account(id))])],
      properties: seed.properties ?? {}
    };
    const { priority, assignee, dueDate, labels, securityLevel } = seed;
    return this.withValues(blank, project, { priority, assignee, dueDate, labels, securityLevel }, created);
  }

  private applyChange(issue: Issue, project: ProjectConfig, change: SeedChange): Issue {
    const at = instant(change.at);
    const after = this.withValues(issue, project, change.set, at);
    return withHistory(this.store, issue, after, this.account(change.by), at);
  }

  private withValues(
    issue: Issue,
    project: ProjectConfig,
    values: Partial<SeedFieldValues>,
    at: number
  ): Issue {
    const { directory, state } = this.store;
    const { summary, status, priority, assignee, dueDate, labels, securityLevel, resolution } = values;
    let after: Issue = {
      ...issue,
      summary: summary ?? issue.summary,
      priorityId:
        priority === undefined
          ? issue.priorityId
          : named(directory.findPriorityByName(priority), 'priority', priority).id,
      assignee: assignee === undefined ? issue.assignee : assignee === null ? null : this.account(assignee),
      dueDate: dueDate === undefined ? issue.dueDate : this.day(dueDate),
      labels: labels === undefined ? issue.labels : [...labels].sort(),
      securityLevelId:
        securityLevel === undefined ? issue.securityLevelId : this.level(project, securityLevel)
    };
    if (status !== undefined) after = withStatus(this.store, after, this.status(after, status), at);
    if (resolution === undefined) return after;
    const found = state.config.resolutions.find((each) => each.name === resolution);
    const id = resolution === null ? null : named(found, 'resolution', resolution).id;
    return withResolution(after, id, at);
  }

  private status(issue: Issue, name: string): string {
    const { directory } = this.store;
    const { statuses } = directory.projectType(issue.projectId, issue.typeId).workflow;
    return named(
      statuses.find((id) => directory.status(id).name === name),
      `status in the workflow of ${issue.key}`,
      name
    );
  }

  private level(project: ProjectConfig, name: string | null): string | null {
    if (name === null) return null;
    const found = project.securityLevels.find((level) => level.name === name);
    return named(found, `security level in ${project.key}`, name).id;
  }

  private day(day: string | null): string | null {
    if (day !== null && !isDay(day)) throw new Error(`Seed: "${day}" is not a day.`);
    return day;
  }

  private account(accountId: string): string {
    return named(this.store.directory.findUser(accountId), 'account', accountId).accountId;
  }

  private issue(key: string): Issue {
    return named(this.store.findIssue(key), 'issue', key);
  }

  private custom(seed: SeedIssue): Record<string, CustomValue> {
    return Object.fromEntries(
      Object.entries(seed.custom ?? {}).map(([id, value]) => [
        id,
        this.customValue(named(this.store.directory.findField(id), 'field', id), value)
      ])
    );
  }

  private customValue(field: FieldConfig, value: string | number): CustomValue {
    if (field.kind !== 'option') return value;
    const option = field.options?.find((each) => each.value === value);
    return named(option, `choice of ${field.name}`, String(value)).id;
  }

  private comment(seed: SeedComment): Comment {
    const at = instant(seed.at);
    const author = this.account(seed.by);
    return {
      id: this.store.nextId('comment'),
      author,
      updateAuthor: author,
      body: document(seed.body),
      created: at,
      updated: at,
      properties: []
    };
  }

  private attach(issue: Issue, seed: SeedAttachment): Issue {
    const at = instant(seed.at);
    const attachment: Attachment = {
      id: this.store.nextId('attachment'),
      filename: seed.filename,
      mimeType: seed.mimeType,
      author: this.account(seed.by),
      created: at,
      content: Buffer.from(seed.content)
    };
    const after = { ...issue, attachments: [...issue.attachments, attachment] };
    return withHistory(this.store, issue, after, attachment.author, at, [attachmentItem(attachment)]);
  }

  private addLink(seed: SeedLink): void {
    const type = named(this.store.directory.findLinkTypeByName(seed.type), 'link type', seed.type);
    const ends = {
      typeId: type.id,
      sourceId: this.issue(seed.source).id,
      destinationId: this.issue(seed.destination).id
    };
    addLink(this.store, ends, this.account(seed.by), instant(seed.at));
  }

  /** Links and attachments came last, whenever they happened. */
  private putInOrder(issue: Issue): void {
    const history = [...issue.history].sort((left, right) => left.created - right.created);
    const times = [...history, ...issue.comments].map((entry) => entry.created);
    this.store.put({ ...issue, history, updated: Math.max(issue.created, ...times) }, alwaysIndexed);
  }
}

/**
 * Adds the issues of a seed to a store.
 * Throws where the seed names what the site does not have, with words that say which.
 */
export const loadSeed = (store: JiraStore, seed: JiraSeed): void => {
  new SeedLoader(store).load(seed);
};
