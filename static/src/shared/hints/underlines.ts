import { useEffect, type RefObject } from 'react';
import { HINTS } from './focus-after';

/** Name of the highlight in the stylesheet. */
const NAME = 'afterword-hint';

/** Runs of the stand-in that the review puts for code, addresses and what others said. */
const STAND_IN = /^\W*x{3,}\W*$/;

/** Nothing that is read as part of the text. */
const OUTSIDE = `[${HINTS}], textarea, input, button`;

/**
 * Underlines sentences where they are read, in the element that holds the hints, also after it is drawn anew. Nothing
 * is put into the text: a browser that knows no highlights shows the hints alone.
 * @param root of the hints
 * @param findings whose sentences to underline
 */
export function useUnderlines(root: RefObject<HTMLElement>, findings: readonly { masked: string }[]): void {
  useEffect(() => {
    const place = root.current?.parentElement;
    const highlights = highlightsHere();
    if (!place || !highlights || findings.length === 0) return;
    const highlight = highlights.get(NAME) ?? new Highlight();
    highlights.set(NAME, highlight);
    let shown: Range[] = [];
    const clear = (): void => shown.forEach((range) => highlight.delete(range));
    const show = (): void => {
      clear();
      shown = findings.flatMap(({ masked }) => rangesOf(masked, place));
      shown.forEach((range) => highlight.add(range));
    };
    show();
    const watch = new MutationObserver(show);
    watch.observe(place, { childList: true, characterData: true, subtree: true });
    return () => {
      watch.disconnect();
      clear();
    };
  }, [findings, root]);
}

/** Null in browsers that have none. */
const highlightsHere = (): HighlightRegistry | null =>
  'highlights' in (globalThis.CSS ?? {}) ? CSS.highlights : null;

/** Where a sentence is read: its words in their order, whatever stands between them as markup. */
function rangesOf(masked: string, place: Element): Range[] {
  const texts = textsIn(place);
  const whole = texts.map(({ data }) => data).join('');
  const words = masked
    .split(/\s+/)
    .filter(Boolean)
    .map((word) =>
      STAND_IN.test(word) ? `[^]{1,${word.length}}?` : word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    );
  return [...whole.matchAll(new RegExp(words.join('\\s*'), 'g'))].flatMap(({ index, 0: found }) => {
    const [from, to] = [pointAt(texts, index), pointAt(texts, index + found.length - 1)];
    if (!from || !to) return [];
    const range = new Range();
    range.setStart(from.text, from.offset);
    range.setEnd(to.text, to.offset + 1);
    return [range];
  });
}

function textsIn(place: Element): Text[] {
  const walker = document.createTreeWalker(place, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) {
    const text = walker.currentNode as Text;
    if (!text.parentElement?.closest(OUTSIDE)) texts.push(text);
  }
  return texts;
}

function pointAt(texts: readonly Text[], at: number): { text: Text; offset: number } | null {
  let before = 0;
  for (const text of texts) {
    if (at < before + text.data.length) return { text, offset: at - before };
    before += text.data.length;
  }
  return null;
}
