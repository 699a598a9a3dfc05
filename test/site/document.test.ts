/** A document's whole life through the sandbox, and what is long or hostile on its way there and back. */
import type { PostmortemView } from '../../src/contract';
import type { Edit } from '../../src/domain/edit';
import type { LifeStep } from '../../src/domain/life/life';
import { readinessFor } from '../../src/domain/life/readiness';
import { readinessFacts } from '../../src/domain/life/readiness-facts';
import { DEFAULT_SETTINGS } from '../../src/domain/settings-defaults';
import {
  accountOf,
  errorOf,
  newIncident,
  newPostmortem,
  startAppSite,
  valueOf,
  type AppSite
} from '../builders/app-site';

const KIB = 1_024;

describe.each(['sqlite', 'mariadb'] as const)('on %s', (sql) => {
  let app: AppSite;
  beforeAll(async () => {
    app = await startAppSite({ sql });
  });
  afterAll(() => app.close());

  const save = (view: PostmortemView, edits: Edit[]) =>
    app.call('responder', 'postmortem/edit', { postmortemId: view.id, revision: view.revision, edits });
  const read = async (incident: string): Promise<PostmortemView> => {
    const { postmortem } = valueOf(await app.call('responder', 'postmortem/read', { incident }));
    if (!postmortem) throw new Error('There is no postmortem.');
    return postmortem;
  };
  const advance = (incident: string, revision: number | null, step: LifeStep) =>
    app.call('lead', 'postmortem/advance', { incident, revision, step });

  test('is begun, refused at a gate, let through with a reason, published and improved; its history tells all', async () => {
    const incident = await newIncident(app);
    const begun = await newPostmortem(app, incident);
    const refused = errorOf(await advance(incident, begun.revision, { kind: 'submit', overrides: [] }));
    expect(refused).toMatchObject({ code: 'invalid', field: 'impact' });

    const signed = valueOf(
      await save(begun, [
        { field: 'roles.barRaiser', value: accountOf('responder') },
        { field: 'roles.moderator', value: accountOf('lead') },
        { field: 'meeting.at', value: Date.parse('2026-11-04T09:00:00Z') },
        {
          field: 'signOff',
          value: { ticked: DEFAULT_SETTINGS.barRaiserChecklist.map(({ id }) => id), remark: null }
        }
      ])
    );
    const overrides = [{ item: 'section.impact', reason: 'Support counts until tomorrow.' }];
    const inReview = valueOf(await advance(incident, begun.revision, { kind: 'submit', overrides }));
    expect(inReview.revision).toBe(signed.revision + 1);
    const left = readinessFor('publish', readinessFacts(inReview.document, DEFAULT_SETTINGS));
    const all = left.filter(({ done }) => !done).map(({ id }) => ({ item: id, reason: 'A drill.' }));
    const published = valueOf(
      await advance(incident, inReview.revision, { kind: 'publish', overrides: all })
    );
    const improved = valueOf(await save(published, [{ field: 'nearMiss', value: true }]));
    expect(improved.document.life.map(({ kind }) => kind)).toEqual(['start', 'submit', 'publish', 'improve']);

    const { revisions, before } = valueOf(
      await app.call('reporter', 'postmortem/history', { postmortemId: begun.id, before: null })
    );
    expect(before).toBeNull();
    expect(revisions.map(({ by, edits }) => [by, edits.map(({ field }) => field).at(-1)])).toEqual([
      [accountOf('responder'), 'life'],
      [accountOf('lead'), 'life'],
      [accountOf('lead'), 'life'],
      [accountOf('responder'), 'signOff'],
      [accountOf('responder'), 'life']
    ]);
    expect(await read(incident)).toMatchObject({ revision: 5, document: improved.document });
  });

  test('is found not to be needed, takes no edits, is reopened and started', async () => {
    const incident = await newIncident(app, 'A short spike');
    const waived = valueOf(await advance(incident, null, { kind: 'waive', reason: 'Recovered at once.' }));
    expect(errorOf(await save(waived, [{ field: 'summary', value: 'x' }]))).toMatchObject({
      code: 'rejected'
    });
    valueOf(await advance(incident, waived.revision, { kind: 'reopen', reason: 'It came back.' }));
    const started = await newPostmortem(app, incident);
    expect(started).toMatchObject({ id: waived.id, revision: 3, document: { severity: 1 } });
    expect(valueOf(await save(started, [{ field: 'summary', value: 'Twice now.' }])).revision).toBe(4);
  });

  test('comes back as it was written: 240 KiB, right to left, emoji, markup and statements', async () => {
    const incident = await newIncident(app, 'Long');
    const hostile = `<script>alert('x')</script> '; DROP TABLE postmortems; -- \\" مرحبا \u202e 👩‍👩‍👧 project = PLAT ORDER BY key\n`;
    const bytes = new TextEncoder().encode(hostile).length;
    const mixed = hostile.repeat(Math.floor((240 * KIB) / bytes));
    const begun = await newPostmortem(app, incident);
    const once = valueOf(await save(begun, [{ field: 'summary', value: mixed }]));
    const plain = 'a'.repeat(240 * KIB);
    const twice = valueOf(await save(once, [{ field: 'security.details', value: plain }]));
    expect(twice.document.summary).toBe(mixed);
    expect((await read(incident)).document).toEqual(twice.document);
  });

  test('with halves of characters and null characters is stored as text without them', async () => {
    const incident = await newIncident(app, 'Torn');
    const begun = await newPostmortem(app, incident);
    const torn = valueOf(await save(begun, [{ field: 'summary', value: 'a\u0000b \ud83d c \udc00 😀' }]));
    expect(torn.document.summary).toBe('ab \ufffd c \ufffd 😀');
    expect((await read(incident)).document).toEqual(torn.document);
  });

  test('that would be too long for the store is refused with the name of what is longest, and stays as it was', async () => {
    const incident = await newIncident(app, 'Too long');
    let view: PostmortemView = await newPostmortem(app, incident);
    const fields = ['summary', 'impact.description', 'security.details'] as const;
    for (const field of fields.slice(0, 2)) {
      view = valueOf(await save(view, [{ field, value: 'a'.repeat(240_000) }]));
    }
    const refused = errorOf(await save(view, [{ field: 'security.details', value: '"'.repeat(150_000) }]));
    expect(refused).toMatchObject({ code: 'invalid', field: 'security.details' });
    expect(refused.message).toMatch(
      /longer than can be stored.*the security section.*Your text is kept here/
    );
    expect(await read(incident)).toMatchObject({ revision: view.revision });
  });

  test('every request and every answer kept to the contracts', () => {
    expect(app.site.gateway.mismatches()).toEqual([]);
  });
});
