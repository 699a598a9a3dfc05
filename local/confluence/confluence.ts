/** The local Confluence: one site's state behind the REST APIs that `local/contracts/confluence-v2.json` and `-v1.json` describe. */
import type { Actor, Clock, Product, ProductEvent, ProductRequest, ProductResponse } from '../seam';
import type { Call, Handler } from './call';
import { contentRoutes } from './contents';
import { hierarchyRoutes } from './hierarchy';
import { labelRoutes } from './labels';
import { emptyState, loadSeed } from './load-seed';
import { propertyRoutes } from './properties';
import { Refusal } from './refusal';
import { Router } from './router';
import { searchRoutes } from './search';
import type { ConfluenceSeed, ConfluenceUser } from './seed';
import { spaceRoutes } from './spaces';
import type { ConfluenceState } from './state';
import { ConfluenceStore } from './store';
import { userRoutes } from './users';

export interface ConfluenceOptions {
  clock: Clock;
  /** Where the site is reached, without a slash at the end; a function where that is known only later. */
  siteUrl: string | (() => string);
  /** Everyone who has an account; the app's is the one of type `app`. A function where they change with a reset. */
  users: readonly ConfluenceUser[] | (() => readonly ConfluenceUser[]);
  /** Called within the request that causes the event, before its answer is returned. */
  emit: (event: ProductEvent) => void;
  seed: ConfluenceSeed;
}

export interface ConfluenceModel extends Product {
  readonly name: 'confluence';
  /** Forgets everything and begins with the seed. */
  reset(seed: ConfluenceSeed): void;
  /** Everything that the site holds, as a value that JSON keeps. */
  toJson(): unknown;
  /** Takes what {@link toJson} gave. Throws where it has another form. */
  fromJson(value: unknown): void;
}

/** Raised whenever the form of the state changes; what was saved in another form is not read. */
const FORM = 1;

const VERSION_1 = '/wiki/rest/api/';

/** Runs a handler; a refusal becomes its answer, in the form of the API's version. */
function answer(handler: Handler, call: Call): ProductResponse | undefined {
  try {
    return handler(call);
  } catch (refused) {
    if (!(refused instanceof Refusal)) throw refused;
    return call.path.startsWith(VERSION_1) ? refused.toV1() : refused.toV2();
  }
}

class Confluence implements ConfluenceModel {
  readonly name = 'confluence';
  private readonly router = new Router({
    ...contentRoutes,
    ...hierarchyRoutes,
    ...labelRoutes,
    ...propertyRoutes,
    ...searchRoutes,
    ...spaceRoutes,
    ...userRoutes
  });
  private store: ConfluenceStore;

  constructor(private readonly options: ConfluenceOptions) {
    this.store = this.storeWith(emptyState());
    loadSeed(this.store, options.seed);
  }

  handle(actor: Actor, request: ProductRequest): ProductResponse | undefined {
    const found = this.router.find(request.method, request.path);
    if (!found) return undefined;
    const { path, query, body } = request;
    const asApp = actor.kind === 'app';
    const accountId = this.accountOf(actor);
    const handler: Handler =
      accountId === undefined
        ? () => {
            throw new Refusal(401, 'Unauthorized');
          }
        : found.handler;
    return answer(handler, {
      store: this.store,
      accountId: accountId ?? '',
      asApp,
      path,
      params: found.params,
      query,
      body
    });
  }

  reset(seed: ConfluenceSeed): void {
    const store = this.storeWith(emptyState());
    loadSeed(store, seed);
    this.store = store;
  }

  toJson(): unknown {
    return structuredClone({ form: FORM, state: this.store.state });
  }

  fromJson(value: unknown): void {
    const saved = value as { form?: unknown; state?: ConfluenceState } | null;
    if (saved?.form !== FORM || !saved.state)
      throw new Error('What was saved of Confluence has another form.');
    this.store = this.storeWith(structuredClone(saved.state));
  }

  /** Account id of whoever asks; undefined where it is nobody that the site knows. */
  private accountOf(actor: Actor): string | undefined {
    if (actor.kind === 'anonymous') return undefined;
    const user =
      actor.kind === 'app'
        ? this.store.users().find(({ accountType }) => accountType === 'app')
        : this.store.user(actor.accountId);
    return user?.active === true ? user.accountId : undefined;
  }

  private storeWith(state: ConfluenceState): ConfluenceStore {
    const { clock, siteUrl, users, emit } = this.options;
    return new ConfluenceStore(state, {
      clock,
      siteUrl: typeof siteUrl === 'string' ? () => siteUrl : siteUrl,
      users: typeof users === 'function' ? users : () => users,
      emit
    });
  }
}

/**
 * Makes a local Confluence that holds what the seed says.
 * @param options where it stands in the local site
 * @throws Error where the seed names what it does not have
 */
export const createConfluence = (options: ConfluenceOptions): ConfluenceModel => new Confluence(options);
