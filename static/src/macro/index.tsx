import { lazy, Suspense } from 'react';
import { LoadFailed } from '../shared/components/load-state';
import { DocumentSkeleton } from '../shared/components/skeleton';
import { failureOf } from '../shared/failure';
import { usePostmortem } from '../shared/queries';
import styles from './macro.module.css';

/** What shows the document comes while its content is asked for, so that neither waits for the other. */
const load = () => import('./document');
const Document = lazy(load);
load().catch(() => undefined);

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
  return (
    <Suspense fallback={<DocumentSkeleton />}>
      <Document {...data} />
    </Suspense>
  );
}
