/** Talks to the server of the local site on behalf of one frame. */
import type { BridgeAnswer, BridgeRequest, ColorMode, FrameSpec, PageData } from '../bridge/protocol';
import type { Frame } from './frames';

/** What the server said about this page when it made it. */
export const page = JSON.parse(document.body.dataset['page'] ?? '{}') as PageData;

/** The colours that the page shows now. */
export const colorMode = (): ColorMode =>
  document.documentElement.getAttribute('data-color-mode') === 'dark' ? 'dark' : 'light';

const specOf = ({ data }: Frame): FrameSpec => ({
  module: data.module,
  entry: data.entry,
  place: data.place,
  ...(data.inserting === undefined ? {} : { inserting: data.inserting }),
  ...(data.modal === undefined ? {} : { modal: data.modal })
});

/**
 * Has the server run a bridge command.
 * @param frame that asks
 * @param command as `@forge/bridge` names it
 * @param data its argument; must survive JSON
 * @throws what the server refused with, fields and all
 */
export async function askServer(frame: Frame, command: string, data?: unknown): Promise<unknown> {
  const request: BridgeRequest = {
    command,
    data,
    frame: specOf(frame),
    persona: page.persona,
    colorMode: colorMode()
  };
  const response = await fetch('/__site/bridge', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(request)
  });
  const answer = (await response.json()) as BridgeAnswer;
  if (answer.ok) return answer.result;
  throw Object.assign(new Error(answer.error.message), answer.error);
}
