/** The site's one store: what it holds, its clock, its ids, what its search index has seen. */
import type { Clock, ProductEvent } from '../seam';
import type { ProjectConfig } from './config';
import { Directory } from './directory';
import { Permissions } from './permissions';
import { issueNotFound, projectNotFound } from './refusal';
import { SearchIndex } from './search-index';
import type { Issue, JiraState, Link } from './state';

/** Kinds of ids, and the number before the first of each. Apart, so that a test which mixes them up fails. */
const firstIds = {
  issue: 20_000,
  changelog: 30_000,
  comment: 40_000,
  link: 50_000,
  attachment: 60_000
} as const;

export interface StoreOptions {
  clock: Clock;
  /** Without a slash at the end. */
  siteUrl(): string;
  emit(event: ProductEvent): void;
  /** Milliseconds by which search results lag behind writes. */
  indexLagMs: number;
}

export class JiraStore {
  readonly directory: Directory;
  readonly permissions: Permissions;
  readonly index: SearchIndex;
  /** Issue key → id. */
  private readonly keys = new Map<string, string>();

  constructor(
    readonly state: JiraState,
    private readonly options: StoreOptions
  ) {
    this.directory = new Directory(state.config);
    this.permissions = new Permissions(this.directory);
    this.index = new SearchIndex(options.indexLagMs);
  }

  /** Epoch milliseconds by the site's clock. */
  now(): number {
    return this.options.clock.now();
  }

  /** An absolute address on the site. */
  url(path: string): string {
    return `${this.options.siteUrl()}${path}`;
  }

  emit(event: ProductEvent): void {
    this.options.emit(event);
  }

  /** The next id of a kind; counts up without gaps, so that runs repeat. */
  nextId(kind: keyof typeof firstIds): string {
    return String(this.count(kind, firstIds[kind]));
  }

  /** The next number in a project's keys. */
  nextNumber(projectId: string): number {
    return this.count(`number/${projectId}`, 0);
  }

  /**
   * Adds the issue, or replaces the one with its id.
   * @param at epoch milliseconds of the write, for the search index; now when not given
   */
  put(issue: Issue, at = this.now()): void {
    this.state.issues.set(issue.id, issue);
    this.keys.set(issue.key, issue.id);
    this.index.record(issue.id, issue, at);
  }

  /** Removes the issue with its links. */
  remove(issue: Issue): void {
    for (const link of this.linksOf(issue.id)) this.state.links.delete(link.id);
    this.state.issues.delete(issue.id);
    this.keys.delete(issue.key);
    this.index.record(issue.id, null, this.now());
  }

  /** By id, or by key in any case. */
  findIssue(idOrKey: string): Issue | undefined {
    return this.state.issues.get(this.keys.get(idOrKey.toUpperCase()) ?? idOrKey);
  }

  /** An issue that the person may see; undefined both where there is none and where it may not be seen. */
  findVisible(accountId: string, idOrKey: string): Issue | undefined {
    const issue = this.findIssue(idOrKey);
    return issue !== undefined && this.permissions.sees(accountId, issue) ? issue : undefined;
  }

  /** An issue that the person may see. Throws the 404 that hides whether it exists. */
  visible(accountId: string, idOrKey: string): Issue {
    const issue = this.findVisible(accountId, idOrKey);
    if (issue === undefined) throw issueNotFound();
    return issue;
  }

  /** A project that the person may see. Throws the 404 that hides whether it exists. */
  visibleProject(accountId: string, idOrKey: string): ProjectConfig {
    const project = this.directory.findProject(idOrKey);
    if (project === undefined || !this.permissions.has(accountId, project.id, 'BROWSE_PROJECTS'))
      throw projectNotFound(idOrKey);
    return project;
  }

  /** Links on either side of an issue, oldest first. */
  linksOf(issueId: string): Link[] {
    return [...this.state.links.values()].filter(
      (link) => link.sourceId === issueId || link.destinationId === issueId
    );
  }

  /** Sub-tasks and children of an issue, oldest first. */
  childrenOf(issueId: string): Issue[] {
    return [...this.state.issues.values()].filter((issue) => issue.parentId === issueId);
  }

  private count(name: string, first: number): number {
    const next = (this.state.counters.get(name) ?? first) + 1;
    this.state.counters.set(name, next);
    return next;
  }
}
