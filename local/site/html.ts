/** HTML as a value of its own, so that text can reach a page only escaped. */

/** Markup that is safe to send. Made by {@link html} alone. */
export class Html {
  constructor(readonly markup: string) {}

  toString(): string {
    return this.markup;
  }
}

/** What may stand in a template: text and numbers are escaped, false and null vanish, lists are joined. */
export type Child = Html | string | number | false | null | undefined | readonly Child[];

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;'
};

const escape = (text: string): string => text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');

function render(child: Child): string {
  if (child === false || child === null || child === undefined) return '';
  if (child instanceof Html) return child.markup;
  if (typeof child === 'object') return child.map(render).join('');
  return escape(String(child));
}

/**
 * Makes markup from a template; every inserted text is escaped.
 * Attributes must be quoted in the template.
 * @param strings literal parts
 * @param children inserted parts
 */
export function html(strings: TemplateStringsArray, ...children: Child[]): Html {
  let markup = strings[0] ?? '';
  for (const [index, child] of children.entries()) markup += render(child) + (strings[index + 1] ?? '');
  return new Html(markup);
}

/**
 * Takes a link's target where following it is harmless.
 * @param href as found in a document
 * @returns the target, or null for anything but http, https, mailto and paths of this site
 */
export function safeHref(href: unknown): string | null {
  if (typeof href !== 'string') return null;
  if (/^\/(?![/\\])/.test(href)) return href;
  try {
    return ['http:', 'https:', 'mailto:'].includes(new URL(href).protocol) ? href : null;
  } catch {
    return null;
  }
}
