import '@atlaskit/css-reset';
import './base.css';
import { view } from '@forge/bridge';
import { createRoot } from 'react-dom/client';
import { App } from './app';
import { LoadFailed } from './shared/components/load-state';
import { dropOldDrafts } from './shared/drafts';
import { failureOf } from './shared/failure';
import { surfaceOf, viewerOf } from './surface';

async function start(): Promise<void> {
  const element = document.getElementById('root');
  if (!element) throw new Error('The page has no root.');
  const root = createRoot(element);
  try {
    const [context] = await Promise.all([
      view.getContext(),
      // Without a theme the page is plain, but it can be read.
      view.theme.enable().catch(() => undefined)
    ]);
    root.render(<App surface={surfaceOf(context)} viewer={viewerOf(context)} />);
    dropOldDrafts(Date.now());
  } catch (cause) {
    root.render(<LoadFailed error={failureOf(cause)} />);
  }
}

void start();
