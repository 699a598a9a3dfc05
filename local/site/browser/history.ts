/** The history that `view.createHistory` gives: kept in memory, for a frame here has no address of its own. */

interface Location {
  pathname: string;
  search: string;
  hash: string;
  state: unknown;
  key: string;
}

type Listener = (location: Location, action: 'PUSH' | 'REPLACE' | 'POP') => unknown;

type To = string | Partial<Pick<Location, 'pathname' | 'search' | 'hash'>>;

function locate(to: To, state: unknown, key: number): Location {
  const path = typeof to === 'string' ? to : `${to.pathname ?? '/'}${to.search ?? ''}${to.hash ?? ''}`;
  const { pathname, search, hash } = new URL(path, 'http://frame.invalid');
  return { pathname, search, hash, state: state ?? null, key: `k${key}` };
}

/** Makes a history that starts at `/`. */
export function createMemoryHistory(): Record<string, unknown> {
  const entries: Location[] = [locate('/', null, 0)];
  const listeners = new Set<Listener>();
  let index = 0;
  let made = 0;

  const tell = (action: 'PUSH' | 'REPLACE' | 'POP'): void => {
    const location = entries[index];
    if (location) for (const listener of listeners) void listener(location, action);
  };
  const go = (steps: number): void => {
    const target = Math.min(entries.length - 1, Math.max(0, index + steps));
    if (target === index) return;
    index = target;
    tell('POP');
  };

  return {
    action: 'POP',
    length: entries.length,
    location: entries[0],
    push(to: To, state?: unknown) {
      entries.splice(++index, Infinity, locate(to, state, ++made));
      tell('PUSH');
    },
    replace(to: To, state?: unknown) {
      entries[index] = locate(to, state, ++made);
      tell('REPLACE');
    },
    go,
    goBack: () => go(-1),
    goForward: () => go(1),
    createHref: (to: To) => {
      const { pathname, search, hash } = locate(to, null, 0);
      return `${pathname}${search}${hash}`;
    },
    listen(listener: Listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    }
  };
}
