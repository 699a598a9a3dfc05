/** The local Jira: one site's state behind the REST API that `local/contracts/jira-platform-v3.json` describes. */
import type { Actor, Clock, Product, ProductEvent, ProductRequest, ProductResponse } from '../seam';
import { avatar } from './avatar';
import type { Call } from './call';
import type { JiraUser } from './config';
import { emptyState, loadSeed } from './load-seed';
import { notAuthenticated } from './refusal';
import { answer, Router } from './router';
import { openRoutes, routes } from './routes';
import { restore, save, withoutIssues } from './save';
import type { JiraSeed } from './seed';
import type { Issue, JiraState } from './state';
import { JiraStore } from './store';

export interface JiraOptions {
  clock: Clock;
  /** Where the site is reached, without a slash at the end; a function where that is known only later. */
  siteUrl: string | (() => string);
  /** Called within the request that causes the event, before its answer is returned. */
  emit(event: ProductEvent): void;
  seed: JiraSeed;
  /** Milliseconds by which search results lag behind writes; 0 unless told. */
  indexLagMs?: number;
}

export interface JiraModel extends Product {
  readonly name: 'jira';
  /** Everything that the site holds now; for reading. */
  readonly state: JiraState;
  users(): readonly JiraUser[];
  /** The issue where the person may see it; undefined both where it does not exist and where it may not be seen. */
  visibleIssue(accountId: string, idOrKey: string): Issue | undefined;
  /** True where the person has the permission on the issue, or in the project. */
  may(accountId: string, permission: string, target: { issue: string } | { project: string }): boolean;
  /** SVG for an address `/avatars/<kind>/<id>` that answers carry; undefined where there is none. */
  avatar(kind: string, id: string): string | undefined;
  /** Forgets everything and begins with the seed. */
  reset(seed: JiraSeed): void;
  /** Everything but the configuration, as a value that JSON keeps. */
  toJson(): unknown;
  /** Takes what {@link toJson} gave, with the configuration of the last seed. Throws where it has another form. */
  fromJson(value: unknown): void;
}

/** Account id of whoever asks; undefined where it is nobody that the site knows. */
const accountOf = (store: JiraStore, actor: Actor): string | undefined => {
  if (actor.kind === 'anonymous') return undefined;
  const accountId = actor.kind === 'app' ? store.state.config.appAccountId : actor.accountId;
  return store.directory.findUser(accountId)?.active === true ? accountId : undefined;
};

class Jira implements JiraModel {
  readonly name = 'jira';
  private readonly router = new Router(routes);
  private store: JiraStore;
  private seed: JiraSeed;

  constructor(private readonly options: JiraOptions) {
    this.seed = options.seed;
    this.store = this.begin(options.seed);
  }

  get state(): JiraState {
    return this.store.state;
  }

  handle(actor: Actor, request: ProductRequest): ProductResponse | undefined {
    const found = this.router.find(request.method, request.path);
    if (found === undefined) return undefined;
    const accountId = accountOf(this.store, actor);
    if (accountId === undefined && !openRoutes.has(found.handler)) return notAuthenticated().toResponse();
    const call: Call = {
      store: this.store,
      accountId: accountId ?? '',
      asApp: actor.kind === 'app',
      params: found.params,
      query: request.query,
      headers: request.headers,
      body: request.body
    };
    return answer(found.handler, call);
  }

  users(): readonly JiraUser[] {
    return this.store.state.config.users;
  }

  visibleIssue(accountId: string, idOrKey: string): Issue | undefined {
    return this.store.findVisible(accountId, idOrKey);
  }

  may(accountId: string, permission: string, target: { issue: string } | { project: string }): boolean {
    const { permissions, directory } = this.store;
    if ('issue' in target) {
      const issue = this.store.findIssue(target.issue);
      return issue !== undefined && permissions.hasOnIssue(accountId, issue, permission);
    }
    const project = directory.findProject(target.project);
    return project !== undefined && permissions.has(accountId, project.id, permission);
  }

  avatar(kind: string, id: string): string | undefined {
    return avatar(this.store.state.config, kind, id);
  }

  reset(seed: JiraSeed): void {
    this.store = this.begin(seed);
    this.seed = seed;
  }

  toJson(): unknown {
    return save(this.store.state);
  }

  fromJson(value: unknown): void {
    const store = this.begin(withoutIssues(this.seed));
    restore(store, value);
    this.store = store;
  }

  private begin(seed: JiraSeed): JiraStore {
    const { clock, siteUrl, indexLagMs = 0 } = this.options;
    const store = new JiraStore(emptyState(seed), {
      clock,
      siteUrl: typeof siteUrl === 'string' ? () => siteUrl : siteUrl,
      emit: (event) => {
        this.options.emit(event);
      },
      indexLagMs
    });
    loadSeed(store, seed);
    return store;
  }
}

/**
 * Makes a local Jira that holds what the seed says.
 * Throws where the seed names what the site does not have.
 */
export const createJira = (options: JiraOptions): JiraModel => new Jira(options);
