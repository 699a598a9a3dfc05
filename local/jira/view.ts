/** Users, projects, types, statuses and the like as the REST API shows them to one person. */
import type {
  FieldConfig,
  IssueTypeConfig,
  JiraUser,
  LinkTypeConfig,
  NamedConfig,
  PriorityConfig,
  ProjectConfig,
  StatusCategoryKey,
  StatusConfig
} from './config';
import type { Json } from './call';
import type { JiraStore } from './store';
import { jiraInstant } from './time';

/** Ids, colours and names that Jira gives the three categories everywhere. */
export const statusCategories: Readonly<
  Record<StatusCategoryKey, { id: number; colorName: string; name: string }>
> = {
  new: { id: 2, colorName: 'blue-gray', name: 'To Do' },
  indeterminate: { id: 4, colorName: 'yellow', name: 'In Progress' },
  done: { id: 3, colorName: 'green', name: 'Done' }
};

export class View {
  private readonly timeZone: string;

  /** @param viewer account id of the person who looks */
  constructor(
    readonly store: JiraStore,
    readonly viewer: string
  ) {
    this.timeZone = store.directory.findUser(viewer)?.timeZone ?? 'Etc/UTC';
  }

  /** An instant in the person's zone. */
  instant(at: number): string {
    return jiraInstant(at, this.timeZone);
  }

  /** Addresses of the four sizes of a picture. */
  avatarUrls(kind: 'user' | 'project', id: string): Json {
    const url = (size: number): string =>
      this.store.url(`/avatars/${kind}/${encodeURIComponent(id)}?size=${size}`);
    return { '48x48': url(48), '24x24': url(24), '16x16': url(16), '32x32': url(32) };
  }

  /** The address of a small picture. */
  iconUrl(kind: 'issuetype' | 'priority' | 'status' | 'resolution', id: string): string {
    return this.store.url(`/avatars/${kind}/${id}?size=16`);
  }

  /** The common part of every form of a user. E-mail addresses are shown to their owners only. */
  user(accountId: string): Json {
    const user = this.store.directory.user(accountId);
    return {
      self: this.store.url(`/rest/api/3/user?accountId=${encodeURIComponent(accountId)}`),
      accountId,
      accountType: user.accountType,
      ...this.email(user),
      avatarUrls: this.avatarUrls('user', accountId),
      displayName: user.displayName,
      active: user.active,
      timeZone: user.timeZone
    };
  }

  userOrNull(accountId: string | null): Json | null {
    return accountId === null ? null : this.user(accountId);
  }

  private email(user: JiraUser): Json {
    return user.accountId === this.viewer && user.email !== null ? { emailAddress: user.email } : {};
  }

  /** A project as issues carry it. */
  projectRef(project: ProjectConfig): Json {
    return {
      self: this.store.url(`/rest/api/3/project/${project.id}`),
      id: project.id,
      key: project.key,
      name: project.name,
      projectTypeKey: project.projectTypeKey,
      simplified: project.simplified,
      avatarUrls: this.avatarUrls('project', project.id)
    };
  }

  /** Says that a type, status or field belongs to a team-managed project. */
  scope(projectId: string | null): Json {
    return projectId === null ? {} : { scope: { type: 'PROJECT', project: { id: projectId } } };
  }

  issueType(type: IssueTypeConfig): Json {
    return {
      self: this.store.url(`/rest/api/3/issuetype/${type.id}`),
      id: type.id,
      description: type.description,
      iconUrl: this.iconUrl('issuetype', type.id),
      name: type.name,
      subtask: type.subtask,
      hierarchyLevel: type.hierarchyLevel,
      ...this.scope(type.projectId)
    };
  }

  statusCategory(category: StatusCategoryKey): Json {
    const { id, colorName, name } = statusCategories[category];
    return { self: this.store.url(`/rest/api/3/statuscategory/${id}`), id, key: category, colorName, name };
  }

  status(status: StatusConfig): Json {
    return {
      self: this.store.url(`/rest/api/3/status/${status.id}`),
      description: '',
      iconUrl: this.iconUrl('status', status.id),
      name: status.name,
      id: status.id,
      statusCategory: this.statusCategory(status.category),
      ...this.scope(status.projectId)
    };
  }

  priority(priority: PriorityConfig): Json {
    return {
      self: this.store.url(`/rest/api/3/priority/${priority.id}`),
      iconUrl: this.iconUrl('priority', priority.id),
      name: priority.name,
      id: priority.id
    };
  }

  /** A priority as the lists of priorities have it. */
  priorityDetails(priority: PriorityConfig): Json {
    return {
      ...this.priority(priority),
      description: priority.description,
      statusColor: priority.color,
      isDefault: priority.id === this.store.state.config.defaultPriorityId
    };
  }

  resolution(resolution: NamedConfig): Json {
    return {
      self: this.store.url(`/rest/api/3/resolution/${resolution.id}`),
      id: resolution.id,
      description: resolution.description,
      name: resolution.name
    };
  }

  securityLevel(levelId: string): Json {
    const level = this.store.directory.level(levelId);
    return {
      self: this.store.url(`/rest/api/3/securitylevel/${level.id}`),
      id: level.id,
      description: level.description,
      name: level.name
    };
  }

  linkType(type: LinkTypeConfig): Json {
    return {
      id: type.id,
      name: type.name,
      inward: type.inward,
      outward: type.outward,
      self: this.store.url(`/rest/api/3/issueLinkType/${type.id}`)
    };
  }

  option(field: FieldConfig, optionId: string): Json {
    const option = field.options?.find((candidate) => candidate.id === optionId);
    if (option === undefined) throw new Error(`Field ${field.id} has no option ${optionId}.`);
    return {
      self: this.store.url(`/rest/api/3/customFieldOption/${option.id}`),
      value: option.value,
      id: option.id
    };
  }
}
