/** Which fields a person may set on a screen, and how the REST API describes them. */
import type { Json } from '../call';
import type { FieldConfig, FieldKind, ProjectConfig, ProjectIssueType } from '../config';
import type { View } from '../view';

/** Where a field is to be set: a project's issue type, on one of its two screens. */
export interface Screen {
  project: ProjectConfig;
  type: ProjectIssueType;
  kind: 'create' | 'edit';
}

/** Fields that only a permission of their own puts on the screen. */
const permissionOfField: Readonly<Record<string, string>> = {
  duedate: 'SCHEDULE_ISSUES',
  assignee: 'ASSIGN_ISSUES',
  reporter: 'MODIFY_REPORTER',
  issuelinks: 'LINK_ISSUES',
  security: 'SET_ISSUE_SECURITY',
  attachment: 'CREATE_ATTACHMENTS',
  comment: 'ADD_COMMENTS'
};

/** The fields that a person may set, in the order of the screen. */
export const availableFields = (view: View, screen: Screen): FieldConfig[] => {
  const { permissions, directory } = view.store;
  const ids = screen.kind === 'create' ? screen.type.createScreen : screen.type.editScreen;
  return ids
    .filter((id) => {
      const permission = permissionOfField[id];
      return permission === undefined || permissions.has(view.viewer, screen.project.id, permission);
    })
    .map((id) => directory.field(id));
};

const operations: Readonly<Record<FieldKind, readonly string[]>> = {
  summary: ['set'],
  adf: ['set'],
  number: ['set'],
  date: ['set'],
  option: ['set'],
  user: ['set'],
  labels: ['add', 'set', 'remove'],
  priority: ['set'],
  issuetype: ['set'],
  project: ['set'],
  parent: ['set'],
  security: ['set'],
  links: ['add'],
  attachments: ['set'],
  'read-only': ['add']
};

const allowedValues = (view: View, screen: Screen, field: FieldConfig): Json[] | undefined => {
  const { directory } = view.store;
  switch (field.kind) {
    case 'priority':
      return directory.config.priorities.map((priority) => view.priority(priority));
    case 'issuetype':
      return sameWorkflow(screen).map((type) => view.issueType(directory.type(type.typeId)));
    case 'project':
      return [view.projectRef(screen.project)];
    case 'security':
      return visibleLevels(view, screen.project).map((id) => view.securityLevel(id));
    case 'option':
      return (field.options ?? []).map((option) => view.option(field, option.id));
    default:
      return undefined;
  }
};

/** On creation the type is settled; an edit may change to one that shares the workflow. */
const sameWorkflow = (screen: Screen): ProjectIssueType[] =>
  screen.kind === 'create'
    ? [screen.type]
    : screen.project.types.filter((type) => type.workflow === screen.type.workflow);

/** Ids of the security levels that a person is in and may therefore set. */
export const visibleLevels = (view: View, project: ProjectConfig): string[] =>
  project.securityLevels
    .filter(
      (level) =>
        view.viewer === view.store.state.config.appAccountId ||
        level.roles.some((role) => project.roles[role]?.includes(view.viewer) ?? false)
    )
    .map((level) => level.id);

const autoComplete = (view: View, screen: Screen, field: FieldConfig): Json => {
  if (field.kind === 'labels')
    return { autoCompleteUrl: view.store.url('/rest/api/1.0/labels/suggest?query=') };
  if (field.kind !== 'user') return {};
  return {
    autoCompleteUrl: view.store.url(
      field.id === 'assignee'
        ? `/rest/api/3/user/assignable/search?project=${screen.project.key}&query=`
        : '/rest/api/3/user/search?query='
    )
  };
};

/** A default makes a required field harmless: Jira fills it in. */
const defaultValue = (view: View, field: FieldConfig): Json => {
  if (field.kind !== 'priority') return { hasDefaultValue: field.id === 'reporter' };
  const { directory } = view.store;
  const priority = directory.priority(directory.config.defaultPriorityId);
  return { hasDefaultValue: true, defaultValue: view.priority(priority) };
};

/** True where an issue of the type cannot be without a value. */
export const isRequired = (screen: Screen, field: FieldConfig): boolean =>
  screen.type.required.includes(field.id) || field.id === 'reporter';

/** A field as createmeta and editmeta describe it. */
export const describeField = (view: View, screen: Screen, field: FieldConfig): Json => {
  const values = allowedValues(view, screen, field);
  return {
    required: isRequired(screen, field),
    schema: field.schema,
    name: field.name,
    key: field.id,
    ...autoComplete(view, screen, field),
    ...defaultValue(view, field),
    operations: operations[field.kind],
    ...(values === undefined ? {} : { allowedValues: values })
  };
};
