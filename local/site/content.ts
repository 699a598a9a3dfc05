/** Saving a new version of a Confluence page or blog post through REST, as whoever is signed in. */
import * as v from 'valibot';
import { refusalText, type ProductClient } from './products';

export type ContentType = 'page' | 'blogpost';

export const Content = v.object({
  id: v.string(),
  title: v.string(),
  spaceId: v.string(),
  status: v.string(),
  authorId: v.nullish(v.string()),
  createdAt: v.nullish(v.string()),
  version: v.object({
    number: v.number(),
    createdAt: v.nullish(v.string()),
    authorId: v.nullish(v.string())
  }),
  body: v.object({ atlas_doc_format: v.object({ value: v.string() }) })
});
export type Content = v.InferOutput<typeof Content>;

const pathOf = (type: ContentType, id: string): string =>
  `/wiki/api/v2/${type === 'page' ? 'pages' : 'blogposts'}/${encodeURIComponent(id)}`;

/**
 * Reads a page or blog post with its body.
 * @returns null where it is not there or may not be seen
 */
export const readContent = (client: ProductClient, type: ContentType, id: string): Promise<Content | null> =>
  client.read(`${pathOf(type, id)}?body-format=atlas_doc_format`, Content);

/**
 * Saves a new body as the next version.
 * @param change makes the new body of the old one; null where there is nothing to change it to
 * @returns in words why it could not be saved, or null
 */
export async function saveBody(
  client: ProductClient,
  type: ContentType,
  id: string,
  change: (body: string) => string | null,
  message: string
): Promise<string | null> {
  const content = await readContent(client, type, id);
  if (!content) return 'The page cannot be seen by whoever is signed in.';
  const value = change(content.body.atlas_doc_format.value);
  if (value === null) return 'The macro is not on the page any more.';
  const answer = await client.send('PUT', pathOf(type, id), {
    id,
    status: content.status,
    title: content.title,
    body: { representation: 'atlas_doc_format', value },
    version: { number: content.version.number + 1, message }
  });
  return answer.status === 200 ? null : refusalText(answer);
}
