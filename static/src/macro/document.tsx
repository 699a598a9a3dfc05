import Heading from '@atlaskit/heading';
import Lozenge from '@atlaskit/lozenge';
import { useMemo } from 'react';
import type { IncidentPostmortem, PostmortemWithTickets } from '../../../src/contract';
import { STATE_NAMES, stateOf, waiverOf } from '../../../src/domain/life/life';
import { measuresOf } from '../../../src/domain/measures';
import { partsOf } from '../../../src/domain/render/parts';
import type { Settings } from '../../../src/domain/settings';
import { Adf } from '../shared/components/adf';
import { IssueLink } from '../shared/components/issue-link';
import { Measures } from '../shared/components/measures';
import { Ago, Instant } from '../shared/components/moment';
import { Person } from '../shared/components/person';
import { Section } from '../shared/components/section';
import { SeverityLozenge } from '../shared/components/severity';
import { UserText } from '../shared/components/user-text';
import { STATE_LOOKS } from '../shared/state-looks';
import { useViewer } from '../shared/viewer';
import { MacroActions } from './actions';
import styles from './macro.module.css';

/** The postmortem as it reads, with the live state of its actions. */
export default function Document({ incident, postmortem, settings }: IncidentPostmortem) {
  const state = postmortem ? stateOf(postmortem.document.life) : 'not-started';
  return (
    <article className={styles['document']} aria-label={`Postmortem of ${incident.key}`}>
      <header className={styles['header']}>
        <Heading as="h1" size="medium">
          <IssueLink issueKey={incident.key} /> <bdi>{incident.summary}</bdi>
        </Heading>
        {postmortem && state !== 'not-started' ? (
          <div className={styles['facts']}>
            <Lozenge appearance={STATE_LOOKS[state]}>{STATE_NAMES[state]}</Lozenge>
            <SeverityLozenge severity={postmortem.document.severity} settings={settings} />
            {postmortem.document.nearMiss ? <Lozenge>Near miss</Lozenge> : null}
            <span className={styles['owner']}>
              {settings.roles.owner.name} <Person accountId={postmortem.document.owner} />
            </span>
            <span>
              Last change <Ago at={postmortem.updatedAt} />
            </span>
          </div>
        ) : null}
      </header>
      {postmortem && state !== 'not-started' ? (
        <>
          {state === 'waived' ? <Waived postmortem={postmortem} /> : null}
          <Content postmortem={postmortem} settings={settings} isWaived={state === 'waived'} />
        </>
      ) : (
        <p className={styles['teach']}>
          No postmortem of this incident has been started yet. Once it is, it shows here by itself.
        </p>
      )}
    </article>
  );
}

function Waived({ postmortem }: { postmortem: PostmortemWithTickets }) {
  const waiver = waiverOf(postmortem.document.life);
  if (!waiver) return null;
  return (
    <div className={styles['waiver']}>
      <p>
        No postmortem is needed, said{' '}
        {waiver.by === null ? 'Afterword' : <Person accountId={waiver.by} inText />} on{' '}
        <Instant at={waiver.at} />:
      </p>
      <UserText>{waiver.reason}</UserText>
    </div>
  );
}

/** All that is written, a section each. @param isWaived true where nothing has to be */
function Content({
  postmortem: { document, tickets },
  settings,
  isWaived
}: {
  postmortem: PostmortemWithTickets;
  settings: Settings;
  isWaived: boolean;
}) {
  const { siteUrl, timeZone, locale } = useViewer();
  const parts = useMemo(
    () =>
      partsOf({
        document,
        settings,
        tickets: new Map(tickets.flatMap(({ actionId, ticket }) => (ticket ? [[actionId, ticket]] : []))),
        urlOf: (key) => `${siteUrl}/browse/${key}`,
        timeZone,
        locale,
        headingLevel: 2
      }),
    [document, settings, tickets, siteUrl, timeZone, locale]
  );
  const summary = parts.find(({ id }) => id === 'summary');
  const isWritten = parts.some(({ id }) => id !== 'people');
  return (
    <>
      {summary ? (
        <Section title={summary.title}>
          <Adf nodes={summary.nodes} />
        </Section>
      ) : null}
      {isWritten || isWaived ? null : <p className={styles['teach']}>Nothing is written yet.</p>}
      {Object.values(document.milestones).some((at) => at !== null) ? (
        <Measures measures={measuresOf(document.milestones)} />
      ) : null}
      {parts.map(({ id, title, nodes }) =>
        id === 'summary' ? null : id === 'actions' ? (
          <MacroActions key={id} title={title} actions={document.actions} tickets={tickets} />
        ) : (
          <Section key={id} title={title}>
            <Adf nodes={nodes} />
          </Section>
        )
      )}
    </>
  );
}
