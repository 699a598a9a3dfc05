import { useEffect, useState } from 'react';

/** Milliseconds of quiet after which what is being typed is looked at. */
const PAUSE = 400;

/** A text as it was when the person last paused; at once where it is shown first. @param text as it is */
export function useSettledText(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    if (text === settled) return;
    const timer = setTimeout(() => setSettled(text), PAUSE);
    return () => clearTimeout(timer);
  }, [settled, text]);
  return settled;
}
