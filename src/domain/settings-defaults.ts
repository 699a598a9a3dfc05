/** What a site starts with before its administrators change anything. Times and amounts follow the articles that the requirements name. */
import type { Settings } from './settings';

export const DEFAULT_SETTINGS: Settings = {
  version: 1,
  // "P1 to P3 need one" (R2); nothing here blocks, for a waiver is always possible (R3).
  policy: { 1: 'required', 2: 'required', 3: 'required', 4: 'optional' },
  priorities: {
    p1: 1,
    p2: 2,
    p3: 3,
    p4: 4,
    p5: 4,
    highest: 1,
    high: 2,
    medium: 3,
    low: 4,
    lowest: 4
  },
  severities: {
    1: {
      name: 'Sev1',
      text: 'All of production is down, or no customer can get in, or data is lost, or security is breached.'
    },
    2: {
      name: 'Sev2',
      text: 'Something that customers mainly come for is broken for all of them, or everything is painfully slow.'
    },
    3: { name: 'Sev3', text: 'Some customers cannot use some of what the product does.' },
    4: { name: 'Sev4', text: 'Only tools for our own people are affected; customers notice nothing.' }
  },
  severityQuestions: [
    {
      id: 'security',
      severity: 1,
      question: 'Did somebody get at data or systems who should not, or might they have?',
      because: 'security may be breached'
    },
    {
      id: 'data-lost',
      severity: 1,
      question: 'Is data lost or damaged that we cannot bring back in full?',
      because: 'data is lost'
    },
    {
      id: 'all-down',
      severity: 1,
      question: 'Is all of production down?',
      because: 'all of production is down'
    },
    {
      id: 'no-entry',
      severity: 1,
      question: 'Is every customer unable to get in?',
      because: 'no customer can get in'
    },
    {
      id: 'major-flow',
      severity: 2,
      question: 'Is something that customers mainly come for broken for all of them?',
      because: 'a major flow is broken for all customers'
    },
    {
      id: 'slow',
      severity: 2,
      question: 'Is everything so slow that customers give up?',
      because: 'performance is badly degraded'
    },
    {
      id: 'some-customers',
      severity: 3,
      question: 'Are there customers who cannot use some of what the product does?',
      because: 'some customers cannot use some functionality'
    },
    {
      id: 'internal',
      severity: 4,
      question: 'Are only tools for our own people affected?',
      because: 'only internal tooling is affected'
    }
  ],
  calendar: { days: [1, 2, 3, 4, 5], hours: { from: '09:00', to: '17:00' }, holidays: [], zone: 'UTC' },
  review: {
    due: {
      1: { amount: 1, unit: 'business-days' },
      2: { amount: 2, unit: 'business-days' },
      3: { amount: 3, unit: 'business-days' },
      4: { amount: 5, unit: 'business-days' }
    },
    earliestAfterHours: 3,
    night: { from: '22:00', to: '06:00' },
    nightShiftPercent: 50,
    minutes: { light: 15, full: 30 }
  },
  templates: { 1: 'full', 2: 'full', 3: 'light', 4: 'light' },
  lists: {
    origin: [
      { id: 'code-change', name: 'Code change', retired: false },
      { id: 'configuration-change', name: 'Configuration change', retired: false },
      { id: 'infrastructure-failure', name: 'Infrastructure failure', retired: false },
      { id: 'external-dependency', name: 'External dependency', retired: false },
      { id: 'load', name: 'Load or capacity', retired: false },
      { id: 'data', name: 'Data that was not expected', retired: false },
      { id: 'expiry', name: 'Something expired', retired: false },
      { id: 'security', name: 'Security incident', retired: false },
      { id: 'maintenance', name: 'Planned maintenance', retired: false },
      { id: 'other', name: 'Something else', retired: false }
    ],
    resolution: [
      { id: 'rollback', name: 'Rollback', retired: false },
      { id: 'fix-forward', name: 'Fix forward', retired: false },
      { id: 'scaling', name: 'Scaling', retired: false },
      { id: 'configuration-change', name: 'Configuration change', retired: false },
      { id: 'restart', name: 'Restart', retired: false },
      { id: 'failover', name: 'Failover', retired: false },
      { id: 'restore', name: 'Restored from a backup', retired: false },
      { id: 'provider', name: 'Fixed by a provider', retired: false },
      { id: 'by-itself', name: 'Passed by itself', retired: false },
      { id: 'other', name: 'Something else', retired: false }
    ],
    detection: [
      { id: 'automatic', name: 'Automatic: a monitor or an alert', retired: false },
      { id: 'internal', name: 'Noticed internally', retired: false },
      { id: 'customer', name: 'Customers noticed first', retired: false }
    ]
  },
  limits: { actions: 5, summaryLength: 600 },
  vocabulary: {
    blameless: 'blameless',
    startQuestion: 'Is this severe or frequent enough that we would make time for what we learn from it?'
  },
  waiverReasons: [
    'Recovered quickly, and what let it happen is already fixed.',
    'It is part of another incident that has a postmortem.',
    'A false alarm: nobody was affected.'
  ],
  roles: {
    owner: {
      name: 'Owner',
      purpose: 'Prepares the postmortem and draws in everyone who knows a part of it.',
      guide: [
        'Start while memory is fresh, even while the incident is open; rough is fine.',
        'Write summary, impact and timeline before the meeting. Leave the actions to the meeting.',
        'Ask each affected team for its part; you gather, you need not know it all.',
        'Book the review once people have slept.'
      ]
    },
    moderator: {
      name: 'Moderator',
      purpose: 'Leads the meeting without adding to its content: types, shares the screen, keeps time.',
      guide: [
        'Begin with the promise that nobody is judged here, in your own words.',
        'Settle impact, timeline and causes first, then look ahead; most of the time belongs to what will change.',
        'When talk turns to a person, ask what the system showed them and what it allowed.',
        'Bring in whoever has not spoken. End on time, with one name and one date for each action.'
      ]
    },
    barRaiser: {
      name: 'Bar raiser',
      purpose: 'Helps the text to be worth reading, while it is written and before the meeting.',
      guide: [
        'Comment early and kindly; after the meeting critique feels like blame.',
        'Ask "what made that possible?" until the answer is something that we can change.',
        'Look at each action: would it have helped, can it be finished, will we know that it worked?',
        'Sign off when a stranger could learn from it.'
      ]
    },
    contributor: {
      name: 'Contributor',
      purpose: 'Writes what their team saw and did.',
      guide: [
        'Add your entries to the one timeline, in your lane, with the time as you saw it.',
        'Write what you knew then, not what became clear later.',
        'Attach pictures of charts; links expire.',
        'Mark your part done, or say that there is nothing to add.'
      ]
    },
    attendee: {
      name: 'Attendee',
      purpose: 'Reads before the meeting and speaks in it.',
      guide: [
        'Read the summary and the timeline beforehand.',
        'Say what surprised you; a surprise shows where our picture of the system was off.',
        'Offer ideas freely: the meeting keeps the few that are small and matter most.'
      ]
    },
    accountableLead: {
      name: 'Accountable lead',
      purpose: 'Sets priorities, and so answers for whether the actions are done.',
      guide: [
        'Take on only as many actions as will be done; say no early to the others.',
        'Put the ones you keep on top of the backlog, beside critical bugs.',
        'When a date slips, say so and set another; silence costs more than delay.'
      ]
    },
    champion: {
      name: 'Champion',
      purpose: 'Keeps the practice alive in a team.',
      guide: [
        'Offer to help with a first postmortem; the first one decides whether there is a second.',
        'Suggest postmortems for small failures and near misses too.',
        'Pass on a learning a week, with its link.'
      ]
    },
    sponsor: {
      name: 'Sponsor',
      purpose: 'A leader who makes room for the practice and protects it.',
      guide: [
        'Ask what was learned before you ask when it will be fixed.',
        'Never use a postmortem in an appraisal, and say so aloud.',
        'Give larger actions the people that they need.'
      ]
    }
  },
  runner: { 1: 'incident-manager', 2: 'incident-manager', 3: 'engineer', 4: 'engineer' },
  attendance: {
    light: ['responder'],
    full: ['responder', 'development', 'operations', 'stakeholder', 'management']
  },
  barRaiserChecklist: [
    { id: 'summary-plain', text: 'Someone from another department understands the summary.' },
    {
      id: 'impact-counted',
      text: 'The impact says who, how many and for how long, or why that is not known.'
    },
    {
      id: 'timeline-sourced',
      text: 'The timeline is complete enough to follow, and its entries have a source.'
    },
    { id: 'several-causes', text: 'More than one contributing cause was looked for.' },
    { id: 'reaches-system', text: 'Each chain of whys ends at something that we can change.' },
    { id: 'no-judgement', text: 'No sentence judges a person or a team, or knows better afterwards.' },
    {
      id: 'failures-listed',
      text: 'Failures of detection, response and documentation were looked for as well.'
    },
    {
      id: 'actions-hold',
      text: 'Each action changes the system, has an end that can be checked, and relies on nobody remembering.'
    },
    { id: 'evidence-kept', text: 'Charts and logs are kept as pictures or files, not only as links.' }
  ],
  accountableLeads: {},
  // What Jira's own schemes call it; service projects say it with a status, for they set no resolution.
  notDone: [
    "Won't Do",
    "Won't Fix",
    'Canceled',
    'Cancelled',
    'Declined',
    'Rejected',
    'Withdrawn',
    'Abandoned',
    'Obsolete',
    'Duplicate',
    'Incomplete',
    'Cannot Reproduce',
    'Not a Bug'
  ],
  tickets: {
    typeNames: ['Problem', '[System] Problem', 'Action item', 'Task'],
    priorityNames: ['Highest', 'Critical', 'P1'],
    labels: ['postmortem-action'],
    rota: {},
    workingDaysUntilDue: 10
  }
};
