/** One page in each team's Confluence space, with the app's macro for one incident. */
import type { ConfluenceSeed, SeedContent } from '../confluence/seed';
import { people } from '../jira/fixture';
import { spaces } from './spaces';
import { at } from './time';

/** The installation that the macros belong to. */
interface MacroOwner {
  /** UUID of the app, as in manifest.yml. */
  appId: string;
  environmentId: string;
  environmentType: string;
}

const MACRO = { key: 'postmortem-macro', title: 'Postmortem' };

const paragraph = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] });
const heading = (text: string) => ({
  type: 'heading',
  attrs: { level: 2 },
  content: [{ type: 'text', text }]
});

function macro(owner: MacroOwner, localId: string, incident: string, incidentKey: string) {
  const extensionKey = `${owner.appId}/${owner.environmentId}/static/${MACRO.key}`;
  return {
    type: 'extension',
    attrs: {
      layout: 'default',
      extensionType: 'com.atlassian.ecosystem',
      extensionKey,
      text: MACRO.title,
      parameters: {
        localId,
        extensionId: `ari:cloud:ecosystem::extension/${extensionKey}`,
        extensionTitle: MACRO.title,
        layout: 'extension',
        forgeEnvironment: owner.environmentType,
        render: 'default',
        guestParams: { incident, incidentKey }
      },
      localId
    }
  };
}

interface PageContent extends Pick<SeedContent, 'space' | 'title' | 'by' | 'created' | 'labels'> {
  /** Key of the issue that the macro is about. */
  incident: string;
  before: string;
  after: string;
}

const pages: readonly PageContent[] = [
  {
    space: 'PLAT',
    incident: 'PLAT-1',
    title: 'Review: 503 on all services, 3 November',
    by: people.lead,
    created: at('2026-11-04', '10:05'),
    before:
      'Read this before the review this afternoon. Impact, timeline and causes are filled in; the actions are open for discussion.',
    after: 'Everyone who answered a customer that morning is welcome. The review takes half an hour.',
    labels: ['postmortem', 'ingress']
  },
  {
    space: 'REG',
    incident: 'REG-1',
    title: 'What we learned from thirteen minutes without downloads',
    by: people.responder,
    created: at('2026-09-18', '10:20'),
    before: 'Downloads are nearly all of our traffic, and the check on staging did not include a single one.',
    after: 'Thanks to the community, whose report arrived before we had understood our own graphs.',
    labels: ['postmortem', 'downloads']
  },
  {
    space: 'SOC',
    incident: 'SOC-1',
    title: 'The open cache of August',
    by: people.responder,
    created: at('2026-08-17', '13:50'),
    before: 'For the whole team, and the basis of what we tell the community.',
    after:
      'Questions about whether your own data may have been in reach: see the summary, which lists what the cache holds and for how long.',
    labels: ['postmortem', 'security']
  },
  {
    space: 'IAM',
    incident: 'IAM-1',
    title: 'Sign-on outage of 17 June',
    by: people.responder,
    created: at('2026-06-18', '14:10'),
    before: 'Written together with the data-centre team, who run the machine that it happened on.',
    after: 'The list of certificates and their owners moves here once both teams have agreed on it.',
    labels: ['postmortem', 'certificate']
  }
];

/**
 * What Confluence holds in demo mode: the four spaces, and in each a page with the macro.
 * @param owner the app as it is installed
 * @param issueId id of the issue with a key
 */
export function demoConfluence(owner: MacroOwner, issueId: (key: string) => string): ConfluenceSeed {
  const content = pages.map(({ incident, before, after, ...page }, index): SeedContent => {
    const localId = `44444444-0000-4000-8000-${String(index + 1).padStart(12, '0')}`;
    return {
      ...page,
      type: 'page',
      body: {
        type: 'doc',
        version: 1,
        content: [
          paragraph(before),
          heading('Postmortem'),
          macro(owner, localId, issueId(incident), incident),
          heading('Further'),
          paragraph(after)
        ]
      }
    };
  });
  return { spaces, content };
}
