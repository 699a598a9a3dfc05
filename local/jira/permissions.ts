/** Who may do what: project roles, global administration and issue security. */
import type { ProjectConfig } from './config';
import type { Directory } from './directory';
import { permissionCatalogue } from './permission-catalogue';
import type { Issue } from './state';

export class Permissions {
  /** `<project id>/<permission key>` → account ids. */
  private readonly granted = new Map<string, Set<string>>();

  constructor(private readonly directory: Directory) {
    for (const project of directory.config.projects) {
      for (const [role, members] of Object.entries(project.roles)) {
        for (const permission of directory.config.rolePermissions[role] ?? []) {
          const key = `${project.id}/${permission}`;
          const holders = this.granted.get(key) ?? new Set<string>();
          for (const member of members) holders.add(member);
          this.granted.set(key, holders);
        }
      }
    }
  }

  /** True for the site's administrators; other global permissions are everybody's but the administrators' own ones. */
  hasGlobal(accountId: string, permission: string): boolean {
    if (!this.active(accountId)) return false;
    if (permission === 'ADMINISTER' || permission === 'SYSTEM_ADMIN')
      return this.directory.config.administrators.includes(accountId);
    return permissionCatalogue.get(permission)?.type === 'GLOBAL';
  }

  /** True where the person has the permission in the project, issue security aside. */
  has(accountId: string, projectId: string, permission: string): boolean {
    return (
      this.active(accountId) && (this.granted.get(`${projectId}/${permission}`)?.has(accountId) ?? false)
    );
  }

  /** True where the person may see the issue: the project, and its security level if it has one. */
  sees(accountId: string, issue: Issue): boolean {
    return this.has(accountId, issue.projectId, 'BROWSE_PROJECTS') && this.clears(accountId, issue);
  }

  /** True where the person sees the issue and has the permission in its project. */
  hasOnIssue(accountId: string, issue: Issue, permission: string): boolean {
    return this.sees(accountId, issue) && this.has(accountId, issue.projectId, permission);
  }

  /** Projects that the person may browse, in the site's order. */
  browsable(accountId: string): ProjectConfig[] {
    return this.directory.config.projects.filter((project) =>
      this.has(accountId, project.id, 'BROWSE_PROJECTS')
    );
  }

  private active(accountId: string): boolean {
    return this.directory.findUser(accountId)?.active ?? false;
  }

  private clears(accountId: string, issue: Issue): boolean {
    if (issue.securityLevelId === null || accountId === this.directory.config.appAccountId) return true;
    const { roles } = this.directory.project(issue.projectId);
    return this.directory
      .level(issue.securityLevelId)
      .roles.some((role) => roles[role]?.includes(accountId) ?? false);
  }
}
