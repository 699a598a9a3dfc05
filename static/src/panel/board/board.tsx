import Button from '@atlaskit/button/new';
import EditIcon from '@atlaskit/icon/core/edit';
import {
  lazy,
  Suspense,
  useCallback,
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
  type KeyboardEvent
} from 'react';
import type { Action, BoardPlace } from '../../../../src/domain/action';
import {
  movedBy,
  placeInWords,
  QUADRANT_WORDS,
  QUADRANTS,
  quadrantOf,
  type Quadrant,
  type Verdict
} from '../../../../src/domain/board';
import { shortened } from '../../../../src/domain/words';
import { UserText } from '../../shared/components/user-text';
import { useEditing } from '../../shared/editing';
import { ActionHints } from '../../shared/hints/hints';
import styles from './board.module.css';
import { Card } from './card';
import { IdeaAnswers } from './idea-answers';
import { IdeaControls } from './idea-controls';
import { fannedOut, placeAt } from './pixels';
import { useVerdict } from './use-verdict';

/** The rules of the review are a chunk of their own; the board does not wait for them. */
const CardFinding = lazy(() => import('./card-finding'));

/** Percent that an arrow key moves a card, and with Shift. */
const STEP = 10;
const SMALL_STEP = 2;

/** Milliseconds after the last arrow key when where the card came to lie is saved: one move, however many keys. */
const REST = 900;

const ARROWS: Readonly<Record<string, BoardPlace>> = {
  ArrowRight: { effort: 1, impact: 0 },
  ArrowLeft: { effort: -1, impact: 0 },
  ArrowUp: { effort: 0, impact: 1 },
  ArrowDown: { effort: 0, impact: -1 }
};
const VERDICT_KEYS: Readonly<Record<string, Verdict>> = { k: 'keep', p: 'park', d: 'drop' };

const CORNERS: Readonly<Record<Quadrant, string | undefined>> = {
  now: styles['now'],
  plan: styles['plan'],
  spare: styles['spare'],
  leave: styles['leave']
};

const inSentence = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;

const isIn = (at: DOMRect, place: DOMRect): boolean => {
  const [x, y] = [at.left + at.width / 2, at.top + at.height / 2];
  return x >= place.left && x <= place.right && y >= place.top && y <= place.bottom;
};

/**
 * The whittle board: effort to the right, impact upward. Cards are dragged or moved by arrow keys; K keeps, P parks,
 * D drops; one that is pressed is shown in full below, with the same things to choose.
 * @param ideas those in play
 * @param onEdit opens the form of one; none where there is no form
 */
export default function Board({
  ideas,
  onEdit
}: {
  ideas: readonly Action[];
  onEdit?: (actionId: string) => void;
}) {
  const { apply } = useEditing();
  const decide = useVerdict();
  const helpId = useId();
  const board = useRef<HTMLDivElement>(null);
  const plane = useRef<HTMLDivElement>(null);
  const tray = useRef<HTMLDivElement>(null);
  const shown = useRef<HTMLElement>(null);
  /** Id of a card that arrow keys take out of the tray: it is drawn elsewhere then, and keeps the focus. */
  const taken = useRef<string | null>(null);
  const [open, setOpen] = useState<{ id: string; isByKey: boolean } | null>(null);
  const [said, setSaid] = useState('');
  const { nudge, setNudge, settle } = useNudge(ideas);

  const placeOf = (action: Action): BoardPlace | null =>
    nudge?.id === action.id ? nudge.place : action.place;
  const placed = ideas.flatMap((action) => {
    const place = placeOf(action);
    return place ? [{ id: action.id, action, place }] : [];
  });
  const waiting = ideas.filter((action) => placeOf(action) === null);
  const fans = fannedOut(placed);
  const opened = ideas.find(({ id }) => id === open?.id) ?? null;
  const field = (id: string): string | undefined => (onEdit ? `actions.${id}` : undefined);

  useEffect(() => {
    if (open?.isByKey) shown.current?.focus();
  }, [open]);

  useLayoutEffect(() => {
    if (taken.current === null) return;
    board.current?.querySelector<HTMLElement>(`[data-card="${CSS.escape(taken.current)}"]`)?.focus();
    taken.current = null;
  });

  const put = (action: Action, place: BoardPlace | null): void => {
    const words = place ? inSentence(placeInWords(place)) : 'Taken off the board.';
    setSaid(words);
    apply(
      [{ field: 'action', value: { ...action, place } }],
      place ? `Moved to “${QUADRANT_WORDS[quadrantOf(place)]}”.` : words
    );
  };
  const drop = (action: Action, at: DOMRect): void => {
    const on = plane.current?.getBoundingClientRect();
    const off = tray.current?.getBoundingClientRect();
    if (on && isIn(at, on)) {
      put(action, placeAt({ left: at.left - on.left, top: at.top - on.top }, on, at));
    } else if (off && isIn(at, off) && action.place) put(action, null);
  };
  /** Whoever uses the keyboard goes on from the next card. */
  const leave = (action: Action, verdict: Verdict): void => {
    if (verdict === 'keep') return;
    const cards = [...(board.current?.querySelectorAll<HTMLElement>('[data-card]') ?? [])];
    const at = cards.findIndex(({ dataset }) => dataset['card'] === action.id);
    (cards[at + 1] ?? cards[at - 1] ?? board.current)?.focus();
  };
  const key = (action: Action, { key: pressed, shiftKey }: KeyboardEvent): boolean => {
    const arrow = ARROWS[pressed];
    if (arrow) {
      const by = shiftKey ? SMALL_STEP : STEP;
      const place = movedBy(placeOf(action), { effort: arrow.effort * by, impact: arrow.impact * by });
      if (placeOf(action) === null) taken.current = action.id;
      setNudge({ id: action.id, place });
      setSaid(inSentence(placeInWords(place)));
      return true;
    }
    const verdict = VERDICT_KEYS[pressed.toLowerCase()];
    if (!verdict) return false;
    const now = { ...action, place: placeOf(action) };
    setNudge(null);
    leave(action, verdict);
    setSaid(`${now.place ? inSentence(placeInWords(now.place)) : ''} ${decide(now, verdict)}`.trim());
    return true;
  };
  const card = (action: Action, place: BoardPlace | null) => (
    <Card
      key={action.id}
      action={action}
      place={place}
      fan={fans.get(action.id)}
      isOpen={opened === action}
      finding={
        <Suspense fallback={null}>
          <CardFinding action={action} />
        </Suspense>
      }
      helpId={helpId}
      field={field(action.id)}
      onDrop={(at) => drop(action, at)}
      onKey={(event) => key(action, event)}
      onLeave={settle}
      onOpen={(isByKey) => setOpen(open?.id === action.id && !isByKey ? null : { id: action.id, isByKey })}
    />
  );

  return (
    <div ref={board} className={styles['board']} tabIndex={-1} role="group" aria-label="Board of ideas">
      <p id={helpId} className={styles['help']}>
        Drag the cards, or move them with the arrow keys. K keeps, P parks, D drops, Enter opens.
      </p>
      <div ref={plane} className={styles['plane']}>
        {QUADRANTS.map((quadrant) => (
          <span key={quadrant} className={CORNERS[quadrant]} aria-hidden="true">
            <span className={styles['name']}>{QUADRANT_WORDS[quadrant]}</span>
          </span>
        ))}
        <ul aria-label="On the board">{placed.map(({ action, place }) => card(action, place))}</ul>
      </div>
      <p className={styles['axes']} aria-hidden="true">
        <span>↑ Impact</span>
        <span>Effort →</span>
      </p>
      <div ref={tray} className={styles['tray']}>
        <p className={styles['title']}>
          {waiting.length > 0
            ? `Not placed yet (${waiting.length})`
            : 'All are placed. A card dropped here leaves the board.'}
        </p>
        {waiting.length > 0 ? (
          <ul className={styles['waiting']} aria-label="Not placed yet">
            {waiting.map((action) => card(action, null))}
          </ul>
        ) : null}
      </div>
      {opened ? (
        <section
          ref={shown}
          tabIndex={-1}
          className={styles['opened']}
          aria-label={shortened(opened.text) || 'Untitled idea'}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return;
            event.stopPropagation();
            event.preventDefault();
            board.current?.querySelector<HTMLElement>(`[data-card="${CSS.escape(opened.id)}"]`)?.focus();
            setOpen(null);
          }}
        >
          <UserText>{opened.text || 'Untitled'}</UserText>
          <IdeaAnswers action={opened} />
          <ActionHints action={opened} />
          <IdeaControls action={opened} onDecided={(_, verdict) => leave(opened, verdict)} />
          <div className={styles['buttons']}>
            {onEdit ? (
              <Button iconBefore={EditIcon} spacing="compact" onClick={() => onEdit(opened.id)}>
                Edit
              </Button>
            ) : null}
            {opened.place ? (
              <Button
                spacing="compact"
                appearance="subtle"
                onClick={() => {
                  // The button goes with the place.
                  shown.current?.focus();
                  put(opened, null);
                }}
              >
                Take off the board
              </Button>
            ) : null}
          </div>
        </section>
      ) : null}
      <p className="visually-hidden" role="status">
        {said}
      </p>
    </div>
  );
}

interface Nudge {
  id: string;
  place: BoardPlace;
}

/** A card on its way by arrow keys: shown at once, saved as one move when it rests, is left, or the board closes. */
function useNudge(ideas: readonly Action[]) {
  const { apply } = useEditing();
  const [nudge, setNudge] = useState<Nudge | null>(null);
  const save = useRef<() => void>(() => undefined);
  useEffect(() => {
    save.current = () => {
      const action = ideas.find(({ id }) => id === nudge?.id);
      if (!nudge || !action) return;
      setNudge(null);
      save.current = () => undefined;
      apply(
        [{ field: 'action', value: { ...action, place: nudge.place } }],
        `Moved to “${QUADRANT_WORDS[quadrantOf(nudge.place)]}”.`
      );
    };
  });
  const settle = useCallback(() => save.current(), []);
  useEffect(() => {
    if (!nudge) return undefined;
    const timer = setTimeout(settle, REST);
    return () => clearTimeout(timer);
  }, [nudge, settle]);
  useEffect(() => {
    window.addEventListener('pagehide', settle);
    return () => {
      window.removeEventListener('pagehide', settle);
      settle();
    };
  }, [settle]);
  return { nudge, setNudge, settle };
}
