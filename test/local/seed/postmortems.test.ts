import type { Answers, CallKey, CallRequest, PostmortemView } from '../../../src/contract';
import type { PostmortemDocument } from '../../../src/domain/postmortem';
import type { Result } from '../../../src/domain/result';
import { demoPostmortems } from '../../../local/seed/postmortem-content';
import { seedPostmortems, type SeedWorld } from '../../../local/seed/postmortems';
import { DEMO_NOW } from '../../../local/seed/time';

/** An app that keeps what it is told, just enough to follow the seed's course. */
class FakeSite implements SeedWorld {
  readonly clock: number[] = [];
  readonly calls: string[] = [];
  readonly moves: string[] = [];
  refuse: CallKey | null = null;
  private readonly documents = new Map<string, PostmortemDocument>();
  private readonly ticketOf = new Map<string, string>();

  setNow(now: number): void {
    this.clock.push(now);
  }

  invoke<K extends CallKey>(_: string, call: K, request: CallRequest<K>): Promise<Result<Answers[K]>> {
    this.calls.push(call);
    if (call === this.refuse) {
      return Promise.resolve({ ok: false, error: { code: 'busy', message: 'Not now.' } });
    }
    const value = this.answer(call, request);
    return Promise.resolve({ ok: true, value: value as Answers[K] });
  }

  jira(_: string, method: 'GET' | 'POST', path: string, body?: unknown) {
    if (method === 'POST') this.moves.push(`${path} ${JSON.stringify(body)}`);
    const names = ['Under investigation', 'Work in progress', 'In Progress', 'Completed', 'Resolved', 'Done'];
    const transitions = names.map((name, index) => ({ id: String(index), to: { name } }));
    return Promise.resolve(method === 'GET' ? { status: 200, body: { transitions } } : { status: 204 });
  }

  private answer(call: CallKey, request: CallRequest<CallKey>): unknown {
    if (call === 'postmortem/start') {
      const { incident, ...rest } = request as CallRequest<'postmortem/start'>;
      this.documents.set(incident, { version: 1, ...rest, actions: [] });
      return { postmortem: this.view(incident) };
    }
    const { postmortemId } = request as CallRequest<'postmortem/edit' | 'actions/create-tickets'>;
    if (call === 'postmortem/edit') {
      const { edits } = request as CallRequest<'postmortem/edit'>;
      for (const edit of edits)
        if (edit.field === 'action') this.documents.get(postmortemId)?.actions.push(edit.value);
    } else {
      const { actionIds } = request as CallRequest<'actions/create-tickets'>;
      for (const id of actionIds) this.ticketOf.set(id, `KEY-${this.ticketOf.size + 1}`);
    }
    return this.view(postmortemId);
  }

  private view(id: string): Partial<PostmortemView> {
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
        problem: []
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
