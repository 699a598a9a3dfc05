/** What the page around a frame answers by itself; every other bridge command goes to the server. */
import type { ColorMode, RealtimeSubscription } from '../bridge/protocol';
import { closeFlag, showFlag, type FlagOptions } from './flags';
import { type Frame, type WidgetHooks } from './frames';
import { createMemoryHistory } from './history';
import { beforeClosing, openFrameDialog } from './modal';
import { addressOf, navigate, type Destination } from './navigate';
import { listenTo } from './realtime';
import { askServer, colorMode, page } from './server';
import { submit } from './settings';

type Listener = (payload: unknown) => unknown;

/** Listeners of `events.on` and, apart, of `events.onPublic`. */
const own = new Map<string, Set<Listener>>();
const everyone = new Map<string, Set<Listener>>();

interface Subscription {
  unsubscribe: () => void;
}

function listen(bus: Map<string, Set<Listener>>, event: string, callback: Listener): Subscription {
  const group = bus.get(event) ?? new Set<Listener>();
  bus.set(event, group.add(callback));
  return { unsubscribe: () => void group.delete(callback) };
}

function tell(bus: Map<string, Set<Listener>>, event: string, payload: unknown): void {
  for (const listener of bus.get(event) ?? []) void listener(payload);
}

interface ModalOptions {
  resource: string | null;
  onClose: (payload?: unknown) => unknown;
  size: string | { width: string; height?: string };
  context: Record<string, unknown>;
  closeOnEscape: boolean;
  closeOnOverlayClick: boolean;
  title: string;
}

function openModal(frame: Frame, options: ModalOptions): boolean {
  const { data } = frame;
  openFrameDialog(
    {
      ...data,
      title: options.title || data.title,
      modal: options.context,
      resources: options.resource ? { [data.entry]: options.resource } : data.resources
    },
    page.uiOrigin,
    {
      title: options.title || data.title,
      size: options.size,
      closeOnEscape: options.closeOnEscape,
      closeOnOverlayClick: options.closeOnOverlayClick
    },
    (payload) => void options.onClose(payload)
  );
  return true;
}

async function subscribe(frame: Frame, data: { onEvent: Listener }): Promise<Subscription> {
  const { onEvent, ...asked } = data;
  const subscription = (await askServer(frame, 'subscribeRealtimeChannel', asked)) as RealtimeSubscription;
  return { unsubscribe: listenTo(subscription, onEvent) };
}

function go(destination: Destination): void {
  if (navigate(destination)) return;
  showFlag({
    id: 'navigation',
    type: 'warning',
    title: 'The local site opens nothing beyond this machine',
    description: destination.url ?? ''
  });
}

function widgetHook<K extends keyof WidgetHooks>(frame: Frame, hook: K): (value: WidgetHooks[K]) => void {
  return (value) => {
    frame.widget[hook] = value;
  };
}

const DARK_AND_LIGHT = { light: 'light', dark: 'dark', spacing: 'spacing', typography: 'typography' };

type Command = (frame: Frame, data: never) => unknown;

const commands: Record<string, Command> = {
  enableTheming: (frame, { onChange }: { onChange: (theme: { colorMode: ColorMode }) => unknown }) => {
    frame.onTheme = onChange;
    return { colorMode: colorMode(), ...DARK_AND_LIGHT };
  },
  showFlag: (_, options: FlagOptions) => {
    showFlag(options);
    return true;
  },
  closeFlag: (_, { id }: { id: string }) => {
    closeFlag(id);
    return true;
  },
  on: (_, { event, callback }: { event: string; callback: Listener }) => listen(own, event, callback),
  emit: (_, { event, payload }: { event: string; payload: unknown }) => tell(own, event, payload),
  onPublic: (_, { event, callback }: { event: string; callback: Listener }) =>
    listen(everyone, event, callback),
  emitPublic: (_, { event, payload }: { event: string; payload: unknown }) => tell(everyone, event, payload),
  navigate: (_, destination: Destination) => go(destination),
  getUrl: (_, destination: Destination) => addressOf(destination).href,
  reload: () => window.location.reload(),
  refresh: () => {
    window.location.reload();
    return true;
  },
  openModal,
  close: (frame, payload: unknown) => {
    if (!frame.close) return false;
    frame.close(payload);
    return true;
  },
  submit,
  onClose: (frame, callback: () => unknown) => {
    if (!frame.close) return false;
    frame.beforeClose = callback;
    return true;
  },
  createHistory: () => createMemoryHistory(),
  changeWindowTitle: (_, title: string) => {
    document.title = title;
  },
  emitReadyEvent: () => true,
  getFrameId: (frame) => frame.element.id,
  subscribeRealtimeChannel: subscribe,
  getWidgetEditApi: (frame) => ({
    onSave: widgetHook(frame, 'onSave'),
    onProductSave: widgetHook(frame, 'onProductSave'),
    onSaveError: widgetHook(frame, 'onSaveError'),
    updateConfig: widgetHook(frame, 'config')
  }),
  // Not of `@forge/bridge`: the frame's script passes on the key that the dialog around it cannot see.
  __escape: async (frame) => {
    if (!frame.closesOnEscape) return;
    await beforeClosing(frame);
    frame.close?.();
  }
};

/**
 * Serves a bridge command of a frame.
 * @param frame that asks
 * @param command as `@forge/bridge` names it
 * @param data its argument
 */
export function serveCommand(frame: Frame, command: string, data: unknown): unknown {
  const local = Object.hasOwn(commands, command) ? commands[command] : undefined;
  // The app's words are taken as they come: `@forge/bridge` has typed them on its side.
  return local ? local(frame, data as never) : askServer(frame, command, data);
}
