import { Fragment, useRef, useState, type KeyboardEvent } from 'react';
import { promptFor, treeOf, type CauseNode } from '../../../../src/domain/sections/whys';
import { shortened } from '../../../../src/domain/words';
import { AddPlace, NewLine } from '../../shared/components/add-place';
import { LostWords } from '../../shared/components/lost-words';
import { keptBelow } from '../../shared/drafts';
import { useEditing } from '../../shared/editing';
import { ITEM, LIST } from '../../shared/focus';
import { useViewer } from '../../shared/viewer';
import { CauseItem } from './cause-item';
import styles from './cause-tree.module.css';
import { cardsOf, endOf, newCauseDraft, ROOT, type Place } from './tree';

/** Indentation by depth as it is shown. */
const LEVELS = ['level0', 'level1', 'level2', 'level3', 'level4', 'level5', 'level6'] as const;
const levelOf = (shown: number): string => styles[LEVELS[Math.min(shown, 6)] ?? 'level6'] ?? '';

/** Contributing causes, each with its whys, of which each may have several of its own. */
export function CauseTree() {
  const { accountId } = useViewer();
  const { document, postmortem, canEdit, apply } = useEditing();
  const tree = useRef<HTMLDivElement>(null);
  /** Where something is being written, null for nowhere. */
  const [wanted, setPlace] = useState<Place | null>(() =>
    canEdit ? (keptBelow([accountId, postmortem.id, newCauseDraft('')])[0] ?? null) : null
  );
  const { causes } = document;
  // Words for a cause that is gone meanwhile become a contributing cause.
  const place = wanted === null || causes.some(({ id }) => id === wanted) ? wanted : ROOT;
  const nodes = treeOf(causes);

  const add = (text: string, at: Place): string => {
    const id = crypto.randomUUID();
    const parent = causes.find((cause) => cause.id === at)?.id ?? null;
    apply([{ field: 'cause', value: { id, parent, text, tags: [], underOurControl: null } }]);
    return id;
  };
  const leave = (from: Place): void => {
    setPlace(null);
    const openers = tree.current?.querySelectorAll<HTMLElement>('[data-why-of]') ?? [];
    const opener = [...openers].find(({ dataset }) => dataset['whyOf'] === from);
    opener?.querySelector('button')?.focus();
  };
  const newWhy = ({ cause, depth, whys }: CauseNode) => (
    <li className={levelOf(Math.min(depth + 1, 6))}>
      <NewLine
        draft={newCauseDraft(cause.id)}
        label={`Why “${shortened(cause.text, 40)}”?`}
        prompt={promptFor(depth, whys)}
        onAdd={(text) => void add(text, cause.id)}
        onAddBelow={(text) => setPlace(add(text, cause.id))}
        onClose={() => leave(cause.id)}
      />
    </li>
  );
  const row = (card: readonly CauseNode[], node: CauseNode, index: number) => {
    const before = card[index - 1];
    // Where the eye does not find the cause of which it is a why: after a deeper one, or where nothing is indented.
    const isFar = (before?.depth ?? 0) > node.depth || node.depth > node.shown;
    const above = isFar ? card.find(({ cause }) => cause.id === node.cause.parent) : undefined;
    const written = card.find(({ cause }) => cause.id === place);
    return (
      <Fragment key={node.cause.id}>
        <li className={levelOf(node.shown)} data-field={`causes.${node.cause.id}`} data-depth={node.depth}>
          <CauseItem
            node={node}
            above={above?.cause ?? null}
            onSibling={() => setPlace(node.cause.parent ?? ROOT)}
            onWhy={() => setPlace(node.cause.id)}
          />
        </li>
        {written && index === endOf(card, written.cause.id) ? newWhy(written) : null}
      </Fragment>
    );
  };

  return (
    <div ref={tree} className={styles['tree']} {...{ [LIST]: '' }} onKeyDown={walk}>
      {cardsOf(nodes).map((card) => (
        <ul key={card[0]?.cause.id} className={styles['card']} aria-label="Contributing cause and its whys">
          {card.map((node, index) => row(card, node, index))}
        </ul>
      ))}
      <LostWords list="causes" onAdd={(text) => void add(text, ROOT)} />
      {canEdit ? (
        <AddPlace
          draft={newCauseDraft(wanted !== null && place === ROOT ? wanted : ROOT)}
          adding={{
            isOpen: place === ROOT,
            open: () => setPlace(ROOT),
            close: () => setPlace(null)
          }}
          button="Add cause"
          label="New contributing cause"
          prompt="Something without which it would have been milder, shorter or nothing at all"
          onAdd={(text) => void add(text, ROOT)}
          onAddBelow={(text) => setPlace(add(text, ROOT))}
        />
      ) : null}
    </div>
  );
}

/** Arrow keys walk through the tree: up and down in the order of reading, sideways to the cause above or below. */
function walk(event: KeyboardEvent<HTMLElement>): void {
  const at = event.target instanceof Element ? event.target : null;
  const item = at?.closest(`[${ITEM}]`);
  if (!item || at?.closest('textarea, input')) return;
  const items = [...event.currentTarget.querySelectorAll(`[${ITEM}]`)];
  const index = items.indexOf(item);
  const depthOf = (of: Element | undefined): number =>
    Number(of?.closest<HTMLElement>('[data-depth]')?.dataset['depth'] ?? 0);
  const isRtl = getComputedStyle(event.currentTarget).direction === 'rtl';
  const outward = isRtl ? 'ArrowRight' : 'ArrowLeft';
  const inward = isRtl ? 'ArrowLeft' : 'ArrowRight';
  const next = items[index + 1];
  const targets: Record<string, Element | undefined> = {
    ArrowUp: items[index - 1],
    ArrowDown: next,
    [outward]: items.slice(0, index).findLast((other) => depthOf(other) < depthOf(item)),
    [inward]: depthOf(next) > depthOf(item) ? next : undefined
  };
  const target = targets[event.key];
  if (!target) return;
  event.preventDefault();
  target.querySelector<HTMLElement>('button')?.focus();
}
