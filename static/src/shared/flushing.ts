import { useEffect } from 'react';
import type { SaveBoard } from './save-board';

/** Sends what an earlier visit left behind, what a tab that closes would take along, and what a step waits for. */
export function useFlushing(saver: { flush: () => void; rest: () => void }, board: SaveBoard): void {
  useEffect(() => {
    const flush = (): void => saver.flush();
    flush();
    const forget = board.onFlush(flush);
    window.addEventListener('pagehide', flush);
    window.addEventListener('online', flush);
    return () => {
      forget();
      saver.rest();
      window.removeEventListener('pagehide', flush);
      window.removeEventListener('online', flush);
    };
  }, [saver, board]);
}
