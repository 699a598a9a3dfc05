/** The forms for the settings of a macro, a gadget and a widget, and what is done when they are submitted. */
import type { FrameData } from '../bridge/protocol';
import { showFlag } from './flags';
import { switchFrame, type Frame } from './frames';
import { openFrameDialog } from './modal';
import { askServer, page } from './server';

/** Says that something could not be saved, and that nothing was. */
function complain(error: unknown): void {
  showFlag({
    id: 'settings',
    type: 'error',
    title: 'Not saved',
    description: error instanceof Error ? error.message : String(error)
  });
}

/** Opens a macro's form over its page. @param data of the macro's own frame @param inserting true right after it was inserted */
export function configureMacro(data: FrameData, inserting: boolean): void {
  const form: FrameData = { ...data, entry: 'config', inserting };
  openFrameDialog(
    form,
    page.uiOrigin,
    { title: `${data.title}: settings`, size: 'medium', closeOnEscape: true, closeOnOverlayClick: false },
    () => undefined
  );
}

async function saveWidget(frame: Frame, widgetId: string): Promise<void> {
  const { config = {}, onProductSave, onSave } = frame.widget;
  const final = (await onProductSave?.(config)) ?? config;
  await askServer(frame, 'submit', final);
  await onSave?.(final, widgetId);
}

/** Opens a widget's form with the buttons of the page. @param data of the widget's own frame */
export function configureWidget(data: FrameData, onSaved: () => void): void {
  const { place } = data;
  if (place.kind !== 'widget') return;
  const dialog = openFrameDialog(
    { ...data, entry: 'edit' },
    page.uiOrigin,
    { title: `${data.title}: settings`, size: 'medium', closeOnEscape: true, closeOnOverlayClick: false },
    () => undefined
  );
  const save = document.createElement('button');
  save.type = 'button';
  save.className = 'primary';
  save.textContent = 'Save';
  save.addEventListener('click', () => {
    saveWidget(dialog.frame, place.widgetId).then(
      () => {
        dialog.close();
        onSaved();
      },
      (error: unknown) => {
        dialog.frame.widget.onSaveError?.(error instanceof Error ? error : new Error(String(error)));
        complain(error);
      }
    );
  });
  dialog.foot.append(save);
}

/**
 * Takes what `view.submit` gave.
 * @param frame that submits
 * @param payload the settings
 * @returns false where the view has nothing to submit
 */
export async function submit(frame: Frame, payload: unknown): Promise<boolean> {
  const { entry, place } = frame.data;
  if (frame.data.modal || entry === 'view' || place.kind === 'widget') return false;
  try {
    await askServer(frame, 'submit', payload);
  } catch (error) {
    complain(error);
    throw error;
  }
  if (place.kind === 'macro') window.location.reload();
  else switchFrame(frame, 'view', page.uiOrigin);
  return true;
}

/** Shows the gadget's form in the gadget's own frame. */
export function configureGadget(frame: Frame): void {
  switchFrame(frame, 'edit', page.uiOrigin);
  frame.close = () => {
    frame.close = null;
    switchFrame(frame, 'view', page.uiOrigin);
  };
}
