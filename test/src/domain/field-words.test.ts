import { applyEdits, touchedFields, type StoredEdit } from '../../../src/domain/edit';
import { fieldInWords, LIST_WORDS, partInWords } from '../../../src/domain/field-words';
import { LIST_LIMITS, type ListName } from '../../../src/domain/postmortem';
import { document, NOW, readyAction, RESPONDER } from '../../builders/postmortem';
import { everyEdit } from '../../builders/edits';

test('fields are named as in a sentence', () => {
  const holds = document({ actions: [readyAction('a', { text: 'Watch the queue' })] });
  expect(fieldInWords('summary', holds)).toBe('the summary');
  expect(fieldInWords('milestones.detection', holds)).toBe('the time of detection');
  expect(fieldInWords('actions.a', holds)).toBe('the action “Watch the queue”');
  expect(fieldInWords('actions.b', holds)).toBe('an action that is gone now');
});

test('every field that an edit can touch has words of its own', () => {
  const edits: StoredEdit[] = everyEdit();
  const holds = applyEdits(document(), edits, { by: RESPONDER, at: NOW });
  const words = touchedFields(edits).map((field) => fieldInWords(field, holds));
  expect(new Set(words).size).toBe(words.length);
  for (const said of words) expect(said).toMatch(/^(the|where|how|who|what|whether) [^.]+$/);
});

test('a list as a whole is named, too', () => {
  for (const list of Object.keys(LIST_LIMITS) as ListName[]) {
    expect(partInWords(list)).toBe(`the list of ${LIST_WORDS[list]}`);
  }
  expect(partInWords('impact.description')).toBe('who felt it and how');
  expect(partInWords('severityLog')).toBeNull();
});
