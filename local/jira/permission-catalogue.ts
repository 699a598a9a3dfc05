/** Every permission that the site knows, as `mypermissions` lists them. */

export interface PermissionConfig {
  id: string;
  key: string;
  name: string;
  type: 'GLOBAL' | 'PROJECT';
  description: string;
}

const project = (id: string, key: string, name: string, description: string): PermissionConfig => ({
  id,
  key,
  name,
  type: 'PROJECT',
  description
});
const global = (id: string, key: string, name: string, description: string): PermissionConfig => ({
  id,
  key,
  name,
  type: 'GLOBAL',
  description
});

const all: readonly PermissionConfig[] = [
  global('0', 'ADMINISTER', 'Administer Jira', 'Set up the site.'),
  global('44', 'SYSTEM_ADMIN', 'Jira System Administrators', 'Do everything that administration offers.'),
  global('27', 'USER_PICKER', 'Browse users and groups', 'Choose people and groups from a list.'),
  global('22', 'CREATE_SHARED_OBJECTS', 'Create Shared Objects', 'Share dashboards and filters.'),
  global('33', 'BULK_CHANGE', 'Bulk Change', 'Change many issues at once.'),
  project('23', 'ADMINISTER_PROJECTS', 'Administer Projects', 'Set up the project.'),
  project('10', 'BROWSE_PROJECTS', 'Browse Projects', 'See the project and its issues.'),
  project('11', 'CREATE_ISSUES', 'Create Issues', 'Create issues in the project.'),
  project('12', 'EDIT_ISSUES', 'Edit Issues', 'Change issues.'),
  project('16', 'DELETE_ISSUES', 'Delete Issues', 'Delete issues.'),
  project('25', 'MOVE_ISSUES', 'Move Issues', 'Move issues to another project or type.'),
  project('13', 'ASSIGN_ISSUES', 'Assign Issues', 'Assign issues to people.'),
  project('17', 'ASSIGNABLE_USER', 'Assignable User', 'Be assigned to issues.'),
  project('18', 'CLOSE_ISSUES', 'Close Issues', 'Close issues.'),
  project('14', 'RESOLVE_ISSUES', 'Resolve Issues', 'Resolve and reopen issues.'),
  project('46', 'TRANSITION_ISSUES', 'Transition Issues', 'Move issues to another status.'),
  project('28', 'SCHEDULE_ISSUES', 'Schedule Issues', 'See and set due dates.'),
  project('21', 'LINK_ISSUES', 'Link Issues', 'Link issues to each other.'),
  project('30', 'MODIFY_REPORTER', 'Modify Reporter', 'Set the reporter.'),
  project('26', 'SET_ISSUE_SECURITY', 'Set Issue Security', 'Set who may see an issue.'),
  project('15', 'ADD_COMMENTS', 'Add Comments', 'Comment on issues.'),
  project('34', 'EDIT_ALL_COMMENTS', 'Edit All Comments', 'Change all comments.'),
  project('35', 'EDIT_OWN_COMMENTS', 'Edit Own Comments', 'Change own comments.'),
  project('36', 'DELETE_ALL_COMMENTS', 'Delete All Comments', 'Delete all comments.'),
  project('37', 'DELETE_OWN_COMMENTS', 'Delete Own Comments', 'Delete own comments.'),
  project('19', 'CREATE_ATTACHMENTS', 'Create Attachments', 'Attach files.'),
  project('38', 'DELETE_ALL_ATTACHMENTS', 'Delete All Attachments', 'Delete all attachments.'),
  project('39', 'DELETE_OWN_ATTACHMENTS', 'Delete Own Attachments', 'Delete own attachments.'),
  project('32', 'MANAGE_WATCHERS', 'Manage Watchers', 'Add and remove watchers.'),
  project('31', 'VIEW_VOTERS_AND_WATCHERS', 'View Voters and Watchers', 'See who watches an issue.')
];

/** By key, in the order of the catalogue. */
export const permissionCatalogue: ReadonlyMap<string, PermissionConfig> = new Map(
  all.map((permission) => [permission.key, permission])
);
