/** What was read of a list that Jira gives in pages. */
export interface Paged<T> {
  items: T[];
  /** True where there is more than was read. */
  truncated: boolean;
}

/**
 * Reads a list to its end, or as far as is sensible.
 * @param most items to read at all
 * @param read one page from its first item on; Jira may give fewer than were asked for
 */
export async function readPages<T>(
  most: number,
  read: (startAt: number) => Promise<{ total: number; items: T[] }>
): Promise<Paged<T>> {
  const items: T[] = [];
  for (;;) {
    const page = await read(items.length);
    items.push(...page.items);
    // An empty page ends the list whatever its total says: people delete comments while others read.
    if (page.items.length === 0 || items.length >= page.total) return { items, truncated: false };
    if (items.length >= most) return { items: items.slice(0, most), truncated: true };
  }
}
