/**
 * What each person did and was told, as somebody who looks over their shoulders would write it down. It knows nothing
 * of merging, and says what of it was lost.
 */

/** A text or a value that is changed apart from others, such as `summary` or `timeline.a.lane`. */
type Cell = string;
type Value = unknown;

/** Marks in a text, each put there once. @param text any */
const marksIn = (text: string): string[] => text.match(/\bm\d+\b/g) ?? [];
const without = (some: readonly string[], others: readonly string[]): string[] =>
  some.filter((one) => !others.includes(one));
const keyOf = (value: Value): string => JSON.stringify(value ?? null);

export class WritingLog {
  /** Who put a mark into a text, and in which. */
  private readonly written = new Map<string, Cell>();
  /** Marks that their author was told are not in the document. */
  private readonly toldOfMark = new Set<string>();
  /** Who took a mark away that they saw. */
  private readonly taken = new Map<string, Set<string>>();
  /** Marks that somebody put back who was shown both versions. */
  private readonly putBack = new Set<string>();
  /** For each value that was set, what its author saw there. */
  private readonly values = new Map<Cell, Map<string, { saw: string[]; isTold: boolean }>>();
  /** What those saw who took a value away with all that it stood in. */
  private readonly seenLast = new Map<Cell, Map<string, Set<string>>>();

  /** How many marks and values were put, and of how many their author was told that they are not there. */
  get counts(): { put: number; told: number } {
    const values = [...this.values.values()].flatMap((cell) => [...cell.values()]);
    return {
      put: this.written.size + values.length,
      told: this.toldOfMark.size + values.filter(({ isTold }) => isTold).length
    };
  }

  /** Somebody changed a text. @param saw what stood there before @param left what they made of it */
  typed(who: string, cell: Cell, saw: string, left: string): void {
    for (const mark of without(marksIn(left), marksIn(saw))) this.written.set(mark, cell);
    this.took(who, without(marksIn(saw), marksIn(left)));
  }

  /** Somebody was told that their text is not saved, and shown what stands there. */
  toldOfText(who: string, mine: string, theirs: string): void {
    for (const mark of without(marksIn(mine), marksIn(theirs))) this.toldOfMark.add(mark);
    for (const mark of without(marksIn(theirs), marksIn(mine))) this.taken.get(mark)?.delete(who);
  }

  /** Somebody who saw both texts saved theirs over the other. */
  keptText(who: string, mine: string, theirs: string): void {
    this.took(who, without(marksIn(theirs), marksIn(mine)));
    for (const mark of without(marksIn(mine), marksIn(theirs))) {
      this.toldOfMark.delete(mark);
      this.putBack.add(mark);
    }
  }

  /** Somebody set a value that nobody set before, or keeps it after seeing the other. */
  set(cell: Cell, value: Value, saw: Value): void {
    const values = this.values.get(cell) ?? new Map<string, { saw: string[]; isTold: boolean }>();
    const before = values.get(keyOf(value))?.saw ?? [];
    this.values.set(cell, values.set(keyOf(value), { saw: [...before, keyOf(saw)], isTold: false }));
  }

  /** Somebody was told that their value is not saved. */
  toldOfValue(cell: Cell, value: Value): void {
    const put = this.values.get(cell)?.get(keyOf(value));
    if (put) put.isTold = true;
  }

  /** Somebody took an item away. @param cells what they saw in each */
  removed(who: string, cells: ReadonlyMap<Cell, Value>): void {
    for (const [cell, value] of cells) {
      if (typeof value === 'string') this.took(who, marksIn(value));
      const seen = this.seenLast.get(cell) ?? new Map<string, Set<string>>();
      this.seenLast.set(cell, seen.set(who, new Set(seen.get(who)).add(keyOf(value))));
    }
  }

  /** Somebody was told that an item is still there. */
  toldOfRemoval(who: string, cells: ReadonlyMap<Cell, Value>): void {
    for (const [cell, value] of cells) {
      if (typeof value === 'string') for (const mark of marksIn(value)) this.taken.get(mark)?.delete(who);
      this.seenLast.get(cell)?.delete(who);
    }
  }

  /**
   * Everything that was lost, doubled or brought back without anybody's doing.
   * @param cellsOf what stands in the document at the end
   */
  losses(cellsOf: ReadonlyMap<Cell, Value>): string[] {
    return [...this.lostMarks(cellsOf), ...this.lostValues(cellsOf)];
  }

  private took(who: string, marks: readonly string[]): void {
    for (const mark of marks) this.taken.set(mark, (this.taken.get(mark) ?? new Set()).add(who));
  }

  private lostMarks(cells: ReadonlyMap<Cell, Value>): string[] {
    const texts = [...cells.values()].filter((value) => typeof value === 'string');
    const found = new Map<string, number>();
    for (const mark of texts.flatMap(marksIn)) found.set(mark, (found.get(mark) ?? 0) + 1);
    return [...this.written].flatMap(([mark, cell]) => {
      const times = found.get(mark) ?? 0;
      const isTaken = (this.taken.get(mark)?.size ?? 0) > 0;
      if (times > 1) return [`${mark} in ${cell} is there ${times} times`];
      if (times === 0 && !isTaken && !this.toldOfMark.has(mark)) return [`${mark} in ${cell} is lost`];
      if (times === 1 && isTaken && !this.putBack.has(mark)) return [`${mark} in ${cell} came back`];
      return [];
    });
  }

  /** Each value has to lie on the way back from the last one, over what its author saw. */
  private lostValues(cells: ReadonlyMap<Cell, Value>): string[] {
    return [...this.values].flatMap(([cell, values]) => {
      const ends = [
        keyOf(cells.get(cell)),
        ...[...(this.seenLast.get(cell)?.values() ?? [])].flatMap((seen) => [...seen])
      ];
      const passed = new Set<string>();
      for (let at = ends.pop(); at !== undefined; at = ends.pop()) {
        if (passed.has(at)) continue;
        passed.add(at);
        ends.push(...(values.get(at)?.saw ?? []));
      }
      return [...values].flatMap(([value, { isTold }]) =>
        isTold || passed.has(value)
          ? []
          : [`${value} in ${cell} was overwritten by somebody who never saw it`]
      );
    });
  }
}
