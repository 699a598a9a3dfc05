/** Short messages in the corner of the page, as `showFlag` asks for them. */

export interface FlagOptions {
  id: string | number;
  title?: string;
  description?: string;
  /** `info`, `success`, `warning` or `error`. */
  type?: string;
  appearance?: string;
  isAutoDismiss?: boolean;
  actions?: { text: string; onClick: () => unknown }[];
}

/** Milliseconds after which a flag goes by itself, where the app wants that. */
const AUTO_DISMISS = 8_000;

const KINDS = ['info', 'success', 'warning', 'error'];

const shown = new Map<string, HTMLElement>();

function region(): HTMLElement {
  const found = document.getElementById('flags');
  if (found) return found;
  const made = document.createElement('div');
  made.id = 'flags';
  made.setAttribute('role', 'status');
  made.setAttribute('aria-live', 'polite');
  document.body.append(made);
  return made;
}

/** Takes a flag away. @param id as the app named it */
export function closeFlag(id: string | number): void {
  shown.get(String(id))?.remove();
  shown.delete(String(id));
}

function button(text: string, onClick: () => unknown): HTMLButtonElement {
  const element = document.createElement('button');
  element.type = 'button';
  element.textContent = text;
  element.addEventListener('click', () => void onClick());
  return element;
}

/** Shows a flag; one with the same id is replaced. */
export function showFlag(options: FlagOptions): void {
  closeFlag(options.id);
  const flag = document.createElement('div');
  const kind = options.type ?? options.appearance ?? 'info';
  flag.className = `flag flag-${KINDS.includes(kind) ? kind : 'info'}`;
  flag.dataset['flag'] = String(options.id);
  const title = document.createElement('strong');
  title.textContent = options.title ?? '';
  flag.append(title);
  if (options.description) {
    const text = document.createElement('p');
    text.textContent = options.description;
    flag.append(text);
  }
  const actions = (options.actions ?? []).map(({ text, onClick }) => button(text, onClick));
  const dismiss = button('Dismiss', () => closeFlag(options.id));
  const row = document.createElement('div');
  row.className = 'buttons';
  row.append(...actions, dismiss);
  flag.append(row);
  region().append(flag);
  shown.set(String(options.id), flag);
  if (options.isAutoDismiss) setTimeout(() => closeFlag(options.id), AUTO_DISMISS);
}
