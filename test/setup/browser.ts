/** What Atlaskit expects of a browser and jsdom does not have. */
import { TextDecoder, TextEncoder } from 'node:util';

class NoObserver {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
  takeRecords(): [] {
    return [];
  }
}

const missing: Record<string, unknown> = {
  ResizeObserver: NoObserver,
  IntersectionObserver: NoObserver,
  TextEncoder,
  TextDecoder,
  structuredClone: (value: unknown): unknown =>
    value === undefined ? undefined : (JSON.parse(JSON.stringify(value)) as unknown),
  matchMedia: (query: string) => ({
    matches: false,
    media: query,
    onchange: null,
    addEventListener() {},
    removeEventListener() {},
    addListener() {},
    removeListener() {},
    dispatchEvent: () => false
  })
};

for (const [name, value] of Object.entries(missing)) {
  if (!(name in globalThis))
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
}

Element.prototype.scrollIntoView ??= () => {};

// As much as a name within quotes needs; jsdom takes a dot with a backslash for another name.
Object.defineProperty(globalThis, 'CSS', {
  value: { escape: (name: string) => name.replace(/["\\]/g, '\\$&') },
  configurable: true
});

// The browser's own dialog, as far as jsdom leaves it out.
HTMLDialogElement.prototype.showModal ??= function showModal(this: HTMLDialogElement) {
  this.open = true;
};
HTMLDialogElement.prototype.close ??= function close(this: HTMLDialogElement) {
  this.open = false;
};

// A window that somebody works in has the focus also where none of its fields has it; jsdom means the field.
Document.prototype.hasFocus = () => true;
