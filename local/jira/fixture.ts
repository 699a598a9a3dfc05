/** The fixed part of the local site: people, projects, types, fields, workflows and permissions, and no issues. */
import type { LinkTypeConfig, NamedConfig, PriorityConfig, SiteConfig } from './config';
import type { JiraSeed } from './seed';
import { fields } from './fixture/fields';
import { people, users } from './fixture/people';
import { issueTypes, projects } from './fixture/projects';
import { statuses } from './fixture/workflows';

export { people } from './fixture/people';

const priority = (id: string, name: string, description: string, color: string): PriorityConfig => ({
  id,
  name,
  description,
  color
});
const named = (id: string, name: string, description: string): NamedConfig => ({ id, name, description });
const linkType = (id: string, name: string, inward: string, outward: string): LinkTypeConfig => ({
  id,
  name,
  inward,
  outward
});

const observing = ['BROWSE_PROJECTS', 'ADD_COMMENTS', 'EDIT_OWN_COMMENTS', 'DELETE_OWN_COMMENTS'];
const contributing = [...observing, 'CREATE_ISSUES', 'CREATE_ATTACHMENTS', 'DELETE_OWN_ATTACHMENTS'];
const responding = [
  ...contributing,
  'ASSIGNABLE_USER',
  'ASSIGN_ISSUES',
  'CLOSE_ISSUES',
  'EDIT_ISSUES',
  'LINK_ISSUES',
  'MANAGE_WATCHERS',
  'RESOLVE_ISSUES',
  'SCHEDULE_ISSUES',
  'SET_ISSUE_SECURITY',
  'TRANSITION_ISSUES',
  'VIEW_VOTERS_AND_WATCHERS'
];
const administering = [
  ...responding,
  'ADMINISTER_PROJECTS',
  'DELETE_ALL_ATTACHMENTS',
  'DELETE_ALL_COMMENTS',
  'DELETE_ISSUES',
  'EDIT_ALL_COMMENTS',
  'MODIFY_REPORTER',
  'MOVE_ISSUES'
];

/** What the administrators of the local site have set up. */
export const siteConfig: SiteConfig = {
  cloudId: '11111111-2222-4333-8444-555555555555',
  title: 'local site',
  users,
  administrators: [people.admin],
  appAccountId: people.app,
  projects,
  issueTypes,
  statuses,
  priorities: [
    priority('1', 'Highest', 'Everything else waits.', '#d04437'),
    priority('2', 'High', 'Soon.', '#f15c75'),
    priority('3', 'Medium', 'In its turn.', '#f79232'),
    priority('4', 'Low', 'When there is time.', '#707070'),
    priority('5', 'Lowest', 'Perhaps never.', '#999999')
  ],
  defaultPriorityId: '3',
  resolutions: [
    named('10000', 'Done', 'The work is finished.'),
    named('10001', "Won't Do", 'Nobody will work on it.'),
    named('10002', 'Duplicate', 'Another issue has it.'),
    named('10003', 'Cannot Reproduce', 'It could not be made to happen again.')
  ],
  linkTypes: [
    linkType('10000', 'Blocks', 'is blocked by', 'blocks'),
    linkType('10001', 'Cloners', 'is cloned by', 'clones'),
    linkType('10002', 'Duplicate', 'is duplicated by', 'duplicates'),
    linkType('10003', 'Relates', 'relates to', 'relates to'),
    linkType('10004', 'Problem/Incident', 'is caused by', 'causes')
  ],
  fields,
  rolePermissions: {
    Administrators: administering,
    Responders: responding,
    Contributors: contributing,
    Observers: observing,
    Security: ['BROWSE_PROJECTS'],
    'atlassian-addons-project-access': administering.filter((permission) => permission !== 'ASSIGNABLE_USER')
  },
  dashboards: [
    { id: '1', name: 'Operations', description: 'How the services are doing.', owner: people.lead }
  ]
};

/** The seed `empty`: the site as it is set up, without any issue. */
export const emptySeed: JiraSeed = { config: siteConfig, issues: [], links: [] };
