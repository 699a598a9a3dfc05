/** The files of an issue: shown, uploaded and handed out to whoever may see the issue. */
import * as v from 'valibot';
import { html, type Html } from '../html';
import type { Answer, Incoming } from '../http';
import { refusalText } from '../products';
import { instant, unavailable, type PageContext } from './layout';

/** An attachment as Jira shows it inside an issue. */
export const Attachment = v.object({
  id: v.string(),
  filename: v.string(),
  mimeType: v.string(),
  size: v.number(),
  created: v.string(),
  author: v.nullish(v.object({ displayName: v.string() }))
});
type Attachment = v.InferOutput<typeof Attachment>;

/** Kinds that a browser shows and that can hold no script. */
const SHOWN = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp']);

/** Address of a file, as in Jira. */
const addressOf = ({ id, filename }: Attachment): string =>
  `/secure/attachment/${id}/${encodeURIComponent(filename)}`;

const sizeOf = (bytes: number): string =>
  bytes < 1024 ? `${bytes} bytes` : `${Math.round(bytes / 1024)} KB`;

/**
 * The section with an issue's files and, for those who may, the form that adds one.
 * @param key of the issue
 * @param timeZone of the reader
 */
export function filesSection(
  key: string,
  files: readonly Attachment[],
  mayAttach: boolean,
  timeZone: string
): Html {
  const items = files.map(
    (file) =>
      html`<li>
        ${
          SHOWN.has(file.mimeType)
            ? html`<img class="thumbnail" src="${addressOf(file)}" alt="" loading="lazy" />`
            : ''
        }
        <a href="${addressOf(file)}" dir="auto">${file.filename}</a>
        <span class="muted">
          ${sizeOf(file.size)}, ${file.author?.displayName ?? 'Someone'}, ${instant(file.created, timeZone)}
        </span>
      </li>`
  );
  const form = html`<form
    class="row"
    method="post"
    action="/browse/${key}/attachment"
    enctype="multipart/form-data"
  >
    <label for="file">Attach a file</label>
    <input id="file" name="file" type="file" required />
    <button>Upload</button>
  </form>`;
  return html`<section>
    <h2>Attachments</h2>
    ${
      files.length === 0
        ? html`<p class="muted">None.</p>`
        : html`<ul class="plain files">
            ${items}
          </ul>`
    }
    ${mayAttach ? form : ''}
  </section>`;
}

/**
 * Takes the form that attaches a file, as the browser wrote it.
 * @param key of the issue
 * @returns what went wrong, in words; null where the file is attached
 */
export async function uploadToIssue(
  { client }: PageContext,
  key: string,
  request: Incoming
): Promise<string | null> {
  const answer = await client.send(
    'POST',
    `/rest/api/3/issue/${encodeURIComponent(key)}/attachments`,
    request.body,
    { 'content-type': request.headers['content-type'] ?? '', 'x-atlassian-token': 'no-check' }
  );
  if (answer.status >= 300) return refusalText(answer);
  return Array.isArray(answer.body) && answer.body.length > 0 ? null : 'No file was chosen.';
}

/**
 * Hands out a file to whoever may see its issue. Nothing in it can run on the site's origin.
 * @param id of the attachment
 */
export async function attachedFile(context: PageContext, id: string): Promise<Answer> {
  const path = `/rest/api/3/attachment/content/${encodeURIComponent(id)}?redirect=false`;
  const { status, headers = {}, body } = await context.client.send('GET', path);
  if (status !== 200 || !Buffer.isBuffer(body)) return unavailable(context, 'This file', 'jira');
  const type = (headers['content-type'] ?? '').split(';')[0]?.trim() ?? '';
  const shown = SHOWN.has(type);
  return {
    status: 200,
    headers: {
      'content-type': shown ? type : 'application/octet-stream',
      'content-disposition': shown ? 'inline' : (headers['content-disposition'] ?? 'attachment'),
      'content-security-policy': "default-src 'none'; sandbox",
      'cache-control': 'private, no-store'
    },
    body
  };
}
