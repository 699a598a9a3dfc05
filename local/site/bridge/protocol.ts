/** What the page around a frame and the server of the local site say to each other. */

/** Where on the site a frame stands. */
export type Place =
  | { kind: 'issue'; issueKey: string }
  | { kind: 'macro'; contentType: 'page' | 'blogpost'; contentId: string; localId: string }
  | { kind: 'gadget'; dashboardId: string; gadgetId: string }
  | { kind: 'widget'; dashboardId: string; widgetId: string };

/** `view` is what everyone sees; `edit` and `config` are the forms for the settings of a gadget, a widget or a macro. */
export type Entry = 'view' | 'edit' | 'config';

/** All that decides the context of one of the app's frames. */
export interface FrameSpec {
  /** Module key of the manifest. */
  module: string;
  entry: Entry;
  place: Place;
  /** True for the form that opens by itself after a macro was inserted. */
  inserting?: boolean;
  /** Context that the app gave to the modal in which the frame stands. */
  modal?: Record<string, unknown>;
}

export type ColorMode = 'light' | 'dark';

/** One bridge command on its way to the server. */
export interface BridgeRequest {
  command: string;
  data?: unknown;
  frame: FrameSpec;
  /** Persona for whom the page was made; the answer is refused when another one has signed in since. */
  persona: string;
  colorMode: ColorMode;
}

export type BridgeAnswer =
  { ok: true; result?: unknown } | { ok: false; error: { message: string; [detail: string]: unknown } };

/** One event of a realtime channel on its way to the pages. */
export interface RealtimeMessage {
  channel: string;
  payload: unknown;
}

/** The server's answer to a subscription. */
export interface RealtimeSubscription {
  /** The channel's name on the stream. */
  channel: string;
  /** Id of the last event before the subscription. */
  after: string;
}

/** What a page tells its script about itself, as JSON in `data-page` of the body. */
export interface PageData {
  persona: string;
  /** Origin from which frames come. */
  uiOrigin: string;
}

/** What a frame's element carries in `data-app`. */
export interface FrameData extends FrameSpec {
  /** Resource keys of the manifest by entry. */
  resources: Partial<Record<Entry, string>>;
  title: string;
}
