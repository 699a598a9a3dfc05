import fc from 'fast-check';
import { ticketDraft, type TicketContext } from '../../../src/domain/ticket-draft';
import { adfErrors } from '../../builders/adf';
import { ENGINEER, readyAction, target } from '../../builders/postmortem';

const context: TicketContext = {
  postmortemId: 'p-1',
  incident: { id: '10001', key: 'PLAT-1' },
  incidentUrl: 'https://site.example/browse/PLAT-1',
  link: { type: 'Relates', incidentEnd: 'inward' },
  today: '2026-11-20'
};

test('an action becomes a ticket that is linked and marked in the same call', () => {
  const action = readyAction('a-1', {
    text: 'Alert when the queue grows',
    target: target({ fields: { customfield_10050: { id: '7' } } })
  });
  expect(ticketDraft(action, context)).toEqual({
    fields: {
      project: { id: '10100' },
      issuetype: { id: '10200' },
      summary: 'Alert when the queue grows',
      description: expect.anything() as unknown,
      assignee: { id: ENGINEER },
      duedate: '2026-12-04',
      customfield_10050: { id: '7' }
    },
    update: { issuelinks: [{ add: { type: { name: 'Relates' }, inwardIssue: { key: 'PLAT-1' } } }] },
    properties: [
      {
        key: 'afterword.action',
        value: { v: 1, action: 'a-1', postmortem: 'p-1', incident: '10001' }
      }
    ],
    status: { type: 'lozenge', value: { label: 'Due 4 Dec 2026', type: 'default' } }
  });
});

test('the incident stands on the other end where the link says so', () => {
  const outward = { ...context, link: { type: 'Problem/Incident', incidentEnd: 'outward' as const } };
  expect(ticketDraft(readyAction('a'), outward).update.issuelinks).toEqual([
    { add: { type: { name: 'Problem/Incident' }, outwardIssue: { key: 'PLAT-1' } } }
  ]);
});

test('the project’s further fields never replace what the action says', () => {
  const sly = readyAction('a', {
    target: target({ fields: { summary: 'Other', project: { id: '1' }, assignee: null } })
  });
  expect(ticketDraft(sly, context).fields).toMatchObject({
    summary: sly.text,
    project: { id: '10100' },
    assignee: { id: ENGINEER }
  });
});

test('the description names the incident with a way to it', () => {
  expect(ticketDraft(readyAction('a'), context).fields['description']).toEqual({
    type: 'doc',
    version: 1,
    content: [
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: 'An action from the postmortem of ' },
          {
            type: 'text',
            text: 'PLAT-1',
            marks: [{ type: 'link', attrs: { href: 'https://site.example/browse/PLAT-1' } }]
          },
          { type: 'text', text: '.' }
        ]
      }
    ]
  });
});

test('where the screen has no due date, Jira is not given one and the reader is told', () => {
  const draft = ticketDraft(readyAction('a', { target: target({ dueDateOnScreen: false }) }), context);
  expect(draft.fields).not.toHaveProperty('duedate');
  expect(JSON.stringify(draft.fields['description'])).toContain('Due on 2026-12-04.');
});

test.each([
  ['long text', `${'word '.repeat(80)}end`],
  ['several lines', 'First line\nsecond line\n\nAnother paragraph']
])('%s goes whole into the description', (_, text) => {
  const { fields } = ticketDraft(readyAction('a', { text }), context);
  const said = JSON.stringify(fields['description']);
  for (const word of ['end', 'second line', 'Another paragraph'].filter((part) => text.includes(part))) {
    expect(said).toContain(word);
  }
  expect(fields['summary']).not.toContain('\n');
});

test('every text gives a summary that Jira takes and a description in its format', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 600 }).filter((text) => text.trim() !== ''),
      fc.boolean(),
      fc.option(fc.constant('https://site.example/browse/PLAT-1')),
      (text, dueDateOnScreen, incidentUrl) => {
        const action = readyAction('a', { text, target: target({ dueDateOnScreen }) });
        const { fields } = ticketDraft(action, { ...context, incidentUrl });
        expect(String(fields['summary']).length).toBeLessThanOrEqual(255);
        expect(adfErrors(fields['description'])).toBeNull();
        expect(JSON.stringify(fields['description'])).not.toContain('taskList');
      }
    ),
    { numRuns: 60 }
  );
});
