/** One thing that people do, as it is measured. */
import type { AppSite, Cost } from '../builders/app-site';

export interface Use {
  name: string;
  limit: Cost;
  /** Most bytes that the answer may have, as JSON. */
  bytes: number;
  /** Prepares, and returns what is measured. */
  prepare(app: AppSite): Promise<() => Promise<unknown>>;
}

/** An incident's id: what a panel knows of its issue. */
export const idOf = async (app: AppSite, key: string): Promise<string> =>
  ((await app.jira('responder', 'GET', `/rest/api/3/issue/${key}?fields=summary`)).body as { id: string }).id;
