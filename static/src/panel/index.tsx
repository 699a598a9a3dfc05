import { stateOf } from '../../../src/domain/life/life';
import { LoadFailed } from '../shared/components/load-state';
import { DocumentSkeleton } from '../shared/components/skeleton';
import { EditingProvider } from '../shared/editing';
import { failureOf } from '../shared/failure';
import { usePostmortem } from '../shared/queries';
import { Postmortem } from './postmortem';
import { NotStarted } from './start/not-started';

/** The panel on an incident: where it stands, what is missing, what happens next. @param incident issue id */
export default function Panel({ incident }: { incident: string }) {
  const { data, error, isPending, refetch } = usePostmortem(incident);
  if (isPending) return <DocumentSkeleton />;
  // Whoever lost access meanwhile no longer reads what was loaded before.
  if (!data || (error && failureOf(error).code === 'no-access')) {
    return <LoadFailed error={failureOf(error)} retry={() => void refetch()} />;
  }
  const { postmortem } = data;
  return (
    <>
      <h1 className="visually-hidden">Postmortem of {data.incident.key}</h1>
      {postmortem && stateOf(postmortem.document.life) !== 'not-started' ? (
        <EditingProvider data={data} postmortem={postmortem}>
          <Postmortem />
        </EditingProvider>
      ) : (
        <NotStarted incident={data.incident} canEdit={data.canEdit} />
      )}
    </>
  );
}
