/** What an administrator has set up on the site: users, projects, types, screens, workflows, permissions. It does not change while the site runs. */

export type StatusCategoryKey = 'new' | 'indeterminate' | 'done';

export interface JiraUser {
  accountId: string;
  displayName: string;
  /** Null for apps. */
  email: string | null;
  accountType: 'atlassian' | 'app';
  active: boolean;
  /** IANA name. */
  timeZone: string;
}

export interface StatusConfig {
  id: string;
  name: string;
  category: StatusCategoryKey;
  /** Id of the team-managed project that owns the status; null for statuses that the whole site shares. */
  projectId: string | null;
}

export interface TransitionConfig {
  id: string;
  name: string;
  /** Status ids from which it may be taken; `any` makes it a global transition. */
  from: readonly string[] | 'any';
  /** Status id. */
  to: string;
}

export interface WorkflowConfig {
  /** Status id of a new issue. */
  initial: string;
  statuses: readonly string[];
  transitions: readonly TransitionConfig[];
  /** Software workflows set the resolution when an issue enters a done status and clear it after; stock service workflows never touch it. */
  resolves: boolean;
}

/** How the value of a field is written, checked and shown. */
export type FieldKind =
  | 'summary'
  | 'adf'
  | 'number'
  | 'date'
  | 'option'
  | 'user'
  | 'labels'
  | 'priority'
  | 'issuetype'
  | 'project'
  | 'parent'
  | 'security'
  | 'links'
  | 'attachments'
  | 'read-only';

export interface FieldConfig {
  /** `duedate` or `customfield_10050`. */
  id: string;
  name: string;
  kind: FieldKind;
  /** As the REST API describes the type. */
  schema: { type: string; items?: string; system?: string; custom?: string; customId?: number };
  /** Names that JQL knows it by. */
  clauseNames: readonly string[];
  /** Choices of a select field. */
  options?: readonly { id: string; value: string }[];
  /** Id of the team-managed project that owns the field. */
  projectId?: string;
}

export interface IssueTypeConfig {
  id: string;
  name: string;
  description: string;
  subtask: boolean;
  /** 1 epic, 0 standard, -1 sub-task. */
  hierarchyLevel: number;
  /** Id of the team-managed project that owns the type; null for shared types. */
  projectId: string | null;
}

/** An issue type as one project uses it. */
export interface ProjectIssueType {
  typeId: string;
  /** Field ids on the create screen, in order. */
  createScreen: readonly string[];
  /** Field ids on the edit screen, in order. */
  editScreen: readonly string[];
  /** Field ids that must have a value. */
  required: readonly string[];
  workflow: WorkflowConfig;
}

export interface SecurityLevelConfig {
  id: string;
  name: string;
  description: string;
  /** Names of the project roles whose members see issues of this level. */
  roles: readonly string[];
}

export interface ProjectConfig {
  id: string;
  key: string;
  name: string;
  description: string;
  projectTypeKey: 'software' | 'service_desk';
  /** True for team-managed projects. */
  simplified: boolean;
  /** Version-4 form; used where the API wants a UUID. */
  uuid: string;
  /** Account id. */
  lead: string;
  types: readonly ProjectIssueType[];
  securityLevels: readonly SecurityLevelConfig[];
  /** Project role name → account ids. The roles' permissions are in {@link SiteConfig.rolePermissions}. */
  roles: Readonly<Record<string, readonly string[]>>;
}

export interface LinkTypeConfig {
  id: string;
  name: string;
  /** What the destination is to the source: `is blocked by`. */
  inward: string;
  /** What the source does to the destination: `blocks`. */
  outward: string;
}

export interface NamedConfig {
  id: string;
  name: string;
  description: string;
}

export interface PriorityConfig extends NamedConfig {
  /** CSS colour. */
  color: string;
}

export interface DashboardConfig {
  id: string;
  name: string;
  description: string;
  /** Account id. */
  owner: string;
}

export interface SiteConfig {
  cloudId: string;
  title: string;
  users: readonly JiraUser[];
  /** Account ids with the global permission ADMINISTER. */
  administrators: readonly string[];
  /** Account id under which the app acts. */
  appAccountId: string;
  projects: readonly ProjectConfig[];
  issueTypes: readonly IssueTypeConfig[];
  statuses: readonly StatusConfig[];
  /** Highest first. */
  priorities: readonly PriorityConfig[];
  defaultPriorityId: string;
  resolutions: readonly NamedConfig[];
  linkTypes: readonly LinkTypeConfig[];
  fields: readonly FieldConfig[];
  /** Project role name → permission keys. */
  rolePermissions: Readonly<Record<string, readonly string[]>>;
  dashboards: readonly DashboardConfig[];
}
