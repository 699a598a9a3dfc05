import { createJira } from '../../../local/jira/jira';
import { people, siteConfig } from '../../../local/jira/fixture';
import { demoSeed } from '../../../local/seed/demo';
import { demoPostmortems } from '../../../local/seed/postmortem-content';
import { DEMO_NOW } from '../../../local/seed/time';

const { jira } = demoSeed();
const NOW = DEMO_NOW;
const incidents = ['PLAT-1', 'PLAT-2', 'PLAT-3', 'PLAT-5', 'PLAT-6', 'IAM-1', 'REG-1', 'SOC-1'];
const withoutPostmortem = ['PLAT-3', 'PLAT-5', 'PLAT-6'];

function issue(key: string) {
  const found = jira.issues.find((candidate) => candidate.key === key);
  if (!found) throw new Error(`No ${key}.`);
  return found;
}

/** Everything that a reader sees, issue by issue. */
const texts = [
  ...jira.issues.flatMap(({ summary, description, comments = [] }) => [
    summary,
    description,
    ...comments.map(({ body }) => body)
  ]),
  ...demoPostmortems.flatMap(({ summary, actions, writing }) => [
    summary,
    ...actions.map(({ text }) => text),
    ...writing.map(({ edits }) => JSON.stringify(edits))
  ])
].map(String);

describe('the incidents', () => {
  it('are eight, with their types and at most one follow-up beside them', () => {
    expect(incidents.map((key) => issue(key).type)).toEqual([
      ...Array.from({ length: 5 }, () => 'Incident'),
      '[System] Incident',
      'Bug',
      'Task'
    ]);
    expect(jira.issues).toHaveLength(10);
  });

  it.each(jira.issues.map((each) => [each.key, each] as const))(
    '%s happens in order, before the present',
    (_, each) => {
      const times = [...(each.history ?? []), ...(each.comments ?? []), ...(each.attachments ?? [])].map(
        ({ at }) => Date.parse(at)
      );
      expect(Math.min(...times)).toBeGreaterThanOrEqual(Date.parse(each.created));
      expect(Math.max(...times)).toBeLessThan(NOW);
      for (const list of [each.history ?? [], each.comments ?? [], each.attachments ?? []]) {
        const at = list.map((entry) => Date.parse(entry.at));
        expect(at).toEqual([...at].sort((a, b) => a - b));
      }
    }
  );

  it.each(jira.issues.map((each) => [each.key, each] as const))(
    '%s is written by people who may',
    (_, each) => {
      const project = siteConfig.projects.find(({ key }) => each.key.startsWith(`${key}-`));
      const members = Object.values(project?.roles ?? {}).flat();
      const authors = [
        each.reporter,
        ...[...(each.history ?? []), ...(each.comments ?? []), ...(each.attachments ?? [])].map(
          ({ by }) => by
        )
      ];
      expect(authors.filter((author) => !members.includes(author))).toEqual([]);
      const types = siteConfig.issueTypes.filter(({ name }) => name === each.type).map(({ id }) => id);
      expect(project?.types.some(({ typeId }) => types.includes(typeId))).toBe(true);
    }
  );

  it('keep the weekday of what they are told after', () => {
    const told = ['PLAT-1', 'PLAT-2', 'PLAT-3', 'IAM-1', 'REG-1', 'SOC-1'];
    expect(told.map((key) => new Date(issue(key).created).getUTCDay())).toEqual([2, 3, 5, 3, 4, 0]);
  });

  it('tell how each was worked: status, people, talk', () => {
    for (const key of incidents) {
      const { history = [], comments = [] } = issue(key);
      expect(history.some(({ set }) => set.status)).toBe(true);
      expect(history.some(({ set }) => set.assignee)).toBe(true);
      expect(history.some(({ set }) => set.priority)).toBe(true);
      expect(comments.length).toBeGreaterThanOrEqual(4);
    }
  });

  it('link the three that repeat', () => {
    const pairs = jira.links
      .filter(({ type }) => type === 'Relates')
      .map((link) => [link.source, link.destination]);
    expect(pairs).toEqual([
      ['PLAT-2', 'PLAT-1'],
      ['PLAT-3', 'PLAT-2'],
      ['PLAT-3', 'PLAT-1']
    ]);
  });

  it('have one that was talked over at length, by people and by machines, and handed on twice', () => {
    const { history = [], comments = [], attachments = [] } = issue('PLAT-3');
    expect(comments.length).toBeGreaterThanOrEqual(60);
    const authors = new Map<string, number>();
    for (const { by } of comments) authors.set(by, (authors.get(by) ?? 0) + 1);
    expect(authors.size).toBeGreaterThanOrEqual(8);
    expect(authors.get(people.automation)).toBeGreaterThanOrEqual(6);
    expect(history.flatMap(({ set }) => set.assignee ?? [])).toEqual([
      people.databaseEngineer,
      people.responder,
      people.networkEngineer
    ]);
    expect(history.flatMap(({ set }) => set.priority ?? [])).toEqual(['Highest']);
    expect(attachments.map(({ filename }) => filename)).toEqual([
      'healthy-targets.png',
      'error-rate.png',
      'failed-requests-per-day.csv'
    ]);
  });

  it('have one that repeats a report whose outage has a postmortem, and one that is open', () => {
    const duplicates = jira.links.filter(({ type }) => type === 'Duplicate');
    expect(duplicates.map(({ source, destination }) => [source, destination])).toEqual([
      ['PLAT-5', 'PLAT-2']
    ]);
    expect(demoPostmortems.map(({ incident }) => incident)).toContain('PLAT-2');
    const open = incidents.filter(
      (key) =>
        !['Resolved', 'Closed', 'Done'].includes(
          issue(key).history?.findLast(({ set }) => set.status)?.set.status ?? ''
        )
    );
    expect(open).toEqual(['PLAT-6']);
  });

  it('hide one issue of IAM from all but the security team', () => {
    expect(jira.issues.filter(({ securityLevel }) => securityLevel).map(({ key }) => key)).toEqual(['IAM-2']);
  });
});

it('are all taken by the local Jira', () => {
  const jira = createJira({
    clock: { now: () => NOW },
    siteUrl: 'http://localhost',
    emit: () => undefined,
    seed: demoSeed().jira
  });
  expect([...jira.state.issues.values()].map(({ key }) => key).sort()).toEqual(
    [...incidents, 'IAM-2', 'PLAT-4'].sort()
  );
  expect(jira.state.links.size).toBe(6);
  expect(jira.visibleIssue(people.contractor, 'PLAT-1')).toBeUndefined();
  expect(jira.visibleIssue(people.responder, 'IAM-2')).toBeUndefined();
  expect(jira.visibleIssue(people.admin, 'IAM-2')?.key).toBe('IAM-2');
});

describe('the postmortems', () => {
  it('leave three incidents to the reader: one resolved, one that repeats another, one that is open', () => {
    const told = demoPostmortems.map(({ incident }) => incident);
    expect([...told].sort()).toEqual(incidents.filter((key) => !withoutPostmortem.includes(key)).sort());
  });

  it('have tickets in all four projects: some done, some overdue, some neither', () => {
    const actions = demoPostmortems
      .flatMap((postmortem) => postmortem.actions)
      .filter(({ ticket }) => ticket);
    expect(new Set(actions.map(({ ticket }) => ticket?.project))).toEqual(
      new Set(['PLAT', 'REG', 'SOC', 'IAM'])
    );
    const isDone = (to: string | undefined) => ['Done', 'Completed', 'Resolved'].includes(to ?? '');
    const done = actions.filter(({ ticket }) => isDone(ticket?.moves.at(-1)?.to));
    const open = actions.filter((action) => !done.includes(action));
    const overdue = open.filter(({ dueDate }) => Date.parse(dueDate) < NOW - 86_400_000);
    expect(actions.length).toBeGreaterThanOrEqual(12);
    expect(done.length).toBeGreaterThanOrEqual(4);
    expect(overdue.length).toBeGreaterThanOrEqual(4);
    expect(open.length - overdue.length).toBeGreaterThanOrEqual(3);
  });

  it('give each milestone its place, after one another', () => {
    for (const { milestones } of demoPostmortems) {
      const times = Object.values(milestones).map(Number);
      expect(times).toEqual([...times].sort((a, b) => a - b));
    }
  });

  it('are written by personas who may edit the incident', () => {
    expect(
      demoPostmortems.map(({ by }) => by).every((by) => by === people.responder || by === people.lead)
    ).toBe(true);
  });
});

it('names no organisation and no product that the facts were taken from', () => {
  expect(texts.join('\n')).not.toMatch(
    /\b(dfds|hellman|hachyderm|mastodon|fritz|crates?|cargo|rust|zulip)\b/i
  );
});
