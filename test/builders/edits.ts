/** One edit of every kind that there is. */
import type { Edit } from '../../src/domain/edit';
import { LEAD, NOW, readyAction } from './postmortem';

/** Each value differs from that of a document that was just started. */
export const everyEdit = (): Edit[] => [
  { field: 'summary', value: 'Other words' },
  { field: 'owner', value: 'somebody-else' },
  { field: 'zone', value: 'Europe/Oslo' },
  { field: 'nearMiss', value: true },
  { field: 'template', value: { kind: 'light', version: 2 } },
  { field: 'severity', value: 3, reason: 'Only some felt it' },
  { field: 'milestones', value: { failure: 1, detection: 2, response: 3, mitigation: 4, resolution: 5 } },
  { field: 'impact.description', value: 'Nobody could sign in' },
  { field: 'impact.customersAffected', value: 40 },
  { field: 'impact.dataLost', value: true },
  { field: 'impact.dataLostDetails', value: 'Ten drafts' },
  { field: 'impact.failedRequests', value: 7_000 },
  { field: 'impact.p99', value: 9_000 },
  { field: 'questions.detectionSlow', value: { answer: 'yes', evidence: '40 minutes' } },
  { field: 'questions.wrongPersonPaged', value: { answer: 'no', evidence: '' } },
  { field: 'questions.secondaryFragile', value: { answer: 'yes', evidence: 'The cache' } },
  { field: 'questions.documentationMissing', value: { answer: 'no', evidence: 'Runbook 4' } },
  { field: 'classification.origin', value: 'code-change' },
  { field: 'classification.resolution', value: 'rollback' },
  { field: 'classification.detection', value: 'customer' },
  { field: 'security.concerned', value: true },
  { field: 'security.details', value: 'A key was readable' },
  { field: 'roles.moderator', value: 'moderator' },
  { field: 'roles.barRaiser', value: LEAD },
  { field: 'meeting.at', value: NOW },
  { field: 'meeting.agreedImpact', value: true },
  { field: 'meeting.agreedTimeline', value: true },
  { field: 'meeting.agreedCauses', value: true },
  { field: 'meeting.extension', value: { until: NOW, reason: 'The logs come later' } },
  { field: 'signOff', value: { ticked: ['one'], remark: 'Good' } },
  { field: 'affected-area', value: { id: 'area', name: 'Search', direction: 'downstream', effect: 'Empty' } },
  {
    field: 'entry',
    value: { id: 'entry', at: 4, text: 'It broke', lane: null, source: { kind: 'typed' }, longBefore: false }
  },
  {
    field: 'cause',
    value: { id: 'cause', parent: null, text: 'No limit', tags: ['design'], underOurControl: true }
  },
  { field: 'failure', value: { id: 'failure', text: 'No alert', question: 'detectionSlow' } },
  { field: 'action', value: readyAction('action', { answers: ['failure'] }) },
  { field: 'learning', value: { id: 'learning', kind: 'lucky', text: 'It was night' } },
  { field: 'link', value: { id: 'link', kind: 'chat', title: 'Channel', url: 'https://chat.example/c' } },
  { field: 'contributor', value: { id: 'team', team: 'Networks', account: null, state: 'asked' } },
  { field: 'attendee', value: { account: 'guest', capacities: ['responder'] } },
  { field: 'remark', value: { id: 'remark', section: 'causes', text: 'Why so late?', closed: false } },
  { field: 'dismissal', value: { id: 'fingerprint', reason: 'It quotes the alert' } }
];
