/** Finds what administrators have set up by id, key or name. */
import type {
  FieldConfig,
  IssueTypeConfig,
  JiraUser,
  LinkTypeConfig,
  NamedConfig,
  PriorityConfig,
  ProjectConfig,
  ProjectIssueType,
  SecurityLevelConfig,
  SiteConfig,
  StatusConfig
} from './config';

const byId = <T extends { id: string }>(items: readonly T[]): Map<string, T> =>
  new Map(items.map((item) => [item.id, item]));

/** The entry of an id that the model itself handed out. Throws when it is missing: that is a fault of the model, not of a caller. */
const held = <T>(map: Map<string, T>, id: string, what: string): T => {
  const found = map.get(id);
  if (found === undefined) throw new Error(`The site has no ${what} ${id}.`);
  return found;
};

const sameName = (left: string, right: string): boolean => left.toLowerCase() === right.toLowerCase();

export class Directory {
  private readonly users: Map<string, JiraUser>;
  private readonly projects: Map<string, ProjectConfig>;
  private readonly types: Map<string, IssueTypeConfig>;
  private readonly statuses: Map<string, StatusConfig>;
  private readonly priorities: Map<string, PriorityConfig>;
  private readonly resolutions: Map<string, NamedConfig>;
  private readonly linkTypes: Map<string, LinkTypeConfig>;
  private readonly fields: Map<string, FieldConfig>;
  private readonly levels: Map<string, SecurityLevelConfig>;

  constructor(readonly config: SiteConfig) {
    this.users = new Map(config.users.map((user) => [user.accountId, user]));
    this.projects = byId(config.projects);
    this.types = byId(config.issueTypes);
    this.statuses = byId(config.statuses);
    this.priorities = byId(config.priorities);
    this.resolutions = byId(config.resolutions);
    this.linkTypes = byId(config.linkTypes);
    this.fields = byId(config.fields);
    this.levels = byId(config.projects.flatMap((project) => project.securityLevels));
  }

  findUser(accountId: string): JiraUser | undefined {
    return this.users.get(accountId);
  }

  user(accountId: string): JiraUser {
    return held(this.users, accountId, 'user');
  }

  /** By id, or by key in any case. */
  findProject(idOrKey: string): ProjectConfig | undefined {
    return (
      this.projects.get(idOrKey) ?? this.config.projects.find((project) => sameName(project.key, idOrKey))
    );
  }

  project(id: string): ProjectConfig {
    return held(this.projects, id, 'project');
  }

  type(id: string): IssueTypeConfig {
    return held(this.types, id, 'issue type');
  }

  /** How a project uses one of its issue types; undefined where the project does not have the type. */
  findProjectType(project: ProjectConfig, typeId: string): ProjectIssueType | undefined {
    return project.types.find((type) => type.typeId === typeId);
  }

  projectType(projectId: string, typeId: string): ProjectIssueType {
    const found = this.findProjectType(this.project(projectId), typeId);
    if (found === undefined) throw new Error(`Project ${projectId} has no issue type ${typeId}.`);
    return found;
  }

  status(id: string): StatusConfig {
    return held(this.statuses, id, 'status');
  }

  findPriority(id: string): PriorityConfig | undefined {
    return this.priorities.get(id);
  }

  priority(id: string): PriorityConfig {
    return held(this.priorities, id, 'priority');
  }

  findPriorityByName(name: string): PriorityConfig | undefined {
    return this.config.priorities.find((priority) => sameName(priority.name, name));
  }

  resolution(id: string): NamedConfig {
    return held(this.resolutions, id, 'resolution');
  }

  findLinkType(id: string): LinkTypeConfig | undefined {
    return this.linkTypes.get(id);
  }

  linkType(id: string): LinkTypeConfig {
    return held(this.linkTypes, id, 'link type');
  }

  findLinkTypeByName(name: string): LinkTypeConfig | undefined {
    return this.config.linkTypes.find((type) => sameName(type.name, name));
  }

  findField(id: string): FieldConfig | undefined {
    return this.fields.get(id);
  }

  field(id: string): FieldConfig {
    return held(this.fields, id, 'field');
  }

  customFields(): FieldConfig[] {
    return this.config.fields.filter((field) => field.id.startsWith('customfield_'));
  }

  level(id: string): SecurityLevelConfig {
    return held(this.levels, id, 'security level');
  }
}
