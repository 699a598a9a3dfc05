/** Files attached to issues. */
import type { ProductResponse } from '../../seam';
import { type Call, type Handler, ok, param } from '../call';
import { issueUpdated } from '../events';
import { withHistory } from '../history';
import { hasThumbnail, showAttachment } from '../issue-view';
import { parseMultipart } from '../multipart';
import { refusal } from '../refusal';
import type { Attachment, ChangeItem, Issue } from '../state';
import { View } from '../view';
import { issueFor } from './edit';

/** Bytes that one file may have. */
const uploadLimit = 10 * 1024 * 1024;

/** The changelog entry of a new attachment. */
export const attachmentItem = (attachment: Attachment): ChangeItem => ({
  field: 'Attachment',
  fieldtype: 'jira',
  fieldId: 'attachment',
  from: null,
  fromString: null,
  to: attachment.id,
  toString: attachment.filename
});

/** `POST /rest/api/3/issue/{issueIdOrKey}/attachments`, as multipart form data with `X-Atlassian-Token: no-check`. */
export const addAttachments: Handler = (call) => {
  const issue = issueFor(
    call,
    'CREATE_ATTACHMENTS',
    'You do not have permission to create attachments for this issue.'
  );
  if (call.headers['x-atlassian-token'] !== 'no-check') throw refusal(403, 'XSRF check failed');
  const parts = parseMultipart(call.headers['content-type'] ?? '', call.body);
  if (parts === undefined) return { status: 415 };
  const files = parts.filter((part) => part.name === 'file' && part.filename !== undefined);
  if (files.length === 0) return ok([]);
  if (files.some((file) => file.content.length > uploadLimit))
    throw refusal(413, `The size of the file exceeds the limit of ${uploadLimit} bytes.`);
  const now = call.store.now();
  const added = files.map((file): Attachment => ({
    id: call.store.nextId('attachment'),
    filename: file.filename ?? '',
    mimeType: file.contentType,
    author: call.accountId,
    created: now,
    content: file.content
  }));
  const after: Issue = { ...issue, attachments: [...issue.attachments, ...added] };
  const changed = withHistory(call.store, issue, after, call.accountId, now, added.map(attachmentItem));
  call.store.put(changed);
  issueUpdated(call.store, call, changed);
  const view = new View(call.store, call.accountId);
  return ok(added.map((attachment) => showAttachment(view, attachment)));
};

/** The attachment that a route names, on an issue that the caller may see. */
const visibleAttachment = (call: Call): Attachment => {
  const id = param(call, 'id');
  for (const issue of call.store.state.issues.values()) {
    const attachment = issue.attachments.find((candidate) => candidate.id === id);
    if (attachment !== undefined && call.store.permissions.sees(call.accountId, issue)) return attachment;
  }
  throw refusal(404, `The attachment with id '${id}' does not exist`);
};

/** `GET /rest/api/3/attachment/{id}` */
export const getAttachment: Handler = (call) => {
  const attachment = visibleAttachment(call);
  // Here, other than inside an issue, the id is a number.
  return ok({
    ...showAttachment(new View(call.store, call.accountId), attachment),
    id: Number(attachment.id)
  });
};

/**
 * The bytes that a `Range` header asks for, both ends included.
 * @param header undefined where all are asked for
 * @param size of the file
 */
const byteRange = (header: string | undefined, size: number): [from: number, to: number] | undefined => {
  if (header === undefined) return undefined;
  const [, from = '', to = ''] = /^bytes=(\d*)-(\d*)$/.exec(header) ?? [];
  if (from === '' && to === '') throw refusal(400, `The range '${header}' is malformed.`);
  const first = from === '' ? Math.max(size - Number(to), 0) : Number(from);
  const last = from === '' || to === '' ? size - 1 : Math.min(Number(to), size - 1);
  if (first > last) throw refusal(416, 'The requested range lies outside of the file.');
  return [first, last];
};

const fileOf = (call: Call, { content, mimeType, filename }: Attachment): ProductResponse => {
  const headers = {
    'content-type': mimeType,
    'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(filename)}`
  };
  const range = byteRange(call.headers['range'], content.length);
  if (range === undefined) return { status: 200, headers, body: content };
  const [from, to] = range;
  return {
    status: 206,
    headers: { ...headers, 'content-range': `bytes ${from}-${to}/${content.length}` },
    body: content.subarray(from, to + 1)
  };
};

/** Live sites redirect to a host for media; the local one has none, so it redirects to itself without a redirect. */
const redirected = (call: Call, path: string): ProductResponse => ({
  status: 303,
  headers: { location: call.store.url(`${path}?redirect=false`) }
});

const wantsRedirect = (call: Call): boolean => call.query.get('redirect') !== 'false';

/** `GET /rest/api/3/attachment/content/{id}` */
export const getAttachmentContent: Handler = (call) => {
  const attachment = visibleAttachment(call);
  if (wantsRedirect(call)) return redirected(call, `/rest/api/3/attachment/content/${attachment.id}`);
  return fileOf(call, attachment);
};

/** `GET /rest/api/3/attachment/thumbnail/{id}`: the image in its own size. */
export const getAttachmentThumbnail: Handler = (call) => {
  const attachment = visibleAttachment(call);
  if (!hasThumbnail(attachment))
    throw refusal(404, `The attachment with id '${attachment.id}' has no thumbnail`);
  if (wantsRedirect(call)) return redirected(call, `/rest/api/3/attachment/thumbnail/${attachment.id}`);
  return fileOf(call, attachment);
};

/** `GET /rest/api/3/attachment/meta` */
export const getAttachmentMeta: Handler = () => ok({ enabled: true, uploadLimit });
