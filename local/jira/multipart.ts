/** Takes multipart form data apart. */

interface Part {
  name: string;
  filename: string | undefined;
  contentType: string;
  content: Buffer;
}

const headerEnd = Buffer.from('\r\n\r\n');

const readPart = (part: Buffer): Part | undefined => {
  const end = part.indexOf(headerEnd);
  if (end < 0) return undefined;
  const headers = part.subarray(0, end).toString('utf8');
  const name = /content-disposition:[^\r\n]*[; ]name="([^"]*)"/i.exec(headers)?.[1];
  if (name === undefined) return undefined;
  return {
    name,
    filename: /content-disposition:[^\r\n]*filename="([^"]*)"/i.exec(headers)?.[1],
    contentType: /content-type:\s*([^\r\n]+)/i.exec(headers)?.[1] ?? 'application/octet-stream',
    // The line break before the next boundary belongs to the boundary.
    content: part.subarray(end + headerEnd.length, part.length - 2)
  };
};

/**
 * The parts of a body; undefined where it is not multipart form data.
 * @param contentType of the request, with its boundary
 * @param body as it came
 */
export const parseMultipart = (contentType: string, body: unknown): Part[] | undefined => {
  const [, quoted, plain] =
    /^multipart\/form-data;.*boundary=(?:"([^"]+)"|([^;\s]+))/i.exec(contentType) ?? [];
  const boundary = quoted ?? plain;
  if (boundary === undefined || !Buffer.isBuffer(body)) return undefined;
  const delimiter = Buffer.from(`--${boundary}`);
  const parts: Part[] = [];
  let start = body.indexOf(delimiter);
  while (start >= 0) {
    const from = start + delimiter.length + 2;
    const next = body.indexOf(delimiter, from);
    if (next < 0) break;
    const part = readPart(body.subarray(from, next));
    if (part !== undefined) parts.push(part);
    start = next;
  }
  return parts;
};
