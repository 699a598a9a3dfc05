/** Whether a name of a resolution or status means that a ticket was closed and nobody did it. */

/** Names differ by case, spaces and the apostrophe that somebody typed. */
const plain = (name: string): string =>
  name.normalize('NFKC').replaceAll('’', "'").replace(/\s+/g, ' ').trim().toLowerCase();

/**
 * True where the site counts the name among those of work that was not done.
 * @param name of a resolution or a status, or null where there is none
 * @param notDone the site's list
 */
export const isNotDone = (name: string | null, notDone: readonly string[]): boolean =>
  name !== null && notDone.some((listed) => plain(listed) === plain(name));
