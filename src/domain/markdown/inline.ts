/** The inline half of Markdown: marks, code, links and pictures within a paragraph. Nothing is dropped: what has no meaning stays text. */
import { code, hardBreak, linkTo, mention, text, type AdfMark, type AdfNode } from '../adf';
import { flanks, isEscapable } from './characters';
import { paired, type Emphasis, type Run } from './emphasis';
import { addressAt, isSafeUrl, targetAt } from './target';

/** A part of the text that looks alike. */
interface Piece {
  kind: 'text' | 'code' | 'break';
  text: string;
  link: { url: string; title: string | null } | null;
  /** True for a picture, which a link around it leaves alone. */
  picture: boolean;
}

/** An opening bracket that may become a link or a picture. */
interface Bracket {
  piece: number;
  /** Runs before it. */
  runs: number;
  picture: boolean;
}

const NEXT = /[\\`*_~[\]!<\n]|https?:\/\//gi;
const ANGLED = /<((?:https?:\/\/|mailto:)[^\s<>]+)>/iy;

/** Reads one paragraph; a scanner that goes forward only. */
class Reader {
  private readonly pieces: Piece[] = [];
  private runs: Run[] = [];
  private readonly marks: { from: number; to: number; emphasis: Emphasis }[] = [];
  private readonly brackets: Bracket[] = [];
  /** Brackets below this height stand around a link, and a link holds no other. */
  private closed = 0;
  private ticks: Map<number, number[]> | null = null;
  /** Where text begins that is not yet a piece, and where reading goes on. */
  private start = 0;
  private at = 0;

  constructor(private readonly source: string) {}

  read(): AdfNode[] {
    const { source } = this;
    for (;;) {
      NEXT.lastIndex = this.at;
      const found = NEXT.exec(source);
      if (!found) break;
      this.at = found.index;
      this.step(source[this.at] ?? '');
    }
    this.flush(source.length);
    this.emphasise(0);
    return this.nodes();
  }

  private step(character: string): void {
    const { source, at } = this;
    switch (character) {
      case '\\':
        return this.escape();
      case '`':
        return this.codeSpan();
      case '*':
      case '_':
      case '~':
        return this.run(character);
      case '!':
        return source[at + 1] === '[' ? this.bracket(true) : this.skip(1);
      case '[':
        return this.bracket(false);
      case ']':
        return this.closeBracket();
      case '<':
        return this.angled();
      case '\n':
        return this.lineBreak(at);
      default:
        return this.address();
    }
  }

  private skip(length: number): void {
    this.at += length;
  }

  /** What was passed since the last piece becomes text. */
  private flush(end: number): void {
    if (end > this.start) this.put({ text: this.source.slice(this.start, end) });
    this.start = end;
  }

  private put(piece: Partial<Piece>): void {
    this.pieces.push({ kind: 'text', text: '', link: null, picture: false, ...piece });
  }

  /** Ends the text before this place, puts a piece in it and goes on behind. */
  private place(piece: Partial<Piece>, end: number): void {
    this.flush(this.at);
    this.put(piece);
    this.start = this.at = end;
  }

  private escape(): void {
    const next = this.source[this.at + 1] ?? '';
    if (next === '\n') return this.lineBreak(this.at + 1);
    if (!isEscapable(next)) return this.skip(1);
    this.flush(this.at);
    this.start = this.at + 1;
    this.at += 2;
  }

  private lineBreak(newline: number): void {
    const line = this.source.slice(this.start, this.at).trimEnd();
    this.flush(this.start + line.length);
    this.put({ kind: 'break' });
    let next = newline + 1;
    while (this.source[next] === ' ') next += 1;
    this.start = this.at = next;
  }

  private codeSpan(): void {
    const { source, at } = this;
    let length = 1;
    while (source[at + length] === '`') length += 1;
    this.ticks ??= ticksOf(source);
    const places = this.ticks.get(length) ?? [];
    while ((places.at(-1) ?? Infinity) <= at) places.pop();
    const end = places.at(-1);
    if (end === undefined) return this.skip(length);
    const inner = source.slice(at + length, end).replaceAll('\n', ' ');
    const isPadded = inner.startsWith(' ') && inner.endsWith(' ') && inner.trim() !== '';
    this.place({ kind: 'code', text: isPadded ? inner.slice(1, -1) : inner }, end + length);
  }

  private run(character: string): void {
    const { source, at } = this;
    let end = at + 1;
    while (source[end] === character) end += 1;
    const length = end - at;
    // One tilde means "about".
    if (character === '~' && length !== 2) return this.skip(length);
    const { opens, closes } = flanks(source, at, end);
    if (!opens && !closes) return this.skip(length);
    this.place({ text: source.slice(at, end) }, end);
    this.runs.push({ piece: this.pieces.length - 1, character, length, left: length, opens, closes });
  }

  private bracket(picture: boolean): void {
    const end = this.at + (picture ? 2 : 1);
    this.place({ text: this.source.slice(this.at, end) }, end);
    this.brackets.push({ piece: this.pieces.length - 1, runs: this.runs.length, picture });
  }

  private closeBracket(): void {
    const opener = this.brackets.pop();
    const isClosed = this.brackets.length < this.closed && opener?.picture === false;
    this.closed = Math.min(this.closed, this.brackets.length);
    const target = opener && !isClosed ? targetAt(this.source, this.at + 1) : null;
    if (!opener || !target) return this.skip(1);
    this.flush(this.at);
    this.start = this.at = target.end;
    if (opener.picture) this.picture(opener, target);
    else this.link(opener, target);
  }

  private picture({ piece, runs }: Bracket, { url, title }: { url: string; title: string | null }): void {
    const alt = this.pieces
      .splice(piece)
      .slice(1)
      .map((one) => (one.kind === 'break' ? ' ' : one.text))
      .join('');
    this.runs.length = runs;
    while (this.marks.length > 0 && (this.marks.at(-1)?.from ?? 0) >= piece) this.marks.pop();
    this.put({ text: alt.trim() || (isSafeUrl(url) ? url : 'image'), link: { url, title }, picture: true });
  }

  private link({ piece, runs }: Bracket, link: { url: string; title: string | null }): void {
    this.emphasise(runs);
    const inside = this.pieces.slice(piece + 1);
    for (const one of inside) if (!one.picture) one.link = link;
    const opener = this.pieces[piece];
    if (opener) opener.text = '';
    if (inside.every((one) => one.text === '')) this.put({ text: link.url, link });
    this.closed = this.brackets.length;
  }

  private angled(): void {
    ANGLED.lastIndex = this.at;
    const [whole, url] = ANGLED.exec(this.source) ?? [];
    if (!whole || !url || !isSafeUrl(url)) return this.skip(1);
    this.place({ text: url.replace(/^mailto:/i, ''), link: { url, title: null } }, this.at + whole.length);
  }

  private address(): void {
    const url = addressAt(this.source, this.at, this.brackets.length > 0);
    if (url === null) return this.skip(1);
    this.place({ text: url, link: { url, title: null } }, this.at + url.length);
  }

  /** Pairs the runs from a height on; what they mark is noted. */
  private emphasise(height: number): void {
    const runs = this.runs.splice(height);
    this.marks.push(...paired(runs));
    for (const { piece, left, length } of runs) {
      const one = this.pieces[piece];
      if (one && left < length) one.text = one.text.slice(0, left);
    }
  }

  private nodes(): AdfNode[] {
    const nodes: AdfNode[] = [];
    const looks = looksOf(this.pieces.length, this.marks);
    this.pieces.forEach((piece, index) => {
      if (piece.kind === 'break') nodes.push(hardBreak);
      else if (piece.text !== '') append(nodes, text(piece.text, ...marksOf(piece, looks[index] ?? [])));
    });
    return nodes;
  }
}

/** Where runs of backticks of each length begin, the last first. */
const ticksOf = (source: string): Map<number, number[]> => {
  const found = new Map<number, number[]>();
  for (const { 0: run, index } of source.matchAll(/`+/g)) {
    const places = found.get(run.length);
    if (places) places.push(index);
    else found.set(run.length, [index]);
  }
  for (const places of found.values()) places.reverse();
  return found;
};

const EMPHASES: readonly Emphasis[] = ['strong', 'em', 'strike'];

/** How each piece looks, in one pass however deep marks are nested. */
const looksOf = (
  length: number,
  marks: readonly { from: number; to: number; emphasis: Emphasis }[]
): Emphasis[][] => {
  const steps = new Map<number, { emphasis: Emphasis; by: number }[]>();
  const step = (at: number, emphasis: Emphasis, by: number): void => {
    const known = steps.get(at);
    if (known) known.push({ emphasis, by });
    else steps.set(at, [{ emphasis, by }]);
  };
  for (const { from, to, emphasis } of marks) {
    step(from + 1, emphasis, 1);
    step(to, emphasis, -1);
  }
  const depth = { strong: 0, em: 0, strike: 0 };
  return Array.from({ length }, (_, index) => {
    for (const { emphasis, by } of steps.get(index) ?? []) depth[emphasis] += by;
    return EMPHASES.filter((emphasis) => depth[emphasis] > 0);
  });
};

const marksOf = ({ kind, link }: Piece, looks: readonly Emphasis[]): AdfMark[] => [
  ...(link ? [linkTo(link.url, link.title)] : []),
  // The format has no code that is bold as well.
  ...(kind === 'code' ? [code] : looks.map((type) => ({ type })))
];

/** Puts a node behind others, joined with the last where both look alike. */
const append = (nodes: AdfNode[], node: AdfNode): void => {
  const last = nodes.at(-1);
  if (last?.type === 'text' && JSON.stringify(last.marks) === JSON.stringify(node.marks)) {
    last.text = `${last.text ?? ''}${node.text ?? ''}`;
  } else nodes.push(node);
};

/**
 * Reads the marks, code, links and pictures within a paragraph.
 * @param source lines of a paragraph; each line break stays one
 */
export const inlineNodes = (source: string): AdfNode[] => new Reader(source).read();

/** What can be followed in text without markup: an address, and a person as Jira's comments name them. */
const FOLLOWED = /https?:\/\/|\[~accountid:([!-\\^-~]{1,128})\]/gi;

/**
 * Reads text that knows no marks but whose addresses can be followed and whose people have names.
 * @param source lines of a paragraph
 */
export const linkedNodes = (source: string): AdfNode[] =>
  source.split('\n').flatMap((line, index) => {
    const nodes: AdfNode[] = index === 0 ? [] : [hardBreak];
    let start = 0;
    const put = (at: number, length: number, node: AdfNode): void => {
      if (at > start) nodes.push(text(line.slice(start, at)));
      nodes.push(node);
      start = at + length;
    };
    for (const { 0: found, 1: account, index: at } of line.matchAll(FOLLOWED)) {
      if (at < start) continue;
      const url = account === undefined ? addressAt(line, at, false) : null;
      if (account !== undefined) put(at, found.length, mention(account));
      else if (url !== null) put(at, url.length, text(url, linkTo(url, null)));
    }
    if (start < line.length) nodes.push(text(line.slice(start)));
    return nodes;
  });
