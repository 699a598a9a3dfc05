import * as v from 'valibot';
import type { Answers, CallKey, CallRequest, PostmortemWithTickets } from '../../../src/contract';
import { PostmortemDocument } from '../../../src/domain/postmortem';
import type { Result } from '../../../src/domain/result';
import { applyEdits } from '../../../src/domain/edit';
import { advance, stateOf, type LifeState } from '../../../src/domain/life/life';
import { readinessFor, type ReadinessItem } from '../../../src/domain/life/readiness';
import { filledSections, readinessFacts } from '../../../src/domain/life/readiness-facts';
import { newDocument } from '../../../src/domain/new-document';
import { DEFAULT_SETTINGS } from '../../../src/domain/settings-defaults';
import { contradictionsOf } from '../../../src/domain/timeline/contradictions';
import { templateFor } from '../../../src/domain/template';
import { demoPostmortems, demoWaivers } from '../../../local/seed/postmortem-content';
import { seedPostmortems, type SeedWorld } from '../../../local/seed/postmortems';
import { DEMO_NOW } from '../../../local/seed/time';

/** An app that keeps what it is told, just enough to follow the seed's course. */
class FakeSite implements SeedWorld {
  readonly clock: number[] = [];
  readonly calls: string[] = [];
  readonly moves: string[] = [];
  refuse: CallKey | null = null;
  readonly documents = new Map<string, PostmortemDocument>();
  private readonly ticketOf = new Map<string, string>();

  setNow(now: number): void {
    this.clock.push(now);
  }

  invoke<K extends CallKey>(by: string, call: K, request: CallRequest<K>): Promise<Result<Answers[K]>> {
    this.calls.push(call);
    if (call === this.refuse) {
      return Promise.resolve({ ok: false, error: { code: 'busy', message: 'Not now.' } });
    }
    const value = this.answer(by, call, request);
    return Promise.resolve({ ok: true, value: value as Answers[K] });
  }

  jira(_: string, method: 'GET' | 'POST', path: string, body?: unknown) {
    if (method === 'POST') this.moves.push(`${path} ${JSON.stringify(body)}`);
    const names = ['Under investigation', 'Work in progress', 'In Progress', 'Completed', 'Resolved', 'Done'];
    const transitions = names.map((name, index) => ({ id: String(index), to: { name } }));
    return Promise.resolve(method === 'GET' ? { status: 200, body: { transitions } } : { status: 204 });
  }

  private answer(by: string, call: CallKey, request: CallRequest<CallKey>): unknown {
    const stamp = { by, at: this.clock.at(-1) ?? 0 };
    if (call === 'postmortem/start') {
      const { incident, ...rest } = request as CallRequest<'postmortem/start'>;
      const template = templateFor(rest.severity, DEFAULT_SETTINGS);
      const life = [{ kind: 'start' as const, ...stamp }];
      this.documents.set(incident, { ...newDocument({ ...rest, template }), ...rest, life });
      return { postmortem: this.view(incident) };
    }
    if (call === 'postmortem/advance') {
      const { incident, step, severity } = request as CallRequest<'postmortem/advance'>;
      const template = { kind: 'light' as const, version: 2 };
      const known =
        this.documents.get(incident) ?? newDocument({ template, severity: severity ?? 3, owner: by });
      const gate = step.kind === 'submit' ? 'meeting' : 'publish';
      const checklist = readinessFor(gate, readinessFacts(known, DEFAULT_SETTINGS));
      const log = advance(known.life, { ...step, ...stamp }, checklist);
      if (!log.ok) throw new Error(`${incident}: ${log.error.message}`);
      this.documents.set(incident, { ...known, life: [...log.value] });
      return this.view(incident);
    }
    const { postmortemId } = request as CallRequest<'postmortem/edit' | 'actions/create-tickets'>;
    if (call === 'postmortem/edit') {
      const { edits } = request as CallRequest<'postmortem/edit'>;
      const document = this.documents.get(postmortemId);
      if (!document) throw new Error(`There is no ${postmortemId}.`);
      this.documents.set(postmortemId, applyEdits(document, edits, stamp));
    } else {
      const { actionIds } = request as CallRequest<'actions/create-tickets'>;
      for (const id of actionIds) this.ticketOf.set(id, `KEY-${this.ticketOf.size + 1}`);
    }
    return this.view(postmortemId);
  }

  private view(id: string): Partial<PostmortemWithTickets> {
    const document = this.documents.get(id);
    return {
      id,
      revision: 1,
      ...(document ? { document } : {}),
      tickets: [...this.ticketOf].map(([actionId, key]) => ({
        actionId,
        state: 'created' as const,
        ticket: {
          id: key,
          key,
          statusName: 'Open',
          statusCategory: 'new' as const,
          assignee: null,
          assigneeName: null,
          dueDate: null
        },
        problem: [],
        ledger: null
      }))
    };
  }
}

it('lets each thing happen at its own time, and ends in the present', async () => {
  const site = new FakeSite();
  const made = await seedPostmortems(site);
  expect(site.clock).toEqual([...site.clock].sort((a, b) => a - b));
  expect(site.clock.at(-1)).toBe(DEMO_NOW);
  const actions = demoPostmortems.flatMap((postmortem) => postmortem.actions);
  expect(made).toEqual({
    postmortems: demoPostmortems.length,
    tickets: actions.filter(({ ticket }) => ticket).length
  });
  expect(site.calls.filter((call) => call === 'actions/create-tickets')).toHaveLength(demoPostmortems.length);
  expect(site.moves).toHaveLength(actions.flatMap(({ ticket }) => ticket?.moves ?? []).length);
});

it('says what the app refused', async () => {
  const site = new FakeSite();
  site.refuse = 'actions/create-tickets';
  await expect(seedPostmortems(site)).rejects.toThrow('making the tickets of IAM-1: busy, Not now.');
});

describe('the demo’s postmortems', () => {
  const site = new FakeSite();
  beforeAll(() => seedPostmortems(site));
  const documentOf = (incident: string): PostmortemDocument => {
    const found = site.documents.get(incident);
    if (!found) throw new Error(`There is no postmortem of ${incident}.`);
    return found;
  };
  const missing = (incident: string): ReadinessItem[] =>
    readinessFor('publish', readinessFacts(documentOf(incident), DEFAULT_SETTINGS)).filter(
      ({ done }) => !done
    );

  it.each<[string, LifeState]>([
    ['IAM-1', 'published'],
    ['SOC-1', 'published'],
    ['REG-1', 'published'],
    ['PLAT-1', 'in-review'],
    ['PLAT-2', 'draft'],
    ['PLAT-4', 'waived']
  ])('show every state: %s is %s', (incident, state) => {
    expect(stateOf(documentOf(incident).life)).toBe(state);
  });

  it('are documents that the app can read', () => {
    expect(site.documents.size).toBe(demoPostmortems.length + demoWaivers.length);
    for (const document of site.documents.values()) {
      expect(v.parse(PostmortemDocument, JSON.parse(JSON.stringify(document)))).toEqual(document);
    }
  });

  it.each(['IAM-1', 'SOC-1'])('hold all that publishing asks: %s', (incident) => {
    expect(missing(incident)).toEqual([]);
  });

  it('hold one that was published past a failure without an action, with the reason', () => {
    expect(missing('REG-1').map(({ id }) => id)).toEqual(['failure.failure-2']);
  });

  it('contradict themselves nowhere', () => {
    for (const [incident, document] of site.documents) {
      expect([incident, contradictionsOf(document)]).toEqual([incident, []]);
    }
  });

  it('have every section filled where they are finished, and answers that name failures which are there', () => {
    for (const { incident } of demoPostmortems.slice(0, 4)) {
      const document = documentOf(incident);
      expect(Object.entries(filledSections(document)).filter(([, filled]) => !filled)).toEqual([]);
      const known = document.failures.map(({ id }) => id);
      expect(document.actions.flatMap(({ answers }) => answers).filter((id) => !known.includes(id))).toEqual(
        []
      );
    }
  });
});
