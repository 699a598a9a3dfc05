import { asUser, route } from '@forge/api';
import * as v from 'valibot';
import { ok } from '../../domain/result';
import type { Jira } from '../../ports';
import { ask, understood, type Pace } from './request';

const Permission = v.optional(v.object({ havePermission: v.optional(v.boolean(), false) }), {});
const Permissions = v.object({
  permissions: v.object({ BROWSE_PROJECTS: Permission, EDIT_ISSUES: Permission })
});

/**
 * Asks what the caller may do with an issue: one request.
 * @param pace time and chance
 */
export const permissionsAsUser =
  (pace: Pace): Jira['permissions'] =>
  async (issueId) => {
    const reply = await ask(pace, (signal) =>
      asUser().requestJira(
        route`/rest/api/3/mypermissions?issueId=${issueId}&permissions=BROWSE_PROJECTS,EDIT_ISSUES`,
        { signal }
      )
    );
    if (reply.kind === 'answer' && (reply.status === 404 || reply.status === 403))
      return ok({ browse: false, edit: false });
    const read = understood('mypermissions', reply, Permissions);
    if (!read.ok) return read;
    const { BROWSE_PROJECTS: browse, EDIT_ISSUES: edit } = read.value.permissions;
    return ok({ browse: browse.havePermission, edit: edit.havePermission });
  };
