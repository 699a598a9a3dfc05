/** What the demo says of a postmortem: what was written, and what became of it, each at its own time. */
import type { Action } from '../../src/domain/action';
import type { Edit } from '../../src/domain/edit';
import type { LifeStep } from '../../src/domain/life/life';
import type { Milestones } from '../../src/domain/milestones';
import type { Severity } from '../../src/domain/severity';

export interface DemoAction {
  text: string;
  assignee: string;
  /** `2026-11-17` */
  dueDate: string;
  /** Ids of the failures that it answers. */
  answers?: readonly string[];
  /** What was judged of it before its ticket was made. */
  criterion?: string;
  category?: Action['category'];
  scope?: Action['scope'];
  /** The leader who lets it take longer than two weeks, and why. */
  exception?: Action['exception'];
  /** Null while it is still an idea. */
  ticket: {
    project: string;
    type: string;
    /** For types that ask for the owning team. */
    owningTeam?: string;
    /** What became of the ticket: when it reached which status, in the order of time. */
    moves: readonly { at: string; to: string }[];
  } | null;
}

/** Somebody writes. */
export interface DemoWriting {
  /** ISO instant. */
  at: string;
  by: string;
  edits: readonly Edit[];
}

/** Somebody moves the postmortem on. */
export interface DemoStep {
  /** ISO instant. */
  at: string;
  by: string;
  step: LifeStep;
}

export interface DemoPostmortem {
  incident: string;
  /** Who begins it: account id of a persona. */
  by: string;
  owner: string;
  severity: Severity;
  summary: string;
  milestones: Milestones;
  /** IANA name of the zone in which the incident was lived through. */
  zone: string;
  /** ISO instants: begun, actions listed, tickets made. */
  startedAt: string;
  listedAt: string;
  ticketsAt: string;
  actions: readonly DemoAction[];
  /** What else was written, in the order of time. */
  writing: readonly DemoWriting[];
  life: readonly DemoStep[];
}

/** An incident of which somebody said that it needs no postmortem. */
export interface DemoWaiver {
  incident: string;
  at: string;
  by: string;
  severity: Severity;
  reason: string;
}
