/** How the parts of a document's sections are called when the product speaks. */
import type { Contributor } from './life/roles';
import type { AffectedArea } from './sections/impact';
import type { Cause } from './sections/causes';
import type { Learning } from './sections/learnings';
import type { Link } from './sections/links';
import type { Question } from './sections/questions';

export const TAG_WORDS: Readonly<Record<Cause['tags'][number], string>> = {
  people: 'People',
  process: 'Process',
  technology: 'Technology',
  response: 'In the response',
  design: 'In the design'
};

/** How the four questions are asked. */
export const QUESTION_WORDS: Readonly<Record<Question, string>> = {
  detectionSlow: 'Could we have noticed it sooner?',
  wrongPersonPaged: 'Did the page reach the wrong person or team first?',
  secondaryFragile: 'Did other systems turn out to be fragile?',
  documentationMissing: 'Was documentation missing or out of date?'
};

export const LEARNING_WORDS: Readonly<Record<Learning['kind'], string>> = {
  'went-well': 'What went well',
  'went-badly': 'What went badly',
  lucky: 'Where we were lucky',
  learning: 'Learnings'
};

/** Where an area stands to what broke. */
export const DIRECTION_WORDS: Readonly<Record<AffectedArea['direction'], string>> = {
  own: 'Where it broke',
  upstream: 'What it builds on (upstream)',
  downstream: 'What builds on it (downstream)'
};

export const LINK_WORDS: Readonly<Record<Link['kind'], string>> = {
  chat: 'Chat',
  dashboard: 'Dashboard',
  evidence: 'Evidence',
  other: 'Link'
};

export const CONTRIBUTION_WORDS: Readonly<Record<Contributor['state'], string>> = {
  asked: 'asked',
  writing: 'writing',
  done: 'done',
  'nothing-to-add': 'nothing to add'
};

/** The typed fields of the impact. */
export const IMPACT_WORDS = {
  customersAffected: 'Customers affected',
  failedRequests: 'Failed requests',
  p99: 'Slowest answers (p99)',
  dataLost: 'Data lost'
} as const;
