/** The script of every page of the local site: gives the app's frames their bridge, and the page its few controls. */
import type { FrameData } from '../bridge/protocol';
import { serveCommand } from './commands';
import { allFrames, frameOf, openFrame, switchFrame, type Frame } from './frames';
import { page } from './server';
import { configureGadget, configureMacro, configureWidget } from './settings';
import { connect } from './wire';

window.addEventListener('message', (event) => {
  const frame = frameOf(event.source);
  const [port] = event.ports;
  if (!frame || !port || event.origin !== page.uiOrigin) return;
  if ((event.data as { type?: unknown } | null)?.type !== 'local-site-bridge') return;
  frame.wire = connect(port, (command, data) => serveCommand(frame, command, data));
});

function configure(frame: Frame): void {
  switch (frame.data.place.kind) {
    case 'gadget':
      return configureGadget(frame);
    case 'widget':
      return configureWidget(frame.data, () => switchFrame(frame, 'view', page.uiOrigin));
    case 'macro':
      return configureMacro(frame.data, false);
    case 'issue':
      return;
  }
}

/** Fills an element with the app, and gives the buttons that belong to it their work. */
function start(element: HTMLIFrameElement): void {
  const data = JSON.parse(element.dataset['app'] ?? '{}') as FrameData;
  const frame = openFrame(element, data, page.uiOrigin, true);
  const named = (attribute: string): NodeListOf<HTMLElement> =>
    document.querySelectorAll(`[${attribute}="${CSS.escape(element.id)}"]`);
  for (const button of named('data-configure')) button.addEventListener('click', () => configure(frame));
  for (const button of named('data-refresh'))
    button.addEventListener('click', () => switchFrame(frame, 'view', page.uiOrigin));
  if (element.dataset['inserted'] !== undefined) {
    configureMacro(data, true);
    // A reload shows the page, not the form again.
    window.history.replaceState(null, '', window.location.pathname);
  }
}

for (const element of document.querySelectorAll<HTMLIFrameElement>('iframe[data-app]')) {
  const closed = element.closest('details:not([open])');
  // What is closed is not loaded before it is opened, and stays loaded when it is closed again.
  if (closed) closed.addEventListener('toggle', () => start(element), { once: true });
  else start(element);
}

for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-color-mode]'))
  button.addEventListener('click', (event) => {
    event.preventDefault();
    const colorMode = button.value === 'dark' ? 'dark' : 'light';
    document.documentElement.setAttribute('data-color-mode', colorMode);
    button.value = colorMode === 'dark' ? 'light' : 'dark';
    button.textContent = colorMode === 'dark' ? 'Light' : 'Dark';
    for (const { onTheme } of allFrames()) void onTheme?.({ colorMode });
    void fetch('/__site/session', { method: 'POST', body: new URLSearchParams({ theme: colorMode }) });
  });

for (const select of document.querySelectorAll<HTMLSelectElement>('select[data-submits]'))
  select.addEventListener('change', () => select.form?.requestSubmit());
