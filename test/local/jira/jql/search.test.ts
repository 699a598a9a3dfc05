import { compileJql, JqlError, searchJql } from '../../../../local/jira/jql';
import { siteOf } from './site';

const site = siteOf(
  [
    {
      key: 'PLAT-1',
      summary: 'All services return 503 in the cluster',
      description: 'Target groups were detached.',
      comments: ['Rolled back the load-balancer change'],
      priority: 'Highest',
      status: 'Resolved',
      resolution: true,
      resolved: '2021-07-02T09:00:00Z',
      labels: ['Outage', 'network'],
      assignee: 'acc-lead',
      due: '2021-07-10',
      created: '2021-06-22T08:29:00Z',
      attachments: ['graph.png'],
      changes: [
        {
          field: 'status',
          from: '1',
          fromName: 'Open',
          to: '3',
          toName: 'In Progress',
          at: Date.parse('2021-06-22T09:00:00Z'),
          by: 'acc-lead'
        },
        {
          field: 'status',
          from: '3',
          fromName: 'In Progress',
          to: '5',
          toName: 'Resolved',
          at: Date.parse('2021-07-02T09:00:00Z'),
          by: 'acc-reporter'
        },
        {
          field: 'duedate',
          from: '2021-07-05',
          fromName: '2021-07-05',
          to: '2021-07-10',
          toName: '2021-07-10',
          at: Date.parse('2021-07-04T09:00:00Z'),
          by: 'acc-lead'
        }
      ]
    },
    { key: 'PLAT-2', priority: 'Low', level: true, due: '2021-07-09', created: '2021-07-05T00:00:00Z' },
    {
      key: 'REG-1',
      type: 'Task',
      status: 'In Progress',
      priority: 'High',
      summary: 'Create an ingress test-suite',
      assignee: 'acc-reporter',
      due: '2021-07-11',
      created: '2021-07-06T12:00:00Z',
      custom: { customfield_10050: '901', customfield_10016: 3 },
      properties: { afterword: { incident: '1000', due: '2021-07-11', n: 4, open: true, tags: ['a', 'b'] } }
    },
    { key: 'REG-2', type: 'Task', parent: 'REG-1', labels: ['network'], created: '2021-07-10T09:00:00Z' },
    { key: 'REG-10', type: 'Task', custom: { customfield_10050: '900' }, created: '2021-07-10T10:00:00Z' }
  ],
  { links: [{ from: 'PLAT-1', to: 'REG-1' }] }
);

const keys = (jql: string, on = site): string[] => searchJql(jql, on).map(({ key }) => key);
const found = (jql: string): string[] => keys(jql).sort();

const messagesOf = (jql: string): readonly string[] => {
  try {
    compileJql(jql, site);
  } catch (error) {
    if (error instanceof JqlError) return error.messages;
    throw error;
  }
  throw new Error(`This was understood: ${jql}`);
};

describe('JQL finds issues by', () => {
  it.each([
    ['project = PLAT', ['PLAT-1', 'PLAT-2']],
    ['project = "cloud engineering"', ['PLAT-1', 'PLAT-2']],
    ['project in (100, REG) and projectType = software', ['REG-1', 'REG-10', 'REG-2']],
    ['key = plat-1', ['PLAT-1']],
    ['issue = 1000', ['PLAT-1']],
    ['key in (PLAT-1, REG-10)', ['PLAT-1', 'REG-10']],
    ['key > REG-1', ['REG-10', 'REG-2']],
    ['not key > REG-1', ['REG-1']],
    ['type = Task', ['REG-1', 'REG-10', 'REG-2']],
    ['issuetype != 11', ['PLAT-1', 'PLAT-2']],
    ['status = "In Progress"', ['REG-1']],
    ['statusCategory = Done', ['PLAT-1']],
    ['statusCategory != Done and project = PLAT', ['PLAT-2']],
    ['statusCategory in (new, 4)', ['PLAT-2', 'REG-1', 'REG-10', 'REG-2']],
    ['priority > Medium', ['PLAT-1', 'REG-1']],
    ['priority <= Low', ['PLAT-2']],
    ['resolution = Unresolved and project = PLAT', ['PLAT-2']],
    ['resolution is not empty', ['PLAT-1']],
    ['resolution = Done', ['PLAT-1']],
    ['level = "Security team"', ['PLAT-2']],
    ['level is empty and project = PLAT', ['PLAT-1']],
    ['attachments is not EMPTY', ['PLAT-1']],
    ['hierarchyLevel = 0 and key = REG-1', ['REG-1']]
  ])('%s', (jql, expected) => {
    expect(found(jql)).toEqual(expected);
  });

  it.each([
    ['assignee = currentUser()', ['PLAT-1']],
    ['assignee in (lead@example.com)', null],
    ['assignee in ("lead@example.com", Reporter)', ['PLAT-1', 'REG-1']],
    ['assignee in membersOf(responders)', ['PLAT-1']],
    // Nobody is not somebody else.
    ['assignee != currentUser()', ['REG-1']],
    ['NOT assignee = currentUser()', ['REG-1']],
    ['assignee is EMPTY', ['PLAT-2', 'REG-10', 'REG-2']],
    ['assignee in (EMPTY, acc-lead)', ['PLAT-1', 'PLAT-2', 'REG-10', 'REG-2']],
    ['assignee not in (EMPTY, acc-lead)', ['REG-1']],
    ['assignee = null', ['PLAT-2', 'REG-10', 'REG-2']],
    ['reporter = acc-reporter and creator = Reporter and key = REG-1', ['REG-1']],
    ['watcher is empty and key = REG-1', ['REG-1']],
    ['labels = outage', ['PLAT-1']],
    ['labels in (network, nowhere)', ['PLAT-1', 'REG-2']],
    ['labels != outage', ['REG-2']],
    ['labels is empty', ['PLAT-2', 'REG-1', 'REG-10']]
  ])('people and labels: %s', (jql, expected) => {
    if (expected === null) expect(messagesOf(jql)[0]).toContain("The character '@' is a reserved");
    else expect(found(jql)).toEqual(expected);
  });

  it.each([
    ['summary ~ service', ['PLAT-1']],
    ['summary ~ "503 services"', ['PLAT-1']],
    [String.raw`summary ~ "\"return 503\""`, ['PLAT-1']],
    [String.raw`summary ~ "\"503 return\""`, []],
    ['summary ~ "clu*"', ['PLAT-1']],
    ['summary ~ "cl?ster"', ['PLAT-1']],
    ['summary ~ "test-suite"', ['REG-1']],
    ['summary ~ "services -cluster"', []],
    ['summary !~ happened', ['PLAT-1', 'REG-1']],
    ['description ~ detached', ['PLAT-1']],
    // A description that is not there does not lack the word.
    ['description !~ nothing', ['PLAT-1']],
    ['comment ~ balancer', ['PLAT-1']],
    ['text ~ "detached balancer services"', ['PLAT-1']],
    ['not text ~ happened', ['PLAT-1', 'REG-1']]
  ])('words: %s', (jql, expected) => {
    expect(found(jql)).toEqual(expected);
  });

  it.each([
    ['created >= "2021-07-06 12:00"', ['REG-1', 'REG-10', 'REG-2']],
    ['created > -2h', ['REG-10']],
    ['created >= startOfDay()', ['REG-10', 'REG-2']],
    ['due < now()', ['PLAT-2']],
    ['due = 2021-07-10', ['PLAT-1']],
    ['due != 2021-07-10', ['PLAT-2', 'REG-1']],
    ['duedate in ("2021/07/09", "2021-07-11")', ['PLAT-2', 'REG-1']],
    ['due <= 1d', ['PLAT-1', 'PLAT-2', 'REG-1']],
    ['due is empty', ['REG-10', 'REG-2']],
    ['not due < now()', ['PLAT-1', 'REG-1']],
    ['resolutiondate >= 2021-07-02', ['PLAT-1']],
    ['statusCategoryChangedDate > "2021-07-10 09:30"', ['REG-10']]
  ])('dates: %s', (jql, expected) => {
    expect(found(jql)).toEqual(expected);
  });

  it.each([
    ['parent = REG-1', ['REG-2']],
    ['parent is not empty', ['REG-2']],
    ['issue in linkedIssues(PLAT-1)', ['REG-1']],
    ['issue in linkedIssues(PLAT-1, causes)', ['REG-1']],
    ['issue in linkedIssues(PLAT-1, "is caused by")', []],
    ['issueLink = PLAT-1', ['REG-1']],
    ['issueLinkType = "is caused by"', ['REG-1']],
    ['issueLinkType is not empty', ['PLAT-1', 'REG-1']],
    ['"Owning team" = "index"', ['REG-1']],
    ['cf[10050] in (900, 901)', ['REG-1', 'REG-10']],
    ['cf[10016] >= 3', ['REG-1']],
    ['issue.property[afterword].incident = 1000', ['REG-1']],
    ['issue.property[afterword].incident is not empty', ['REG-1']],
    ['issue.property[afterword].n > 3 and issue.property[afterword].n < 5', ['REG-1']],
    ['issue.property[afterword].due <= 2021-07-11', ['REG-1']],
    ['issue.property[afterword].due < now()', []],
    ['issue.property[afterword].tags = b', ['REG-1']],
    ['issue.property[afterword].open = true', null],
    ['issue.property[afterword].open = "true"', ['REG-1']],
    ['issue.property[afterword].incident ~ 1000', ['REG-1']]
  ])('relations and custom values: %s', (jql, expected) => {
    if (expected === null) expect(messagesOf(jql)[0]).toContain("got 'true'");
    else expect(found(jql)).toEqual(expected);
  });

  it.each([
    ['status WAS Open', ['PLAT-1', 'PLAT-2', 'REG-10', 'REG-2']],
    ['status WAS "In Progress" AND status = Resolved', ['PLAT-1']],
    ['status WAS Open BEFORE 2021-06-23', ['PLAT-1']],
    ['status WAS "In Progress" ON 2021-07-01', ['PLAT-1']],
    ['status WAS "In Progress" BY acc-reporter', ['REG-1']],
    ['status WAS NOT Open', ['REG-1']],
    ['status WAS NOT IN (Open, "In Progress")', []],
    ['status CHANGED', ['PLAT-1']],
    ['status CHANGED AFTER 2021-07-02', ['PLAT-1']],
    ['status CHANGED AFTER 2021-07-03', []],
    ['status CHANGED FROM Open TO "In Progress" BY currentUser()', ['PLAT-1']],
    ['status CHANGED TO Resolved DURING (2021-07-01, 2021-07-03)', ['PLAT-1']],
    ['due CHANGED ON 2021-07-04', ['PLAT-1']],
    ['NOT status CHANGED and project = PLAT', ['PLAT-2']]
  ])('history: %s', (jql, expected) => {
    expect(found(jql)).toEqual(expected);
  });
});

describe('JQL sorts', () => {
  it.each([
    ['order by key', ['PLAT-1', 'PLAT-2', 'REG-1', 'REG-2', 'REG-10']],
    ['project = REG order by key desc', ['REG-10', 'REG-2', 'REG-1']],
    ['order by due asc, key asc', ['PLAT-2', 'PLAT-1', 'REG-1', 'REG-2', 'REG-10']],
    ['order by due desc, key asc', ['REG-2', 'REG-10', 'REG-1', 'PLAT-1', 'PLAT-2']],
    ['order by priority desc, created asc', ['PLAT-1', 'REG-1', 'REG-2', 'REG-10', 'PLAT-2']],
    ['order by assignee, key', ['PLAT-1', 'REG-1', 'PLAT-2', 'REG-2', 'REG-10']],
    ['order by statusCategory desc, cf[10050], key', ['PLAT-1', 'REG-1', 'REG-10', 'PLAT-2', 'REG-2']],
    ['project = REG order by issue.property[afterword].n, key', ['REG-1', 'REG-2', 'REG-10']],
    // Without an order the newest comes first.
    ['project = REG', ['REG-10', 'REG-2', 'REG-1']]
  ])('%s', (jql, expected) => {
    expect(keys(jql)).toEqual(expected);
  });

  it('takes days in the zone of the person who asks', () => {
    const one = [{ key: 'PLAT-1', created: '2021-07-10T03:00:00Z', due: '2021-07-09' }];
    const newYork = siteOf(one, { now: '2021-07-10T03:30:00Z', timeZone: 'America/New_York' });
    const utc = siteOf(one, { now: '2021-07-10T03:30:00Z' });
    expect(keys('created >= 2021-07-10', newYork)).toEqual([]);
    expect(keys('created >= 2021-07-10', utc)).toEqual(['PLAT-1']);
    expect(keys('due < now()', newYork)).toEqual([]);
    expect(keys('due < now()', utc)).toEqual(['PLAT-1']);
  });

  it('finds nothing for a person who is nobody', () => {
    const anonymous = siteOf([{ key: 'PLAT-1', assignee: 'acc-lead' }], { currentUser: null });
    expect(keys('assignee = currentUser()', anonymous)).toEqual([]);
  });
});

describe('JQL refuses', () => {
  it.each([
    ['nonsense = 1', "Field 'nonsense' does not exist or you do not have permission to view it."],
    ['project = X', "The value 'X' does not exist for the field 'project'."],
    ['type = Problem', "The value 'Problem' does not exist for the field 'type'."],
    ['assignee = stranger', "The value 'stranger' does not exist for the field 'assignee'."],
    ['"Owning team" = Nobody', "The value 'Nobody' does not exist for the field 'Owning team'."],
    ['statusCategory = Gone', "The value 'Gone' does not exist for the field 'statusCategory'."],
    ['key = PLAT-99', "An issue with key 'PLAT-99' does not exist for field 'key'."],
    ['id = 99', "A value with ID '99' does not exist for the field 'id'."],
    ['project > PLAT', "The operator '>' is not supported by the 'project' field."],
    ['summary = x', "The operator '=' is not supported by the 'summary' field."],
    ['text !~ x', "The operator '!~' is not supported by the 'text' field."],
    ['due < soon', "Date value 'soon' for field 'due' is invalid."],
    ['due < EMPTY', "The operator '<' cannot be used with EMPTY for 'due'."],
    ['due is 2021-07-01', "Operator 'is' takes EMPTY or NULL only"],
    ['project = (PLAT, REG)', "Operator '=' does not take the list"],
    ['cf[10016] > many', "Value 'many' is invalid for the 'cf[10016]' field. Only numbers are allowed."],
    ['cf[1] = 1', "Field 'cf[1]' does not exist"],
    ['summary ~ "*x"', "is not allowed to start with character '*'"],
    ['summary ~ "x~"', 'which the local site does not model'],
    ['sprint = 1', "The field 'sprint' is valid JQL, but the local site does not model it."],
    ['issue in updatedBy(x)', "The function 'updatedBy' is valid JQL, but the local site does not model it."],
    ['assignee = nobody()', "Unable to find JQL function 'nobody()'."],
    ['issue in linkedIssues(PLAT-99)', "Issue 'PLAT-99' could not be found in function 'linkedIssues'."],
    ['issue in linkedIssues(PLAT-1, eats)', "Issue link type 'eats' could not be found"],
    ['assignee in membersOf(nowhere)', "can not convert the value 'nowhere' to a group"],
    ['project = now()', "The value 'instant' does not exist for the field 'project'."],
    ['created > currentUser()', "Date value 'account' for field 'created' is invalid."],
    ['due < startOfDay(x)', "The arguments of the function 'startOfDay' are wrong: 'x' is not understood."],
    ['summary WAS x', "History searches do not support the 'summary' field."],
    ['status WAS Gone', "The value 'Gone' does not exist for the field 'status'."],
    ['status CHANGED DURING (2021-07-01)', 'DURING needs two dates'],
    ['comment.property[a] = 1', 'the local site models properties of issues only'],
    ['project = PLAT order by description', "Not able to sort using field 'description'."]
  ])('%s', (jql, message) => {
    expect(messagesOf(jql)).toEqual([expect.stringContaining(message) as string]);
  });

  it('all that is wrong at once', () => {
    expect(messagesOf('nonsense = 1 and project = X order by due, foo')).toEqual([
      "Field 'nonsense' does not exist or you do not have permission to view it.",
      "The value 'X' does not exist for the field 'project'.",
      "Field 'foo' does not exist or you do not have permission to view it."
    ]);
  });
});
