import * as v from 'valibot';
import { readJira } from './request';

export interface IssueType {
  id: string;
  name: string;
}

const IssueTypes = v.object({
  issueTypes: v.array(
    v.object({
      id: v.string(),
      name: v.string(),
      subtask: v.fallback(v.boolean(), false),
      hierarchyLevel: v.fallback(v.number(), 0)
    })
  )
});

const Fields = v.object({
  fields: v.array(
    v.object({
      fieldId: v.string(),
      name: v.string(),
      required: v.boolean(),
      hasDefaultValue: v.fallback(v.boolean(), false),
      schema: v.object({
        type: v.string(),
        items: v.optional(v.nullable(v.string())),
        system: v.optional(v.nullable(v.string())),
        custom: v.optional(v.nullable(v.string()))
      }),
      allowedValues: v.fallback(v.array(v.unknown()), [])
    })
  )
});

/** One field of a create screen, as Jira describes it. */
export type MetaField = v.InferOutput<typeof Fields>['fields'][number];

/**
 * Lists the issue types that an action's ticket may take: no sub-tasks, nothing above the level of a task.
 * @param projectKey where
 */
export async function readIssueTypes(projectKey: string): Promise<IssueType[]> {
  const path = `/issue/createmeta/${encodeURIComponent(projectKey)}/issuetypes` as const;
  const { issueTypes } = await readJira(path, { maxResults: 200 }, IssueTypes);
  return issueTypes
    .filter(({ subtask, hierarchyLevel }) => !subtask && hierarchyLevel === 0)
    .map(({ id, name }) => ({ id, name }));
}

/**
 * Reads the create screen of a project and type.
 * @param projectKey where
 * @param typeId which type
 */
export async function readCreateFields(projectKey: string, typeId: string): Promise<MetaField[]> {
  const path =
    `/issue/createmeta/${encodeURIComponent(projectKey)}/issuetypes/${encodeURIComponent(typeId)}` as const;
  const { fields } = await readJira(path, { maxResults: 200 }, Fields);
  return fields;
}
