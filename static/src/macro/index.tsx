import Heading from '@atlaskit/heading';
import type { IncidentPostmortem } from '../../../src/contract';
import { measuresOf } from '../../../src/domain/measures';
import { IssueLink } from '../shared/components/issue-link';
import { LoadFailed } from '../shared/components/load-state';
import { Measures } from '../shared/components/measures';
import { MilestoneLine } from '../shared/components/milestone-line';
import { Ago } from '../shared/components/moment';
import { Person } from '../shared/components/person';
import { Section } from '../shared/components/section';
import { SeverityLozenge } from '../shared/components/severity';
import { DocumentSkeleton } from '../shared/components/skeleton';
import { UserText } from '../shared/components/user-text';
import { ZoneNote } from '../shared/components/zone-note';
import { failureOf } from '../shared/failure';
import { usePostmortem } from '../shared/queries';
import { MacroActions } from './actions';
import styles from './macro.module.css';

/** The postmortem on a page: a document to read and to print. @param incident issue id, or null before it is chosen */
export default function Macro({ incident }: { incident: string | null }) {
  if (incident === null) {
    return (
      <p className={styles['teach']}>
        This shows the postmortem of an incident, with the live state of its actions. Edit it to choose the
        incident.
      </p>
    );
  }
  return <Loaded incident={incident} />;
}

function Loaded({ incident }: { incident: string }) {
  const { data, error, isPending, refetch } = usePostmortem(incident);
  if (isPending) return <DocumentSkeleton />;
  if (!data || (error && failureOf(error).code === 'no-access')) {
    return <LoadFailed error={failureOf(error)} retry={() => void refetch()} />;
  }
  return <Document {...data} />;
}

function Document({ incident, postmortem, settings }: IncidentPostmortem) {
  return (
    <article className={styles['document']} aria-label={`Postmortem of ${incident.key}`}>
      <header className={styles['header']}>
        <Heading as="h1" size="medium">
          <IssueLink issueKey={incident.key} /> <bdi>{incident.summary}</bdi>
        </Heading>
        {postmortem ? (
          <div className={styles['facts']}>
            <SeverityLozenge severity={postmortem.document.severity} settings={settings} />
            <span className={styles['owner']}>
              Owner <Person accountId={postmortem.document.owner} />
            </span>
            <span>
              Last change <Ago at={postmortem.updatedAt} />
            </span>
          </div>
        ) : null}
      </header>
      {postmortem ? (
        <>
          <Section title="What happened">
            {postmortem.document.summary.trim() ? (
              <UserText>{postmortem.document.summary}</UserText>
            ) : (
              <p className={styles['teach']}>Nothing is written yet.</p>
            )}
          </Section>
          <Measures measures={measuresOf(postmortem.document.milestones)} />
          <Section title="Milestones" aside={<ZoneNote />}>
            <MilestoneLine milestones={postmortem.document.milestones} />
          </Section>
          <MacroActions actions={postmortem.document.actions} tickets={postmortem.tickets} />
        </>
      ) : (
        <p className={styles['teach']}>
          No postmortem of this incident has been started yet. Once it is, it shows here by itself.
        </p>
      )}
    </article>
  );
}
