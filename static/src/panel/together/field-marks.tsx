import { useLayoutEffect, useState, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { FIELD } from '../go-to-field';
import styles from './field-marks.module.css';

/** A place in the panel that carries marks, and the element of ours in it that holds them. */
interface MarkedPlace {
  host: HTMLSpanElement;
  /** Fields that are shown there. */
  fields: readonly string[];
}

/**
 * Puts marks at the places of fields, wherever in the panel they are shown, without those places knowing of it. A mark
 * stands on the edge of its place, so that nothing moves when it comes or goes. A field that is not shown is marked at
 * what it belongs to.
 * @param marks by field
 */
export function FieldMarks({ marks }: { marks: ReadonlyMap<string, ReactNode> }) {
  const [places, setPlaces] = useState<readonly MarkedPlace[]>([]);
  const names = [...marks.keys()].sort().join(' ');
  useLayoutEffect(() => {
    const hosts = new Map<HTMLElement, HTMLSpanElement>();
    let frame = 0;
    const settle = (): void => {
      frame = 0;
      const found = new Map<HTMLElement, string[]>();
      for (const field of names.split(' ').filter(Boolean)) {
        const place = placeOf(field);
        if (place) found.set(place, [...(found.get(place) ?? []), field]);
      }
      for (const [place, host] of hosts) {
        if (found.has(place)) continue;
        host.remove();
        hosts.delete(place);
      }
      const next = [...found].map(([place, fields]): MarkedPlace => {
        const host = hosts.get(place) ?? newHost();
        hosts.set(place, host);
        // What draws the place may have drawn it anew.
        if (host.parentElement !== place) place.append(host);
        return { host, fields };
      });
      setPlaces((before) => (areAlike(before, next) ? before : next));
    };
    settle();
    if (names === '') return undefined;
    const observer = new MutationObserver(() => {
      frame ||= requestAnimationFrame(settle);
    });
    observer.observe(document.body, { childList: true, subtree: true });
    return () => {
      observer.disconnect();
      cancelAnimationFrame(frame);
      for (const host of hosts.values()) host.remove();
    };
  }, [names]);
  return places.map(({ host, fields }) =>
    createPortal(
      fields.map((field) => <span key={field}>{marks.get(field)}</span>),
      host,
      fields.join(' ')
    )
  );
}

const newHost = (): HTMLSpanElement => {
  const host = document.createElement('span');
  host.className = styles['host'] ?? '';
  return host;
};

const areAlike = (some: readonly MarkedPlace[], others: readonly MarkedPlace[]): boolean =>
  some.length === others.length &&
  some.every(
    ({ host, fields }, index) =>
      host === others[index]?.host && fields.join(' ') === others[index].fields.join(' ')
  );

/** Where a field is shown, or what it belongs to; the innermost of several, and within a list of terms what explains. */
function placeOf(field: string): HTMLElement | null {
  const parts = field.split('.');
  for (let length = parts.length; length > 0; length -= 1) {
    const name = parts.slice(0, length).join('.');
    const place = [...document.querySelectorAll<HTMLElement>(`[${FIELD}="${CSS.escape(name)}"]`)].at(-1);
    if (place) return place.querySelector<HTMLElement>(':scope > dd') ?? place;
  }
  return null;
}
