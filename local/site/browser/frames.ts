/** The frames of this page: which there are, and how they are loaded, switched and found again when they speak. */
import type { ColorMode, Entry, FrameData } from '../bridge/protocol';
import type { Wire } from './wire';

export interface Frame {
  element: HTMLIFrameElement;
  data: FrameData;
  wire: Wire | null;
  /** Ends the view with what the app gave; null where it cannot be closed. */
  close: ((payload?: unknown) => void) | null;
  /** What the app wants done before the page closes its view. */
  beforeClose: (() => unknown) | null;
  /** True where Escape pressed inside the frame closes it. */
  closesOnEscape: boolean;
  /** Told when the colours change; set once the app asked for theming. */
  onTheme: ((theme: { colorMode: ColorMode }) => unknown) | null;
  /** What the app wants to be asked while its widget is edited. */
  widget: WidgetHooks;
}

export interface WidgetHooks {
  config?: Record<string, unknown>;
  onProductSave?: (config: Record<string, unknown>) => Promise<Record<string, unknown> | null | undefined>;
  onSave?: (config: Record<string, unknown>, widgetId: string) => Promise<void>;
  onSaveError?: (error: Error) => void;
}

interface Resizer {
  (options: Record<string, unknown>, target: HTMLIFrameElement): unknown;
}

const SANDBOX =
  'allow-downloads allow-forms allow-modals allow-pointer-lock allow-same-origin allow-scripts allow-popups allow-popups-to-escape-sandbox';

const frames = new Set<Frame>();

/** Every frame that the page shows now. */
export const allFrames = (): readonly Frame[] => [...frames];

/** The frame whose window sent a message. @param source from the message event */
export const frameOf = (source: MessageEventSource | null): Frame | undefined =>
  allFrames().find((frame) => frame.element.contentWindow === source);

/**
 * Makes an element ready to hold one of the app's frames.
 * @param data what it shows
 */
export function frameElement(data: FrameData): HTMLIFrameElement {
  const element = document.createElement('iframe');
  element.className = 'app-frame';
  element.title = data.title;
  element.setAttribute('sandbox', SANDBOX);
  element.allow = 'clipboard-write; fullscreen';
  return element;
}

/**
 * Loads the app into a frame.
 * @param element stands in the page already
 * @param data what it shows
 * @param uiOrigin where the app's files come from
 * @param grows true where the frame takes the height of its content
 */
export function openFrame(
  element: HTMLIFrameElement,
  data: FrameData,
  uiOrigin: string,
  grows: boolean
): Frame {
  const frame: Frame = {
    element,
    data,
    wire: null,
    close: null,
    beforeClose: null,
    closesOnEscape: false,
    onTheme: null,
    widget: {}
  };
  frames.add(frame);
  if (grows)
    element.addEventListener('load', () => {
      const resize = (window as unknown as { iFrameResize?: Resizer }).iFrameResize;
      resize?.(
        { checkOrigin: [uiOrigin], heightCalculationMethod: 'lowestElement', warningTimeout: 0 },
        element
      );
    });
  point(frame, uiOrigin);
  return frame;
}

function point(frame: Frame, uiOrigin: string): void {
  const resource = frame.data.resources[frame.data.entry] ?? frame.data.resources.view;
  frame.wire = null;
  frame.onTheme = null;
  frame.beforeClose = null;
  frame.widget = {};
  frame.element.dataset['entry'] = frame.data.entry;
  frame.element.src = `${uiOrigin}/${resource ?? ''}/index.html`;
}

/**
 * Shows another of the module's entries in the same frame, or the same one anew.
 * @param entry which
 * @param uiOrigin where the app's files come from
 */
export function switchFrame(frame: Frame, entry: Entry, uiOrigin: string): void {
  frame.data = { ...frame.data, entry };
  point(frame, uiOrigin);
}

/** Takes a frame off the page. */
export function dropFrame(frame: Frame): void {
  frames.delete(frame);
  frame.element.remove();
}
