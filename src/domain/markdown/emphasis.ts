/** Which runs of `*`, `_` and `~~` belong together. CommonMark's algorithm, which looks at each run a bounded number of times. */

/** How marked text looks. */
export type Emphasis = 'em' | 'strong' | 'strike';

/** A run of marks that may open or close, in the order of the text. */
export interface Run {
  /** Index of the piece that shows what is left of it. */
  piece: number;
  character: string;
  /** How many marks it began with, and how many are not used yet. */
  length: number;
  left: number;
  opens: boolean;
  closes: boolean;
}

/** From the piece after `from` up to the one before `to`. */
export interface Marked {
  from: number;
  to: number;
  emphasis: Emphasis;
}

const fits = (opener: Run, closer: Run): boolean => {
  if (opener.character !== closer.character || !opener.opens) return false;
  if (closer.character === '~' || !(opener.closes || closer.opens)) return true;
  // Keeps `*a**b*` from being cut in the middle.
  return (opener.length + closer.length) % 3 !== 0 || (opener.length % 3 === 0 && closer.length % 3 === 0);
};

const kindOf = ({ character, length }: Run, opens: boolean): string =>
  `${character}${length % 3}${opens ? 'o' : ''}`;

/**
 * Pairs the runs, uses up their marks and says what they mark.
 * @param runs in the order of the text; what is left of each is what stays text
 */
export const paired = (runs: readonly Run[]): Marked[] => {
  const marked: Marked[] = [];
  /** Runs that may still open, the latest last. */
  const open: Run[] = [];
  /** Below this height of `open` no run fits a closer of that kind. */
  const searched = new Map<string, number>();
  const lower = (height: number): void => {
    for (const [kind, known] of searched) if (known > height) searched.set(kind, height);
  };
  for (const run of runs) {
    const kind = kindOf(run, run.opens);
    while (run.closes && run.left > 0) {
      const bottom = searched.get(kind) ?? 0;
      let at = open.length;
      let opener: Run | undefined;
      do opener = at > bottom ? open[(at -= 1)] : undefined;
      while (opener && !fits(opener, run));
      if (!opener) {
        searched.set(kind, open.length);
        break;
      }
      const used = run.left >= 2 && opener.left >= 2 ? 2 : 1;
      marked.push({
        from: opener.piece,
        to: run.piece,
        emphasis: run.character === '~' ? 'strike' : used === 2 ? 'strong' : 'em'
      });
      opener.left -= used;
      run.left -= used;
      if (run.character === '~') opener.left = run.left = 0;
      // What was opened in between and not closed cannot be closed any more.
      open.length = opener.left > 0 ? at + 1 : at;
      lower(open.length);
    }
    if (run.opens && run.left > 0) open.push(run);
  }
  return marked;
};
