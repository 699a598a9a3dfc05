/** Runs first inside each of the app's frames and gives `@forge/bridge` the global that it expects there. */
import { shiftClock } from './shift-clock';
import { connect } from './wire';

/** Stylesheets of the design tokens, served beside this script. */
const TOKEN_SHEETS = [
  'atlassian-light',
  'atlassian-dark',
  'atlassian-spacing',
  'atlassian-typography',
  'atlassian-shape',
  'atlassian-motion'
];

const { currentScript } = document;
if (currentScript instanceof HTMLScriptElement)
  shiftClock(Number(new URL(currentScript.src).searchParams.get('ahead') ?? 0));

const channel = new MessageChannel();
const wire = connect(channel.port1, (command) => {
  throw new Error(`The frame does not answer ${command}.`);
});

function applyTheme(theme: unknown): void {
  const { colorMode } = theme as { colorMode: string };
  const root = document.documentElement;
  root.setAttribute('data-color-mode', colorMode);
  root.setAttribute(
    'data-theme',
    'dark:dark light:light spacing:spacing typography:typography shape:shape motion:motion'
  );
  for (const name of TOKEN_SHEETS) {
    if (document.getElementById(`tokens-${name}`)) continue;
    const link = document.createElement('link');
    link.id = `tokens-${name}`;
    link.rel = 'stylesheet';
    link.href = `/__forge_cdn__/tokens/${name}.css`;
    document.head.append(link);
  }
}

async function callBridge(command: string, data?: unknown): Promise<unknown> {
  if (command !== 'enableTheming') return wire.send(command, data);
  applyTheme(await wire.send('enableTheming', { onChange: applyTheme }));
  return undefined;
}

Object.assign(globalThis, { __bridge: { callBridge } });

// A dialog of the page around this frame never sees the keys pressed in here.
window.addEventListener('keydown', (event) => {
  if (event.key === 'Escape' && !event.defaultPrevented) void wire.send('__escape').catch(() => undefined);
});

window.parent.postMessage({ type: 'local-site-bridge' }, '*', [channel.port2]);
