import { useLayoutEffect, useRef, useState, type RefObject } from 'react';

/** Pixels of width below which a board is no board. */
const LEAST = 600;

/** Tells whether a place is too narrow for the board. @returns what to put on that place's element, and the answer */
export function useNarrow<E extends HTMLElement>(): [RefObject<E>, boolean] {
  const element = useRef<E>(null);
  const [isNarrow, setNarrow] = useState(true);
  useLayoutEffect(() => {
    const place = element.current;
    if (!place) return undefined;
    const look = (): void => setNarrow(place.clientWidth < LEAST);
    look();
    const observer = new ResizeObserver(look);
    observer.observe(place);
    return () => observer.disconnect();
  }, []);
  return [element, isNarrow];
}
