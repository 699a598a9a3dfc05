import { applyEdits, type Edit } from '../../../src/domain/edit';
import { refusalOf } from '../../../src/domain/edit-rules';
import { LIST_LIMITS, type PostmortemDocument } from '../../../src/domain/postmortem';
import { DEFAULT_SETTINGS } from '../../../src/domain/settings-defaults';
import { TEMPLATE_VERSION } from '../../../src/domain/template';
import { draftOf, type TimelineEntry } from '../../../src/domain/timeline/entry';
import { document, ENGINEER, LEAD, readyAction, RESPONDER, target } from '../../builders/postmortem';

const refusal = (before: PostmortemDocument, edit: Edit, by = RESPONDER) =>
  refusalOf(before, applyEdits(before, [edit], { by, at: 9 }), by, DEFAULT_SETTINGS);

const entry = (id: string, at = 1): TimelineEntry => ({
  id,
  ...draftOf(at, 'It happened.', { kind: 'typed' })
});

describe('a list that is full', () => {
  const full = document({
    timeline: Array.from({ length: LIST_LIMITS.timeline }, (_, at) => entry(`e${at}`))
  });

  test('takes no item more, and says so in plain words', () => {
    const refused = refusal(full, { field: 'entry', value: entry('new') });
    expect(refused).toMatchObject({ code: 'invalid', field: 'timeline' });
    expect(refused?.message).toContain('at most 1000 timeline entries. Nothing is lost');
  });

  test('lets one be changed and one be removed', () => {
    expect(refusal(full, { field: 'entry', value: entry('e3', 5) })).toBeNull();
    expect(refusal(full, { field: 'entry-removed', value: 'e3' })).toBeNull();
  });
});

test('a review is put off with a reason, or not at all', () => {
  const later = (reason: string): Edit => ({ field: 'meeting.extension', value: { until: 5, reason } });
  for (const nothing of [' ', '\u200b'])
    expect(refusal(document(), later(nothing))).toMatchObject({ field: 'meeting.extension' });
  expect(refusal(document(), later('Half of the team is away.'))).toBeNull();
});

test('a hint is dismissed with a reason, or not at all', () => {
  const dismissal = (reason: string): Edit => ({ field: 'dismissal', value: { id: 'h1', reason } });
  for (const nothing of [' \n', '\u200b'])
    expect(refusal(document(), dismissal(nothing))).toMatchObject({ field: 'dismissals.h1' });
  expect(refusal(document(), dismissal('It quotes somebody'))).toBeNull();
  const dismissed = document({ dismissals: [{ id: 'h1', reason: 'It quotes somebody', by: LEAD, at: 1 }] });
  expect(refusal(dismissed, dismissal(''))).toMatchObject({ code: 'invalid', field: 'dismissals.h1' });
  expect(refusal(dismissed, { field: 'dismissal-removed', value: 'h1' })).toBeNull();
});

describe('the sign-off', () => {
  const ticked = DEFAULT_SETTINGS.barRaiserChecklist.map(({ id }) => id);
  const sign: Edit = { field: 'signOff', value: { ticked, remark: null } };
  const read = document({ roles: { moderator: null, barRaiser: LEAD } });

  test('is given by the bar raiser alone, with every point ticked', () => {
    expect(refusal(read, sign, LEAD)).toBeNull();
    expect(refusal(read, sign, RESPONDER)).toMatchObject({ code: 'invalid', field: 'roles.barRaiser' });
    const some: Edit = { field: 'signOff', value: { ticked: ticked.slice(1), remark: null } };
    expect(refusal(read, some, LEAD)).toMatchObject({ code: 'invalid', field: 'signOff' });
  });

  test('is taken back by whoever gave it or holds the role by now, and by nobody else', () => {
    const signed = document({
      roles: { moderator: null, barRaiser: ENGINEER },
      signOff: { by: LEAD, at: 1, ticked, remark: null }
    });
    const back: Edit = { field: 'signOff', value: null };
    expect(refusal(signed, back, LEAD)).toBeNull();
    expect(refusal(signed, back, ENGINEER)).toBeNull();
    expect(refusal(signed, back, RESPONDER)).toMatchObject({ code: 'invalid', field: 'signOff' });
  });
});

test('a remark is closed by anybody, and reworded or taken away by its author alone', () => {
  const put = (text: string, closed = false): Edit => ({
    field: 'remark',
    value: { id: 'r1', section: 'impact', text, closed }
  });
  const remarked = applyEdits(document(), [put('How many?')], { by: LEAD, at: 1 });
  expect(refusal(remarked, put('How many?', true), ENGINEER)).toBeNull();
  expect(refusal(remarked, put('All is well.'), ENGINEER)).toMatchObject({ field: 'remarks.r1' });
  expect(refusal(remarked, { field: 'remark-removed', value: 'r1' }, ENGINEER)).not.toBeNull();
  expect(refusal(remarked, put('How many, and who?'), LEAD)).toBeNull();
  expect(refusal(remarked, { field: 'remark-removed', value: 'r1' }, LEAD)).toBeNull();
});

test('nobody makes a remark of somebody else their own by taking it away and putting it back at once', () => {
  const put: Edit = {
    field: 'remark',
    value: { id: 'r1', section: 'impact', text: 'How many?', closed: false }
  };
  const remarked = applyEdits(document(), [put], { by: LEAD, at: 1 });
  const taken = applyEdits(remarked, [{ field: 'remark-removed', value: 'r1' }, put], {
    by: ENGINEER,
    at: 2
  });
  expect(refusalOf(remarked, taken, ENGINEER, DEFAULT_SETTINGS)).toMatchObject({ field: 'remarks.r1' });
});

test('a template that nobody wrote yet cannot be chosen', () => {
  const choose = (version: number): Edit => ({ field: 'template', value: { kind: 'light', version } });
  expect(refusal(document(), choose(TEMPLATE_VERSION))).toBeNull();
  expect(refusal(document(), choose(TEMPLATE_VERSION + 1))).toMatchObject({ field: 'template' });
});

test.each(['reporter', 'summary', 'Duedate'])('the field %s of a ticket is no further field', (field) => {
  const action = readyAction('a1', { target: target({ fields: { [field]: 'x' } }) });
  const refused = refusal(document(), { field: 'action', value: action });
  expect(refused).toMatchObject({ code: 'invalid', field: `actions.a1.target.fields.${field}` });
  expect(refused?.message).toContain(`its field “${field}”`);
  // What lay there before the rule is no obstacle to other changes.
  expect(refusal(document({ actions: [action] }), { field: 'summary', value: 'Anew.' })).toBeNull();
});
