import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Viewer } from '../surface';

const ViewerContext = createContext<Viewer | null>(null);

/** Tells everything below who looks. */
export const ViewerProvider = ViewerContext.Provider;

/** Who looks, and how that person writes times. @throws where no ViewerProvider stands above */
export function useViewer(): Viewer {
  const viewer = useContext(ViewerContext);
  if (!viewer) throw new Error('No ViewerProvider above.');
  return viewer;
}

const TICK = 60_000;
let minute = Date.now();
const listeners = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  timer ??= setInterval(() => {
    minute = Date.now();
    for (const tell of listeners) tell();
  }, TICK);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
}

/** The time now, renewed every minute. @returns epoch milliseconds */
export const useNow = (): number => useSyncExternalStore(subscribe, () => minute);
