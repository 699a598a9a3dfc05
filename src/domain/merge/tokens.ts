/** A text as the pieces that two people may change apart from each other. */

/** Scripts that set no spaces between words: each of their characters is a piece. */
const UNSPACED =
  '\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmer}\\p{sc=Myanmar}';

/** What a word is made of. */
const LETTER = `(?:(?![${UNSPACED}])[\\p{L}\\p{N}\\p{M}_'’])`;

/** A line break, a space, a word, or one character with all that belongs to it. */
const PIECE = new RegExp(
  `\\r?\\n|${LETTER}+|\\p{RI}{2}|[^](?:[\\p{M}\\p{Emoji_Modifier}]|\\u200d[^])*`,
  'gu'
);

const ENDS_WITH_WORD = new RegExp(`${LETTER}$`, 'u');
const BEGINS_WITH_WORD = new RegExp(`^${LETTER}`, 'u');

/**
 * One text behind another, each of whole pieces. Two words that no text had beside each other stay two.
 * @param one what comes first
 * @param other what comes behind it
 */
export const joined = (one: string, other: string): string =>
  ENDS_WITH_WORD.test(one.slice(-2)) && BEGINS_WITH_WORD.test(other) ? `${one} ${other}` : one + other;

/** Pieces of several texts as numbers that are equal exactly when the pieces are. */
export class Pieces {
  private readonly numbers = new Map<string, number>();
  private readonly texts: string[] = [];

  /** The pieces of a text. @param text any */
  of(text: string): number[] {
    return (text.match(PIECE) ?? []).map((piece) => this.numberOf(piece));
  }

  /** The text that pieces make. @param pieces of these texts */
  textOf(pieces: readonly number[]): string {
    return pieces.map((piece) => this.texts[piece]).join('');
  }

  /** True for the end of a line. @param piece undefined for what lies outside of the text */
  isBreak(piece: number | undefined): boolean {
    return piece !== undefined && (this.texts[piece] ?? '').endsWith('\n');
  }

  /** True for white space within a line. @param piece undefined for what lies outside of the text */
  isSpace(piece: number | undefined): boolean {
    return piece !== undefined && /^[^\S\n]$/.test(this.texts[piece] ?? '');
  }

  /** True for a word. @param piece undefined for what lies outside of the text */
  isWord(piece: number | undefined): boolean {
    return piece !== undefined && BEGINS_WITH_WORD.test(this.texts[piece] ?? '');
  }

  private numberOf(piece: string): number {
    const known = this.numbers.get(piece);
    if (known !== undefined) return known;
    this.numbers.set(piece, this.texts.length);
    return this.texts.push(piece) - 1;
  }
}
