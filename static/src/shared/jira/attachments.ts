/** Pictures in the document are attachments of its incident: taken there and shown from there, as the reader. */
import { useQuery } from '@tanstack/react-query';
import { useCallback, useSyncExternalStore } from 'react';
import * as v from 'valibot';
import type { AppError } from '../../../../src/domain/result';
import { Failure, failureOf } from '../failure';
import { IMAGE_TYPES, imageTypeOf } from './image-type';
import { askJira, readJiraBytes } from './request';

/** An attachment as the document refers to it. */
export interface UploadedImage {
  id: string;
  filename: string;
}

/** Largest picture in bytes; it crosses the bridge as text, a third larger. */
const MAX_IMAGE_BYTES = 10 * 1024 * 1024;

const Added = v.pipe(
  v.array(v.object({ id: v.string(), filename: v.string() })),
  v.minLength(1, 'Jira names no attachment.')
);

const refused = (message: string): Failure => new Failure({ code: 'invalid', message });

const megabytes = (bytes: number): string => `${(bytes / 1024 / 1024).toFixed(1)} MB`;

const EXTENSIONS: Readonly<Record<string, string>> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/gif': 'gif',
  'image/webp': 'webp'
};

/** Whether a file may be taken, before anything is sent. */
function check(file: File): void {
  if (!IMAGE_TYPES.includes(file.type)) {
    throw refused(
      `${file.name ? `“${file.name}”` : 'This'} is not a picture that can be shown here. Use PNG, JPEG, GIF or WebP, or attach the file to the incident and link to it.`
    );
  }
  if (file.size === 0)
    throw refused('This picture is empty. Nothing was added; copy it again, or choose the file.');
  if (file.size > MAX_IMAGE_BYTES) {
    throw refused(
      `This picture has ${megabytes(file.size)}; at most ${megabytes(MAX_IMAGE_BYTES)} can be added here. Make it smaller, or attach it to the incident and link to it.`
    );
  }
}

/** What Jira refused, in words about the picture. */
function inWords({ error }: Failure): AppError {
  const { code, message } = error;
  const kept = 'Your text is as it was.';
  switch (code) {
    case 'no-access':
      return {
        ...error,
        message: `You may not attach files to this incident, so the picture was not added. ${kept} Somebody who may edit the incident can add it. (${message})`
      };
    case 'rejected':
      return { ...error, message: `Jira did not take the picture: ${message} ${kept} Try a smaller one.` };
    case 'busy':
    case 'unavailable':
      return {
        ...error,
        message: `The picture has not reached Jira. ${kept} Add it again in a moment; if it then stands twice among the attachments, delete one there.`
      };
    default:
      return error;
  }
}

/**
 * Attaches a picture to an incident as the person who adds it.
 * @param incidentId issue id
 * @param file as it was pasted, dropped or chosen
 * @returns the attachment, for `imageMarkdown`
 * @throws Failure in words that say what to do
 */
export async function uploadImage(incidentId: string, file: File): Promise<UploadedImage> {
  check(file);
  const form = new FormData();
  form.append('file', file, file.name || `image.${EXTENSIONS[file.type] ?? 'png'}`);
  try {
    const added = await askJira(
      `/issue/${encodeURIComponent(incidentId)}/attachments`,
      { method: 'POST', body: form, headers: { 'X-Atlassian-Token': 'no-check' } },
      Added
    );
    const [first] = added;
    if (!first) throw refused('Jira names no attachment.');
    return { id: first.id, filename: first.filename };
  } catch (cause) {
    throw cause instanceof Failure ? new Failure(inWords(cause)) : cause;
  }
}

/** A picture on its way to the screen. */
export interface AttachmentImage {
  /** For `src`; null until it is there, and where it cannot be shown. */
  url: string | null;
  loading: boolean;
  error: AppError | null;
}

async function readImage(id: string): Promise<Blob> {
  // Without a redirect: the bytes come from Jira itself, through the bridge.
  const content = await readJiraBytes(`/attachment/content/${encodeURIComponent(id)}?redirect=false`);
  const type = imageTypeOf(content);
  if (type === null) {
    throw refused('This attachment is not a picture that can be shown here. Open it on the incident.');
  }
  return new Blob([content], { type });
}

/** Pictures on the screen, each with one address however often it is shown. */
const shown = new Map<Blob, { url: string; viewers: number }>();

/** Keeps a picture's address until it is let go by the last who shows it. @param picture undefined while it loads */
function hold(picture: Blob | undefined): () => void {
  if (!picture) return () => undefined;
  const held = shown.get(picture) ?? { url: URL.createObjectURL(picture), viewers: 0 };
  held.viewers += 1;
  shown.set(picture, held);
  return () => {
    held.viewers -= 1;
    if (held.viewers > 0) return;
    shown.delete(picture);
    URL.revokeObjectURL(held.url);
  };
}

/**
 * Loads an attached picture as an address that the frame's policy allows: `blob:`, which holds while it is shown.
 * @param id of the attachment
 */
export function useAttachmentImage(id: string): AttachmentImage {
  const query = useQuery({
    queryKey: ['attachment', id],
    queryFn: () => readImage(id),
    // The content of an attachment never changes.
    staleTime: Infinity,
    refetchOnWindowFocus: false
  });
  const picture = query.data;
  const url = useSyncExternalStore(
    useCallback(() => hold(picture), [picture]),
    () => (picture ? (shown.get(picture)?.url ?? null) : null)
  );
  const error = query.error ? failureOf(query.error) : null;
  return { url, loading: url === null && error === null, error };
}
