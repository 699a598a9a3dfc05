/** Fills the running site with postmortems through the app's own resolvers, so that demo data are what the app itself writes. */
import type { Answers, CallKey, CallRequest } from '../../src/contract';
import { newIdea, type Action, type TicketTarget } from '../../src/domain/action';
import type { Edit } from '../../src/domain/edit';
import type { Result } from '../../src/domain/result';
import { proposedPriority } from '../../src/domain/gate/ticket-defaults';
import { DEFAULT_SETTINGS } from '../../src/domain/settings-defaults';
import { siteConfig } from '../jira/fixture';
import type { ProductResponse } from '../seam';
import { demoPostmortems, demoWaivers } from './postmortem-content';
import type { DemoAction, DemoPostmortem, DemoStep, DemoWaiver, DemoWriting } from './postmortem-types';
import { DEMO_NOW } from './time';

/** What the seed needs of a site that is up. */
export interface SeedWorld {
  /** Calls one of the app's resolvers from the incident's panel, as this person. */
  invoke<K extends CallKey>(accountId: string, call: K, request: CallRequest<K>): Promise<Result<Answers[K]>>;
  /** Sends a request to Jira as this person. */
  jira(accountId: string, method: 'GET' | 'POST', path: string, body?: unknown): Promise<ProductResponse>;
  /** Sets the site's clock. @param now epoch milliseconds */
  setNow(now: number): void;
}

interface SeededPostmortems {
  postmortems: number;
  tickets: number;
}

interface Step {
  at: number;
  run: () => Promise<void>;
}

function need<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`The demo content names ${what}, which the site does not have.`);
  return value;
}

function unwrap<T>(result: Result<T>, doing: string): T {
  if (result.ok) return result.value;
  const { code, message, detail } = result.error;
  throw new Error(`Seeding failed while ${doing}: ${code}, ${message}${detail ? ` (${detail})` : ''}`);
}

/** What the panel would propose. */
const ACTION_PRIORITY = proposedPriority(siteConfig.priorities, DEFAULT_SETTINGS.tickets)?.id ?? null;

function targetOf({ project: key, type: name, owningTeam }: NonNullable<DemoAction['ticket']>): TicketTarget {
  const project = need(
    siteConfig.projects.find((candidate) => candidate.key === key),
    `project ${key}`
  );
  const used = project.types.map(({ typeId }) => typeId);
  const type = need(
    siteConfig.issueTypes.find((candidate) => candidate.name === name && used.includes(candidate.id)),
    `type ${name} of ${key}`
  );
  const screen = need(
    project.types.find(({ typeId }) => typeId === type.id),
    `type ${name} of ${key}`
  ).createScreen;
  const fields: Record<string, unknown> = {};
  if (owningTeam !== undefined) {
    const field = need(
      siteConfig.fields.find((candidate) => candidate.name === 'Owning team'),
      'field Owning team'
    );
    const option = need(
      field.options?.find(({ value }) => value === owningTeam),
      `team ${owningTeam}`
    );
    fields[field.id] = { id: option.id };
  }
  return {
    projectId: project.id,
    projectKey: key,
    typeId: type.id,
    typeName: name,
    dueDateOnScreen: screen.includes('duedate'),
    priorityId: screen.includes('priority') ? ACTION_PRIORITY : null,
    labelsOnScreen: screen.includes('labels'),
    fields
  };
}

/** One postmortem on its way from the start to the last move of its tickets. */
class Course {
  tickets = 0;
  private postmortemId = '';
  private revision = 0;
  /** Action text → id given by the app. */
  private readonly ids = new Map<string, string>();
  /** Action text → key of its ticket. */
  private readonly keys = new Map<string, string>();

  constructor(
    private readonly world: SeedWorld,
    private readonly content: DemoPostmortem
  ) {}

  steps(): Step[] {
    const { content } = this;
    const step = (at: string, run: () => Promise<void>): Step => ({ at: Date.parse(at), run });
    return [
      step(content.startedAt, () => this.start()),
      step(content.listedAt, () => this.list()),
      step(content.ticketsAt, () => this.makeTickets()),
      ...content.writing.map((writing) => step(writing.at, () => this.write(writing))),
      ...content.life.map((moved) => step(moved.at, () => this.advance(moved))),
      ...content.actions.flatMap((action) =>
        (action.ticket?.moves ?? []).map((move) => step(move.at, () => this.move(action, move.to)))
      )
    ];
  }

  private async start(): Promise<void> {
    const { incident, by, owner, severity, summary, milestones, zone } = this.content;
    const answer = await this.world.invoke(by, 'postmortem/start', {
      incident,
      summary,
      severity,
      owner,
      milestones,
      nearMiss: false,
      zone
    });
    const { postmortem } = unwrap(answer, `starting the postmortem of ${incident}`);
    if (!postmortem) throw new Error(`Seeding failed: ${incident} has no postmortem after its start.`);
    this.postmortemId = postmortem.id;
    this.revision = postmortem.revision;
  }

  private async list(): Promise<void> {
    const { incident, by, actions } = this.content;
    const edits = actions.map((action, index) => ({
      field: 'action' as const,
      value: {
        ...newIdea(`${incident.toLowerCase()}-${index + 1}`, action.text),
        assignee: action.assignee,
        dueDate: action.dueDate,
        target: action.ticket ? targetOf(action.ticket) : null,
        answers: [...(action.answers ?? [])],
        criterion: action.criterion ?? '',
        category: action.category ?? null,
        scope: action.scope ?? null,
        size: action.exception ? 'longer' : action.ticket ? 'two-weeks' : null,
        exception: action.exception ?? null,
        verdict: 'keep'
      } satisfies Action
    }));
    await this.save(by, edits, `listing the actions of ${incident}`);
    for (const { value } of edits) this.ids.set(value.text, value.id);
  }

  private async write({ by, edits }: DemoWriting): Promise<void> {
    await this.save(by, edits, `writing the postmortem of ${this.content.incident}`);
  }

  private async save(by: string, edits: readonly Edit[], doing: string): Promise<void> {
    const { postmortemId, revision } = this;
    const request = { postmortemId, revision, edits: [...edits] };
    this.revision = unwrap(await this.world.invoke(by, 'postmortem/edit', request), doing).revision;
  }

  private async advance({ by, step }: DemoStep): Promise<void> {
    const { incident } = this.content;
    const { revision } = this;
    const answer = await this.world.invoke(by, 'postmortem/advance', { incident, revision, step });
    this.revision = unwrap(answer, `the step “${step.kind}” of ${incident}`).revision;
  }

  private async makeTickets(): Promise<void> {
    const { incident, by, actions } = this.content;
    const actionIds = actions.filter(({ ticket }) => ticket).map(({ text }) => this.idOf(text));
    const answer = await this.world.invoke(by, 'actions/create-tickets', {
      postmortemId: this.postmortemId,
      actionIds
    });
    const { tickets } = unwrap(answer, `making the tickets of ${incident}`);
    for (const { text } of actions.filter(({ ticket }) => ticket)) {
      const made = tickets.find(({ actionId }) => actionId === this.idOf(text));
      if (!made?.ticket) {
        const problems = JSON.stringify(made?.problem ?? []);
        throw new Error(`Seeding failed: ${incident} got no ticket for "${text}": ${problems}`);
      }
      this.keys.set(text, made.ticket.key);
      this.tickets += 1;
    }
  }

  private async move(action: DemoAction, status: string): Promise<void> {
    const key = need(this.keys.get(action.text), `a ticket for "${action.text}"`);
    const path = `/rest/api/3/issue/${key}/transitions`;
    const listed = await this.world.jira(action.assignee, 'GET', path);
    const { transitions } = listed.body as { transitions: { id: string; to: { name: string } }[] };
    const { id } = need(
      transitions.find(({ to }) => to.name === status),
      `a way of ${key} to ${status}`
    );
    const answer = await this.world.jira(action.assignee, 'POST', path, { transition: { id } });
    if (answer.status !== 204) {
      throw new Error(`Seeding failed: ${key} did not reach ${status}: ${JSON.stringify(answer.body)}`);
    }
  }

  private idOf(text: string): string {
    return need(this.ids.get(text), `the action "${text}"`);
  }
}

async function waive(world: SeedWorld, { incident, by, severity, reason }: DemoWaiver): Promise<void> {
  const step = { kind: 'waive' as const, reason };
  const request = { incident, revision: null, step, severity };
  unwrap(await world.invoke(by, 'postmortem/advance', request), `waiving the postmortem of ${incident}`);
}

/**
 * Writes the demo's postmortems, their tickets and what became of these, each at its own time; then sets the
 * clock to the demo's present. Needs a site that holds the demo's issues and nothing else.
 * @param world the running site
 * @throws Error where the app or Jira refuses what the demo content asks
 */
export async function seedPostmortems(world: SeedWorld): Promise<SeededPostmortems> {
  const courses = demoPostmortems.map((content) => new Course(world, content));
  // The clock only moves forward, so the courses take turns.
  const waivers = demoWaivers.map((waiver) => ({
    at: Date.parse(waiver.at),
    run: () => waive(world, waiver)
  }));
  const steps = [...courses.flatMap((course) => course.steps()), ...waivers].sort((a, b) => a.at - b.at);
  for (const { at, run } of steps) {
    world.setNow(at);
    await run();
  }
  world.setNow(DEMO_NOW);
  return {
    postmortems: courses.length,
    tickets: courses.reduce((sum, course) => sum + course.tickets, 0)
  };
}
