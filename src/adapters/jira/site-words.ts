/** How a site sorts statuses and priorities, and who leads a project. */
import { asApp, route } from '@forge/api';
import * as v from 'valibot';
import { ok } from '../../domain/result';
import type { JiraAsApp } from '../../ports';
import type { AppLine } from './as-app';
import { understood } from './request';
import { categoryFrom } from './values';

const Statuses = v.array(v.object({ id: v.string(), statusCategory: v.object({ key: v.string() }) }));

/**
 * Reads all statuses: one request.
 * @param line Jira as the app
 */
export const categoriesOver =
  (line: AppLine): JiraAsApp['categories'] =>
  async () => {
    const reply = await line.read((signal) =>
      // asApp: nobody is there whose rights could be used; statuses are the site's, not somebody's.
      asApp().requestJira(route`/rest/api/3/status`, { signal })
    );
    const read = understood('status', reply, Statuses);
    if (!read.ok) return read;
    line.count(read.value.length);
    return ok(new Map(read.value.map(({ id, statusCategory }) => [id, categoryFrom(statusCategory.key)])));
  };

const EditMeta = v.object({
  fields: v.object({
    priority: v.nullish(v.object({ allowedValues: v.nullish(v.array(v.object({ id: v.string() })), []) }))
  })
});

/**
 * Reads the priorities that a ticket may have: one request. They come in the order of its project's scheme; a list of
 * all priorities would take a scope that no site gives lightly.
 * @param line Jira as the app
 */
export const prioritiesOver =
  (line: AppLine): JiraAsApp['priorities'] =>
  async (ticketId) => {
    const reply = await line.read((signal) =>
      // asApp: nobody is there whose rights could be used; nothing but an order of ids is looked at.
      asApp().requestJira(route`/rest/api/3/issue/${ticketId}/editmeta`, { signal })
    );
    if (reply.kind === 'answer' && (reply.status === 403 || reply.status === 404)) return ok([]);
    const read = understood('editmeta', reply, EditMeta);
    if (!read.ok) return read;
    line.count(1);
    return ok((read.value.fields.priority?.allowedValues ?? []).map(({ id }) => id));
  };

const Project = v.object({ lead: v.nullish(v.object({ accountId: v.string() })) });

/**
 * Reads a project: one request.
 * @param line Jira as the app
 */
export const projectOver =
  (line: AppLine): JiraAsApp['project'] =>
  async (projectId) => {
    const reply = await line.read((signal) =>
      // asApp: nobody is there whose rights could be used; whoever leads a project is told of it, and nobody else.
      asApp().requestJira(route`/rest/api/3/project/${projectId}?expand=lead`, { signal })
    );
    if (reply.kind === 'answer' && reply.status === 404) return ok(null);
    const read = understood('project', reply, Project);
    if (!read.ok) return read;
    line.count(1);
    return ok({ lead: read.value.lead?.accountId ?? null });
  };
