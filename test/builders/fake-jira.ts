/** A Jira with a handful of issues, one caller, and a count of what it was asked. */
import type { FieldProblem } from '../../src/domain/action-ticket';
import { fail, ok, type AppError, type Result } from '../../src/domain/result';
import type { ActionMark, TicketDraft } from '../../src/domain/ticket-draft';
import type { BulkOutcome, DraftOutcome, Issue, Jira } from '../../src/ports';
import { issue } from './postmortem';

/** What becomes of a bulk create: answered; lost before Jira did it, or after; or as a test says. */
type Fate = 'answered' | 'lost before' | 'lost after' | 'timeout before' | BulkOutcome;

/** Keys of projects other than REG, by id. */
const PROJECT_KEYS: Readonly<Record<string, string>> = { '10300': 'SOC' };

export class FakeJira implements Jira {
  /** What the caller may see, by id. */
  readonly visible = new Map<string, Issue>();
  /** Tickets made here, by issue id, with their drafts. */
  readonly made = new Map<string, TicketDraft>();
  /** One element for each request that the adapter would send. */
  readonly requests: string[] = [];
  canEdit = true;
  /** What the closed panel beside an issue shows, by issue id. */
  readonly statuses = new Map<string, string>();
  /** Leads by project id, as far as the caller may see the project. */
  readonly leads = new Map<string, string>();
  linkTypeNames = ['Blocks', 'Relates'];
  /** What the next bulk creates come to, in turn; answered thereafter. */
  fates: Fate[] = [];
  /** Refuses the drafts of these summaries. */
  readonly refusals = new Map<string, FieldProblem[]>();
  /** Refuses these requests. */
  readonly failures = new Map<keyof Jira, AppError>();
  /** Issues that the caller may not edit even so. */
  readonly readOnly = new Set<string>();
  /** Marks that were written, by issue id. */
  readonly marks = new Map<string, ActionMark>();
  /** Links that were made: type, inward and outward issue. */
  readonly links: [type: string, inward: string, outward: string][] = [];
  private nextId = 20_000;

  /** Shows issues to the caller. */
  show(...issues: Issue[]): void {
    for (const shown of issues) this.visible.set(shown.id, shown);
  }

  issues: Jira['issues'] = async (idsOrKeys, also) => {
    for (let at = 0; at < idsOrKeys.length; at += 100) this.requests.push('bulkfetch');
    const wanted = new Set(idsOrKeys);
    return this.unlessFailing(
      'issues',
      [...this.visible.values()]
        .filter(({ id, key }) => wanted.has(id) || wanted.has(key))
        .map((found) => ({
          ...found,
          linked: also?.links ? found.linked.filter(({ id }) => this.visible.has(id)) : []
        }))
    );
  };

  permissions: Jira['permissions'] = async (issueId) => {
    this.requests.push('mypermissions');
    const browse = this.visible.has(issueId);
    return this.unlessFailing('permissions', {
      browse,
      edit: browse && this.canEdit && !this.readOnly.has(issueId)
    });
  };

  projectLead: Jira['projectLead'] = async (projectId) => {
    this.requests.push('project');
    return this.unlessFailing('projectLead', this.leads.get(projectId) ?? null);
  };

  linkTypes: Jira['linkTypes'] = async () => {
    this.requests.push('issueLinkType');
    return this.unlessFailing(
      'linkTypes',
      this.linkTypeNames.map((name) => ({ name }))
    );
  };

  createTickets: Jira['createTickets'] = async (drafts) => {
    this.requests.push('issue/bulk');
    const fate = this.fates.shift() ?? 'answered';
    if (typeof fate !== 'string') return fate;
    if (fate === 'lost before') return { kind: 'lost', running: false };
    if (fate === 'timeout before') return { kind: 'lost', running: true };
    const outcomes = drafts.map((draft) => this.create(draft));
    return fate === 'answered' ? { kind: 'answered', drafts: outcomes } : { kind: 'lost', running: false };
  };

  setStatus: Jira['setStatus'] = async (issueId, status) => {
    this.requests.push('status');
    this.statuses.set(issueId, status.value.label);
  };

  mark: Jira['mark'] = async (issueId, _property, mark) => {
    this.requests.push('mark');
    const outcome = this.unlessFailing('mark', null);
    if (outcome.ok) this.marks.set(issueId, mark);
    return outcome;
  };

  link: Jira['link'] = async (incidentId, issueId, { type, incidentEnd }) => {
    this.requests.push('link');
    const outcome = this.unlessFailing('link', null);
    if (outcome.ok) {
      this.links.push(incidentEnd === 'inward' ? [type, incidentId, issueId] : [type, issueId, incidentId]);
      const [linked, incident] = [this.visible.get(issueId), this.visible.get(incidentId)];
      if (linked && incident) this.show({ ...linked, linked: [...linked.linked, incident] });
    }
    return outcome;
  };

  markedTickets: Jira['markedTickets'] = async (incidentId) => {
    this.requests.push('issuelinks', 'bulkfetch');
    const made = [...this.made].map(([id, { properties }]) => [id, properties[0]?.value] as const);
    const taken = [...this.marks].filter(([id]) =>
      this.visible.get(id)?.linked.some((linked) => linked.id === incidentId)
    );
    return this.unlessFailing(
      'markedTickets',
      [...made, ...taken].flatMap(([id, mark]) => {
        const found = this.visible.get(id);
        return mark && found ? [{ postmortemId: mark.postmortem, actionId: mark.action, issue: found }] : [];
      })
    );
  };

  private create(draft: TicketDraft): DraftOutcome {
    const problem = this.refusals.get(String(draft.fields['summary']));
    if (problem) return { created: false, problem };
    const id = String(this.nextId++);
    const { id: projectId } = draft.fields['project'] as { id: string };
    const projectKey = PROJECT_KEYS[projectId] ?? 'REG';
    const summary = String(draft.fields['summary']);
    const ticket = issue(id, { key: `${projectKey}-${id}`, projectId, projectKey, summary });
    this.made.set(id, draft);
    this.show(ticket);
    return { created: true, id, key: ticket.key };
  }

  private unlessFailing<T>(operation: keyof Jira, value: T): Result<T> {
    const error = this.failures.get(operation);
    return error ? fail(error) : ok(value);
  }
}
