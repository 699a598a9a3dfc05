import { router } from '@forge/bridge';
import Lozenge from '@atlaskit/lozenge';
import { Fragment, lazy, Suspense, type MouseEvent, type ReactNode } from 'react';
import type { AdfMark, AdfNode } from '../../../../src/domain/adf';
import { attachmentIdOf } from '../../../../src/domain/attachment-reference';
import { isSafeUrl } from '../../../../src/domain/markdown';
import styles from './adf.module.css';
import { Person } from './person';

/** Few texts have a picture, and what loads one is not needed to read the others. */
const Picture = lazy(() => import('./picture'));

const LOZENGES = {
  neutral: 'default',
  blue: 'inprogress',
  red: 'removed',
  yellow: 'moved',
  green: 'success'
} as const;

const attr = (node: { attrs?: Record<string, unknown> }, name: string): string => {
  const value = node.attrs?.[name];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
};

const open = (event: MouseEvent<HTMLAnchorElement>): void => {
  event.preventDefault();
  void router.open(event.currentTarget.href);
};

/** A link that a click opens in a tab of its own, as the page around the frame allows. @param href the web or a mail */
export const SafeLink = ({ href, title, children }: { href: string; title?: string; children: ReactNode }) =>
  isSafeUrl(href) ? (
    <a className={styles['link']} href={href} title={title} rel="noopener noreferrer" onClick={open}>
      {children}
    </a>
  ) : (
    <>{children}</>
  );

function marked(shown: ReactNode, { type, ...mark }: AdfMark, name: string): ReactNode {
  switch (type) {
    case 'strong':
      return <strong>{shown}</strong>;
    case 'em':
      return <em>{shown}</em>;
    case 'strike':
      return <s>{shown}</s>;
    case 'code':
      return <code className={styles['code']}>{shown}</code>;
    case 'link': {
      const href = attr(mark, 'href');
      const id = attachmentIdOf(href);
      if (id === null) {
        return (
          <SafeLink href={href} title={attr(mark, 'title') || undefined}>
            {shown}
          </SafeLink>
        );
      }
      return (
        <Suspense fallback={<span className={styles['waiting']}>{name}</span>}>
          <Picture id={id} name={name} />
        </Suspense>
      );
    }
    default:
      return shown;
  }
}

/** The link goes around everything else. */
const outwards = (marks: readonly AdfMark[]): AdfMark[] =>
  [...marks].sort((a, b) => Number(a.type === 'link') - Number(b.type === 'link'));

const Children = ({ nodes = [] }: { nodes?: readonly AdfNode[] }) => (
  <>
    {nodes.map((node, index) => (
      <Node key={index} node={node} />
    ))}
  </>
);

const HEADINGS = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'] as const;

function Node({ node }: { node: AdfNode }) {
  const { type, content, marks = [], text = '' } = node;
  switch (type) {
    case 'text':
      return <>{outwards(marks).reduce<ReactNode>((shown, mark) => marked(shown, mark, text), text)}</>;
    case 'hardBreak':
      return <br />;
    case 'mention':
      return <Person accountId={attr(node, 'id')} inText />;
    case 'status':
      return (
        <Lozenge appearance={LOZENGES[attr(node, 'color') as keyof typeof LOZENGES]}>
          {attr(node, 'text')}
        </Lozenge>
      );
    case 'paragraph':
      return (
        <p dir="auto">
          <Children nodes={content} />
        </p>
      );
    case 'heading': {
      const Heading = HEADINGS[Number(attr(node, 'level')) - 1] ?? 'h6';
      return (
        <Heading dir="auto" className={styles['heading']}>
          <Children nodes={content} />
        </Heading>
      );
    }
    case 'bulletList':
      return (
        <ul className={styles['bullets']}>
          <Items nodes={content} />
        </ul>
      );
    case 'orderedList':
      return (
        <ol className={styles['numbers']} start={Number(attr(node, 'order') || 1)}>
          <Items nodes={content} />
        </ol>
      );
    case 'blockquote':
      return (
        <blockquote className={styles['quote']}>
          <Children nodes={content} />
        </blockquote>
      );
    case 'codeBlock':
      return (
        <pre className={styles['block']} dir="ltr">
          <code>{content?.map((part) => part.text).join('')}</code>
        </pre>
      );
    case 'rule':
      return <hr className={styles['rule']} />;
    case 'table':
      return <Table rows={content} />;
    default:
      return <Children nodes={content} />;
  }
}

const Items = ({ nodes = [] }: { nodes?: readonly AdfNode[] }) => (
  <>
    {nodes.map((item, index) => (
      <li key={index}>
        <Children nodes={item.content} />
      </li>
    ))}
  </>
);

/** Scrolls within itself where it is wider than the page; by keyboard, too. */
function Table({ rows = [] }: { rows?: readonly AdfNode[] }) {
  const isHead = (row: AdfNode): boolean => row.content?.every(({ type }) => type === 'tableHeader') ?? false;
  const head = rows[0] && isHead(rows[0]) ? rows.slice(0, 1) : [];
  return (
    <div className={styles['scroll']} role="group" aria-label="Table" tabIndex={0}>
      <table className={styles['table']}>
        {head.length > 0 ? (
          <thead>
            <Rows rows={head} />
          </thead>
        ) : null}
        <tbody>
          <Rows rows={rows.slice(head.length)} />
        </tbody>
      </table>
    </div>
  );
}

const Rows = ({ rows }: { rows: readonly AdfNode[] }) => (
  <>
    {rows.map((row, index) => (
      <tr key={index}>
        {row.content?.map((cell, column) => (
          <Fragment key={column}>
            {cell.type === 'tableHeader' && hasWords(cell) ? (
              <th scope="col">
                <Children nodes={cell.content} />
              </th>
            ) : (
              <td colSpan={Number(attr(cell, 'colspan') || 1)}>
                <Children nodes={cell.content} />
              </td>
            )}
          </Fragment>
        ))}
      </tr>
    ))}
  </>
);

/** A heading without words names nothing. */
const hasWords = (node: AdfNode): boolean =>
  (node.text ?? '').trim() !== '' || node.type === 'mention' || (node.content?.some(hasWords) ?? false);

/**
 * Shows what `src/domain` makes of a text or of the whole document.
 * @param nodes blocks of the Atlassian Document Format, of the kinds that Afterword writes
 */
export const Adf = ({ nodes }: { nodes: readonly AdfNode[] }) => (
  <div className={styles['document']}>
    <Children nodes={nodes} />
  </div>
);
