import { useRef, useState, type MouseEvent, type PointerEvent } from 'react';

/** Pixels that a hand may tremble without meaning to drag. */
const TREMBLE = 5;

/** What a thing that can be dragged hands to its element. */
interface Drag {
  isDragging: boolean;
  handlers: {
    onPointerDown: (event: PointerEvent<HTMLElement>) => void;
    onPointerMove: (event: PointerEvent<HTMLElement>) => void;
    onPointerUp: (event: PointerEvent<HTMLElement>) => void;
    onPointerCancel: (event: PointerEvent<HTMLElement>) => void;
    onClickCapture: (event: MouseEvent<HTMLElement>) => void;
  };
}

/**
 * Lets an element follow mouse, pen or finger by its properties `--drag-x` and `--drag-y`.
 * @param onDrop it was let go; where it is then, in pixels of the window
 */
export function useDrag(onDrop: (at: DOMRect) => void): Drag {
  const from = useRef<{ x: number; y: number } | null>(null);
  const moved = useRef(false);
  const [isDragging, setDragging] = useState(false);
  const follow = (element: HTMLElement, x: number, y: number): void => {
    element.style.setProperty('--drag-x', `${x}px`);
    element.style.setProperty('--drag-y', `${y}px`);
  };
  const end = (element: HTMLElement): void => {
    from.current = null;
    setDragging(false);
    follow(element, 0, 0);
  };
  return {
    isDragging,
    handlers: {
      onPointerDown: ({ currentTarget, button, isPrimary, pointerId, clientX: x, clientY: y }) => {
        moved.current = false;
        if (button !== 0 || !isPrimary) return;
        from.current = { x, y };
        currentTarget.setPointerCapture?.(pointerId);
      },
      onPointerMove: ({ currentTarget, clientX, clientY }) => {
        if (!from.current) return;
        const [x, y] = [clientX - from.current.x, clientY - from.current.y];
        if (!moved.current && Math.hypot(x, y) < TREMBLE) return;
        moved.current = true;
        setDragging(true);
        follow(currentTarget, x, y);
      },
      onPointerUp: ({ currentTarget }) => {
        if (!from.current) return;
        const at = currentTarget.getBoundingClientRect();
        end(currentTarget);
        if (moved.current) onDrop(at);
      },
      onPointerCancel: ({ currentTarget }) => end(currentTarget),
      // Letting go is no press.
      onClickCapture: (event) => {
        if (!moved.current) return;
        moved.current = false;
        event.stopPropagation();
      }
    }
  };
}
