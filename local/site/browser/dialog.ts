/** Dialogs over the page. The browser's own modal dialog keeps the focus inside and the rest inert. */

export interface DialogOptions {
  title: string;
  /** Named size of Forge, or CSS lengths. */
  size: string | { width: string; height?: string };
  closeOnEscape: boolean;
  closeOnOverlayClick: boolean;
  /** The person wants it closed. */
  onDismiss: () => void;
}

export interface Dialog {
  /** Where the content goes. */
  body: HTMLElement;
  /** Where buttons may go. */
  foot: HTMLElement;
  remove(): void;
}

const SIZES = ['small', 'medium', 'large', 'xlarge', 'max', 'fullscreen', 'resizable'];

/**
 * Opens a dialog and moves the focus into it; removing it gives the focus back.
 * @param options title, size and what happens when it is dismissed
 */
export function openDialog(options: DialogOptions): Dialog {
  const before = document.activeElement;
  const element = document.createElement('dialog');
  const size = typeof options.size === 'string' ? options.size : 'custom';
  element.className = `modal modal-${SIZES.includes(size) ? size : 'custom'}`;
  if (typeof options.size === 'object') {
    element.style.width = options.size.width;
    if (options.size.height) element.style.height = options.size.height;
  }
  element.setAttribute('aria-label', options.title);

  const head = document.createElement('header');
  const title = document.createElement('h2');
  title.textContent = options.title;
  const close = document.createElement('button');
  close.type = 'button';
  close.textContent = 'Close';
  close.addEventListener('click', options.onDismiss);
  head.append(title, close);
  const body = document.createElement('div');
  body.className = 'modal-body';
  const foot = document.createElement('footer');
  element.append(head, body, foot);

  element.addEventListener('cancel', (event) => {
    event.preventDefault();
    if (options.closeOnEscape) options.onDismiss();
  });
  element.addEventListener('click', (event) => {
    if (event.target === element && options.closeOnOverlayClick) options.onDismiss();
  });
  document.body.append(element);
  element.showModal();
  return {
    body,
    foot,
    remove() {
      element.close();
      element.remove();
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    }
  };
}
