import { QueryClientProvider } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { Boundary } from './shared/components/load-state';
import { Notice } from './shared/components/notice';
import { DocumentSkeleton } from './shared/components/skeleton';
import { createQueryClient } from './shared/queries';
import { ViewerProvider } from './shared/viewer';
import type { Surface, Viewer } from './surface';

const Panel = lazy(() => import('./panel'));
const Context = lazy(() => import('./context'));
const Macro = lazy(() => import('./macro'));
const MacroConfig = lazy(() => import('./macro-config'));
const Gadget = lazy(() => import('./gadget'));
const GadgetEdit = lazy(() => import('./gadget-edit'));

/** The app in one frame. @param surface what to show @param viewer who looks */
export function App({ surface, viewer }: { surface: Surface; viewer: Viewer }) {
  const [client] = useState(createQueryClient);
  return (
    <QueryClientProvider client={client}>
      <ViewerProvider value={viewer}>
        <Boundary>
          <Suspense fallback={<DocumentSkeleton />}>
            <Content surface={surface} />
          </Suspense>
        </Boundary>
      </ViewerProvider>
    </QueryClientProvider>
  );
}

function Content({ surface }: { surface: Surface }) {
  switch (surface.kind) {
    case 'panel':
      return <Panel incident={surface.incident} />;
    case 'context':
      return <Context issue={surface.issue} />;
    case 'macro':
      return <Macro incident={surface.incident} />;
    case 'macro-config':
      return <MacroConfig incidentKey={surface.incidentKey} />;
    case 'gadget':
      return <Gadget projects={surface.projects} />;
    case 'gadget-edit':
      return <GadgetEdit host={surface.host} projects={surface.projects} config={surface.config} />;
    case 'unknown':
      return (
        <Notice appearance="warning" title="Nothing to show here">
          <p>This version of Afterword does not know this place ({surface.moduleKey || 'no module'}).</p>
        </Notice>
      );
  }
}
