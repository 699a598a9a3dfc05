import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import type { IncidentPostmortem, PostmortemWithTickets } from '../../../src/contract';
import { stateOf } from '../../../src/domain/life/life';
import { Boundary, LoadFailed } from '../shared/components/load-state';
import { DocumentSkeleton } from '../shared/components/skeleton';
import { EditingProvider } from '../shared/editing';
import { failureOf } from '../shared/failure';
import { focusHome } from '../shared/focus-home';
import { usePostmortem } from '../shared/queries';
import { StandingProvider } from './life/standing';
import { Postmortem } from './postmortem';

const NotStarted = lazy(() => import('./start/not-started'));
const Waived = lazy(() => import('./life/waived'));

/** The panel on an incident: where it stands, what is missing, what happens next. @param incident issue id */
export default function Panel({ incident }: { incident: string }) {
  const { data, error, isPending, refetch } = usePostmortem(incident);
  if (isPending) return <DocumentSkeleton />;
  // Whoever lost access meanwhile no longer reads what was loaded before.
  if (!data || (error && failureOf(error).code === 'no-access')) {
    return <LoadFailed error={failureOf(error)} retry={() => void refetch()} />;
  }
  return (
    <>
      <h1 className="visually-hidden">Postmortem of {data.incident.key}</h1>
      <Boundary>
        <Suspense fallback={<DocumentSkeleton />}>
          <Content data={data} />
        </Suspense>
      </Boundary>
    </>
  );
}

function Content({ data }: { data: IncidentPostmortem }) {
  const { postmortem } = data;
  const life = postmortem?.document.life ?? [];
  const state = stateOf(life);
  const shown = useRef(state);
  useEffect(() => {
    if (shown.current === state) return;
    shown.current = state;
    // What had the focus may be gone with the state that it belonged to.
    focusHome();
  }, [state]);
  if (!postmortem || state === 'not-started') return <NotStarted data={data} />;
  return (
    <>
      {state === 'waived' ? <Waived data={data} postmortem={postmortem} /> : null}
      {life.some(({ kind }) => kind === 'start') ? (
        <Started key={postmortem.id} data={data} postmortem={postmortem} />
      ) : null}
    </>
  );
}

/** A postmortem with a document; one that is waived is read, and so is a published one until somebody improves it. */
function Started({ data, postmortem }: { data: IncidentPostmortem; postmortem: PostmortemWithTickets }) {
  const state = stateOf(postmortem.document.life);
  // Where somebody else publishes while this person writes, the text is not closed under their hands.
  const [isOpen, setOpen] = useState(state !== 'published');
  const canEdit = data.canEdit && state !== 'waived' && (state !== 'published' || isOpen);
  return (
    <EditingProvider data={{ ...data, canEdit }} postmortem={postmortem}>
      <StandingProvider
        mayMove={data.canEdit}
        joined={data.joined}
        startImproving={() => setOpen(true)}
        stopImproving={() => setOpen(false)}
      >
        <Postmortem />
      </StandingProvider>
    </EditingProvider>
  );
}
