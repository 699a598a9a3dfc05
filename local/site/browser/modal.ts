/** Dialogs that hold one of the app's frames: the app's own modals, and the settings of a macro or widget. */
import { openDialog, type Dialog, type DialogOptions } from './dialog';
import { dropFrame, frameElement, openFrame, type Frame } from './frames';
import type { FrameData } from '../bridge/protocol';

/** How long an app's `onClose` may hold up the closing, in milliseconds. */
const PATIENCE = 5_000;

export interface FrameDialog extends Dialog {
  frame: Frame;
  /** Closes it; `payload` goes to whoever opened it. */
  close(payload?: unknown): void;
}

/**
 * Lets the app finish before its view goes.
 * @param frame whose `view.onClose` is asked, if it set one
 */
export async function beforeClosing(frame: Frame): Promise<void> {
  const asked = frame.beforeClose;
  if (!asked) return;
  frame.beforeClose = null;
  const late = new Promise<void>((resolve) => setTimeout(resolve, PATIENCE));
  await Promise.race([Promise.resolve(asked()).catch(() => undefined), late]);
}

/**
 * Opens a dialog with a frame in it.
 * @param data what the frame shows
 * @param uiOrigin where the app's files come from
 * @param options as of the dialog
 * @param onClosed told what the app gave when it closed
 */
export function openFrameDialog(
  data: FrameData,
  uiOrigin: string,
  options: Omit<DialogOptions, 'onDismiss'>,
  onClosed: (payload?: unknown) => void
): FrameDialog {
  let open = true;
  const close = (payload?: unknown): void => {
    if (!open) return;
    open = false;
    dropFrame(frame);
    dialog.remove();
    onClosed(payload);
  };
  const dialog = openDialog({ ...options, onDismiss: () => void beforeClosing(frame).then(() => close()) });
  const element = frameElement(data);
  dialog.body.append(element);
  const frame = openFrame(element, data, uiOrigin, false);
  frame.close = close;
  frame.closesOnEscape = options.closeOnEscape;
  return { ...dialog, frame, close };
}
