import * as v from 'valibot';
import { readJira } from './request';

export interface Project {
  id: string;
  key: string;
  name: string;
}

const Page = v.object({
  values: v.array(v.object({ id: v.string(), key: v.string(), name: v.string() }))
});

/**
 * Searches projects in which the reader may create issues.
 * @param query part of a name or key; empty for the first few
 */
export async function searchProjects(query: string): Promise<Project[]> {
  const { values } = await readJira(
    '/project/search',
    { action: 'create', query: query || undefined, orderBy: 'name', maxResults: 50 },
    Page
  );
  return values;
}

/**
 * Finds one project by its key.
 * @param key such as PLAT
 * @returns null where the reader may not create issues in it
 */
export async function findProject(key: string): Promise<Project | null> {
  const { values } = await readJira(
    '/project/search',
    { action: 'create', keys: [key], maxResults: 1 },
    Page
  );
  return values[0] ?? null;
}
