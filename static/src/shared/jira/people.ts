import * as v from 'valibot';
import { readJira } from './request';

/** Someone as Jira shows them to this reader; never stored. */
export interface Person {
  accountId: string;
  name: string;
  avatarUrl: string | null;
  /** True for what acts on its own, such as an automation. */
  isApp: boolean;
}

const User = v.object({
  accountId: v.string(),
  accountType: v.fallback(v.string(), 'atlassian'),
  active: v.fallback(v.boolean(), true),
  displayName: v.string(),
  avatarUrls: v.fallback(v.record(v.string(), v.string()), {})
});

const personOf = (user: v.InferOutput<typeof User>): Person => ({
  accountId: user.accountId,
  name: user.displayName,
  avatarUrl: user.avatarUrls['48x48'] ?? user.avatarUrls['24x24'] ?? null,
  isApp: user.accountType === 'app'
});

interface Waiting {
  resolve: (person: Person | null) => void;
  reject: (cause: unknown) => void;
}

let waiting = new Map<string, Waiting[]>();

/** Most ids that one request may name. */
const BATCH = 50;

/**
 * Loads one person; calls of the same moment share one request.
 * @param accountId whom
 * @returns null where Jira knows nobody by this id
 */
export function loadPerson(accountId: string): Promise<Person | null> {
  return new Promise((resolve, reject) => {
    if (waiting.size === 0) setTimeout(flush, 5);
    waiting.set(accountId, [...(waiting.get(accountId) ?? []), { resolve, reject }]);
  });
}

function flush(): void {
  const batch = waiting;
  waiting = new Map();
  const ids = [...batch.keys()];
  for (let start = 0; start < ids.length; start += BATCH) {
    const part = ids.slice(start, start + BATCH);
    const each = (tell: (one: Waiting, id: string) => void): void =>
      part.forEach((id) => batch.get(id)?.forEach((one) => tell(one, id)));
    readJira('/user/bulk', { accountId: part, maxResults: BATCH }, v.object({ values: v.array(User) })).then(
      ({ values }) => {
        const people = new Map(values.map((user) => [user.accountId, personOf(user)]));
        each((one, id) => one.resolve(people.get(id) ?? null));
      },
      (cause: unknown) => each((one) => one.reject(cause))
    );
  }
}

/**
 * Searches people to whom issues of a project may be assigned.
 * @param projectKey which project's rules hold
 * @param query part of a name; empty for the first few
 */
export async function searchAssignable(projectKey: string, query: string): Promise<Person[]> {
  const users = await readJira(
    '/user/assignable/search',
    { project: projectKey, query, maxResults: 20 },
    v.array(User)
  );
  return users.filter(({ active, accountType }) => active && accountType === 'atlassian').map(personOf);
}
