/** Shows the site to JQL with the eyes of one person. */
import { plainText } from './adf';
import type { FieldConfig, LinkTypeConfig } from './config';
import type {
  JqlChange,
  JqlCustomField,
  JqlIssue,
  JqlNamed,
  JqlProject,
  JqlSite,
  JqlStatus,
  JqlUser
} from './jql-facade';
import { statusesOf } from './projects';
import type { Issue } from './state';
import type { JiraStore } from './store';
import { statusCategories } from './view';

const project = (store: JiraStore, id: string): JqlProject => {
  const found = store.directory.project(id);
  return { id, key: found.key, name: found.name, typeKey: found.projectTypeKey, lead: found.lead };
};

const status = (store: JiraStore, id: string): JqlStatus => {
  const found = store.directory.status(id);
  return {
    id,
    name: found.name,
    category: found.category,
    categoryName: statusCategories[found.category].name
  };
};

const changesOf = (issue: Issue): JqlChange[] =>
  issue.history.flatMap((group) =>
    group.items.map((item) => ({
      field: item.fieldId ?? item.field,
      from: item.from,
      fromName: item.fromString,
      to: item.to,
      toName: item.toString,
      at: group.created,
      by: group.author
    }))
  );

/** An issue for JQL. What takes work is worked out when a query asks for it. */
class IndexedIssue implements JqlIssue {
  constructor(
    private readonly store: JiraStore,
    private readonly accountId: string,
    readonly issue: Issue
  ) {}

  get id(): string {
    return this.issue.id;
  }
  get key(): string {
    return this.issue.key;
  }
  get number(): number {
    return this.issue.number;
  }
  get project(): JqlProject {
    return project(this.store, this.issue.projectId);
  }
  get type(): JqlIssue['type'] {
    return this.store.directory.type(this.issue.typeId);
  }
  get status(): JqlStatus {
    return status(this.store, this.issue.statusId);
  }
  get priority(): JqlIssue['priority'] {
    const found = this.store.directory.priority(this.issue.priorityId);
    return { id: found.id, name: found.name, rank: this.store.state.config.priorities.indexOf(found) };
  }
  get resolution(): JqlNamed | null {
    return this.issue.resolutionId === null ? null : this.store.directory.resolution(this.issue.resolutionId);
  }
  get securityLevel(): JqlNamed | null {
    return this.issue.securityLevelId === null
      ? null
      : this.store.directory.level(this.issue.securityLevelId);
  }
  get summary(): string {
    return this.issue.summary;
  }
  get description(): string {
    return plainText(this.issue.description);
  }
  get comments(): readonly string[] {
    return this.issue.comments.map((comment) => plainText(comment.body));
  }
  get labels(): readonly string[] {
    return this.issue.labels;
  }
  get assignee(): string | null {
    return this.issue.assignee;
  }
  get reporter(): string {
    return this.issue.reporter;
  }
  get creator(): string {
    return this.issue.creator;
  }
  get watchers(): readonly string[] {
    return this.issue.watchers;
  }
  get created(): number {
    return this.issue.created;
  }
  get updated(): number {
    return this.issue.updated;
  }
  get resolved(): number | null {
    return this.issue.resolved;
  }
  get statusCategoryChanged(): number {
    return this.issue.statusCategoryChanged;
  }
  get dueDate(): string | null {
    return this.issue.dueDate;
  }
  get parent(): JqlIssue['parent'] {
    if (this.issue.parentId === null) return null;
    return this.store.findVisible(this.accountId, this.issue.parentId) ?? null;
  }
  get attachments(): readonly string[] {
    return this.issue.attachments.map((attachment) => attachment.filename);
  }
  get changes(): readonly JqlChange[] {
    return changesOf(this.issue);
  }
  custom(fieldId: string): string | number | null {
    const value = this.issue.custom[fieldId] ?? null;
    return value !== null && typeof value === 'object' ? plainText(value) : value;
  }
  property(key: string): unknown {
    return this.issue.properties[key];
  }
  links(): ReturnType<JqlIssue['links']> {
    return this.store.linksOf(this.issue.id).flatMap((link) => {
      const isSource = link.sourceId === this.issue.id;
      const other = this.store.findVisible(this.accountId, isSource ? link.destinationId : link.sourceId);
      const type = this.store.directory.linkType(link.typeId);
      return other === undefined
        ? []
        : [
            {
              type: type.name,
              description: isSource ? type.outward : type.inward,
              otherId: other.id,
              otherKey: other.key
            }
          ];
    });
  }
}

/** Kinds of custom fields that JQL searches. */
const searchableKinds = ['option', 'number', 'date', 'user', 'adf'] as const;

const customField = (field: FieldConfig): JqlCustomField[] => {
  const kind = searchableKinds.find((candidate) => candidate === field.kind);
  return kind === undefined
    ? []
    : [
        {
          id: field.id,
          name: field.name,
          kind,
          clauseNames: field.clauseNames,
          options: field.options ?? []
        }
      ];
};

const user = (store: JiraStore, accountId: string): JqlUser => {
  const { displayName, email } = store.directory.user(accountId);
  return { accountId, displayName, email };
};

/** What one person may know of the site, as JQL sees it. */
class VisibleSite implements JqlSite {
  readonly now: number;
  readonly timeZone: string;
  readonly projects: readonly JqlProject[];
  readonly issueTypes: readonly JqlNamed[];
  readonly statuses: readonly JqlStatus[];
  readonly priorities: readonly JqlNamed[];
  readonly resolutions: readonly JqlNamed[];
  readonly securityLevels: readonly JqlNamed[];
  readonly linkTypes: readonly LinkTypeConfig[];
  readonly users: readonly JqlUser[];
  readonly customFields: readonly JqlCustomField[];

  constructor(
    private readonly store: JiraStore,
    readonly currentUser: string,
    private readonly fresh: ReadonlySet<string>
  ) {
    const { config } = store.state;
    const browsable = store.permissions.browsable(currentUser);
    const typeIds = new Set(browsable.flatMap((each) => each.types.map((type) => type.typeId)));
    const statusIds = new Set(browsable.flatMap(statusesOf));
    this.now = store.now();
    this.timeZone = store.directory.user(currentUser).timeZone;
    this.projects = browsable.map((each) => project(store, each.id));
    this.issueTypes = config.issueTypes.filter((type) => typeIds.has(type.id));
    this.statuses = config.statuses
      .filter((each) => statusIds.has(each.id))
      .map((each) => status(store, each.id));
    this.priorities = config.priorities;
    this.resolutions = config.resolutions;
    this.securityLevels = browsable.flatMap((each) => each.securityLevels);
    this.linkTypes = config.linkTypes;
    this.users = config.users.map((each) => user(store, each.accountId));
    this.customFields = store.directory.customFields().flatMap(customField);
  }

  /** The index may be behind; who may see an issue is decided by what it is now. */
  *issues(): Generator<JqlIssue> {
    for (const indexed of this.store.index.issues(this.now, this.fresh)) {
      const current = this.store.state.issues.get(indexed.id);
      if (current !== undefined && this.store.permissions.sees(this.currentUser, current))
        yield new IndexedIssue(this.store, this.currentUser, indexed);
    }
  }

  issue(idOrKey: string): JqlIssue | undefined {
    const found = this.store.findVisible(this.currentUser, idOrKey);
    return found && new IndexedIssue(this.store, this.currentUser, found);
  }

  /** Project roles stand in for groups, which the site does not have. */
  groupMembers(group: string): readonly string[] | undefined {
    const named = this.store.state.config.projects.filter((each) => group in each.roles);
    return named.length === 0 ? undefined : [...new Set(named.flatMap((each) => each.roles[group] ?? []))];
  }
}

/**
 * The site as JQL may ask it on behalf of a person.
 * @param accountId of the person
 * @param fresh ids of issues that are to be found as they are now, whatever the lag of the index
 */
export const jqlSite = (store: JiraStore, accountId: string, fresh: ReadonlySet<string>): JqlSite =>
  new VisibleSite(store, accountId, fresh);

/** The issue behind one that a search found, as the index has it. */
export const indexed = (found: JqlIssue): Issue => {
  if (found instanceof IndexedIssue) return found.issue;
  throw new Error('JQL found an issue that the site did not show it.');
};
