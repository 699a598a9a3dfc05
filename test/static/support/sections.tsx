/** Shows some sections of the panel, and the way into the meeting, without the others: in jsdom a whole panel takes its time. */
import { QueryClientProvider } from '@tanstack/react-query';
import { render, type RenderResult } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import { Suspense, useState } from 'react';
import { templateOf, type SectionId } from '../../../src/domain/template';
import { StandingProvider } from '../../../static/src/panel/life/standing';
import { ReviewActions } from '../../../static/src/panel/review/review-actions';
import { SECTIONS } from '../../../static/src/panel/sections';
import { EditingProvider, useEditing } from '../../../static/src/shared/editing';
import { createQueryClient, usePostmortem } from '../../../static/src/shared/queries';
import { ViewerProvider } from '../../../static/src/shared/viewer';
import { incident, viewer } from './data';
import './render';

/**
 * Renders sections of the incident's postmortem, in the order of its template.
 * @param ids which; one that the template lacks is left out
 */
export function showSections(...ids: SectionId[]): RenderResult & { user: UserEvent } {
  const user = userEvent.setup({ delay: null });
  return { user, ...render(<Page ids={ids} />) };
}

function Page({ ids }: { ids: readonly SectionId[] }) {
  const [client] = useState(createQueryClient);
  return (
    <QueryClientProvider client={client}>
      <ViewerProvider value={viewer}>
        <Loaded ids={ids} />
      </ViewerProvider>
    </QueryClientProvider>
  );
}

function Loaded({ ids }: { ids: readonly SectionId[] }) {
  const { data } = usePostmortem(incident.id);
  if (!data?.postmortem) return null;
  return (
    <EditingProvider data={data} postmortem={data.postmortem}>
      <StandingProvider
        mayMove={data.canEdit}
        joined={data.joined}
        startImproving={() => undefined}
        stopImproving={() => undefined}
      >
        <h1>Postmortem</h1>
        <ReviewActions />
        <Some ids={ids} />
      </StandingProvider>
    </EditingProvider>
  );
}

function Some({ ids }: { ids: readonly SectionId[] }) {
  const { document } = useEditing();
  const shown = templateOf(document.template).sections.filter(({ id }) => ids.includes(id));
  return (
    <Suspense fallback={null}>
      {shown.map((section) => {
        const Content = SECTIONS[section.id];
        return <Content key={section.id} section={section} />;
      })}
    </Suspense>
  );
}
