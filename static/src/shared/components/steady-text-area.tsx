import TextArea, { type TextAreaProps } from '@atlaskit/textarea';
import { Component, forwardRef, useEffect, useRef, type RefObject } from 'react';
import { mergeText } from '../../../../src/domain/merge/merge-text';
import { spliceTo } from '../../../../src/domain/merge/splice';
import type { AutosavedField } from '../autosaved';

type Props = Omit<TextAreaProps, 'value'> & {
  value: string;
  /** The field that this area edits. */
  field: Pick<AutosavedField<string>, 'hold' | 'release'>;
};

/**
 * A text area in which others' words may appear while somebody types: the caret, what is selected and what is in sight
 * stay where they are in the text, and nothing changes while a word is being composed.
 */
export const SteadyTextArea = forwardRef<HTMLTextAreaElement, Props>(function SteadyTextArea(
  { value, field, ...props },
  outer
) {
  const area = useRef<HTMLTextAreaElement | null>(null);
  const latest = useRef(field);
  useEffect(() => {
    latest.current = field;
  });
  useEffect(() => () => latest.current.release(), []);
  return (
    <>
      <TextArea
        {...props}
        ref={(element: HTMLTextAreaElement | null) => {
          area.current = element;
          if (typeof outer === 'function') outer(element);
          else if (outer) outer.current = element;
        }}
        value={value}
        onCompositionStart={() => field.hold()}
        // Some browsers tell the last of what was composed only afterwards.
        onCompositionEnd={() => setTimeout(() => latest.current.release())}
      />
      {/* Behind it: the area is there again when this is told that the page has changed. */}
      <Place area={area} value={value} />
    </>
  );
});

/** Where somebody is in a text. */
interface Standing {
  text: string;
  start: number;
  end: number;
  direction: 'forward' | 'backward' | 'none';
  scrolled: number;
}

/** A class, for only such a one is asked right before the page changes, when the caret is still where it was. */
class Place extends Component<{ area: RefObject<HTMLTextAreaElement>; value: string }> {
  override getSnapshotBeforeUpdate(): Standing | null {
    const { area, value } = this.props;
    const here = area.current;
    if (!here || here.value === value || here !== document.activeElement) return null;
    return {
      text: here.value,
      start: here.selectionStart,
      end: here.selectionEnd,
      direction: here.selectionDirection,
      scrolled: here.scrollTop
    };
  }

  override componentDidUpdate(_props: unknown, _state: unknown, was: Standing | null): void {
    const { area, value } = this.props;
    if (!was || !area.current) return;
    const [start, end] = [was.start, was.end].map((at) => placeIn(value, was.text, at)) as [number, number];
    area.current.setSelectionRange(start, end, was.direction);
    area.current.scrollTop = was.scrolled;
  }

  override render() {
    return null;
  }
}

/** A character that is in no text, for it means nothing. */
const MARK = '\uf8ff';

/** Where a place of a text is in what became of it: as if somebody had put a mark there. */
const placeIn = (text: string, before: string, at: number): number => {
  const marked = mergeText(before, before.slice(0, at) + MARK + before.slice(at), text)?.indexOf(MARK) ?? -1;
  if (marked >= 0) return marked;
  const { from, to, text: gone } = spliceTo(text, before);
  if (at <= from) return at;
  return at >= from + gone.length ? at + to - from - gone.length : Math.min(at, to);
};
