import { asUser, route } from '@forge/api';
import * as v from 'valibot';
import { ok } from '../../domain/result';
import type { Jira } from '../../ports';
import { ask, understood, type Pace } from './request';

const Project = v.object({ lead: v.nullish(v.object({ accountId: v.string() })) });

/**
 * Reads who leads a project: one request.
 * @param pace time and chance
 */
export const projectLeadAsUser =
  (pace: Pace): Jira['projectLead'] =>
  async (projectId) => {
    const reply = await ask(pace, (signal) =>
      asUser().requestJira(route`/rest/api/3/project/${projectId}`, { signal })
    );
    if (reply.kind === 'answer' && (reply.status === 404 || reply.status === 403)) return ok(null);
    const read = understood('project', reply, Project);
    return read.ok ? ok(read.value.lead?.accountId ?? null) : read;
  };
