/** Bodies of content: what is taken, and each form in which they are given out. */
import { isDocument, plainText, readAdf } from './adf';
import { type Json, asObject, asText } from './call';
import { badRequest, Refusal } from './refusal';
import { fromStorage } from './storage-read';
import { toStorage } from './storage-write';
import type { AdfDocument } from './seed';
import type { Body, Representation } from './state';
import { parseXml } from './xml';

/** Largest body in bytes. */
const LARGEST = 5 * 1024 * 1024;

export const EMPTY_DOCUMENT: AdfDocument = { type: 'doc', version: 1, content: [] };

/** A body of a document. @param document as seeds give it */
export const bodyOfAdf = (document: AdfDocument): Body => ({
  representation: 'atlas_doc_format',
  value: JSON.stringify(document)
});

function isRepresentation(value: unknown): value is Representation {
  return value === 'atlas_doc_format' || value === 'storage';
}

/** `{representation, value}` itself, or the one that `{storage: …}` or `{atlas_doc_format: …}` holds. */
function written(body: Json): { representation: unknown; value: unknown } {
  if ('representation' in body || 'value' in body) {
    return { representation: body['representation'], value: body['value'] };
  }
  const [[representation, nested] = [undefined, undefined]] = Object.entries(body);
  return { representation, value: asObject(nested)?.['value'] };
}

/**
 * Reads the body of a request. Throws a 400 or 413 refusal.
 * @param value `body` of the request
 * @returns undefined for wiki markup, which is not modelled
 */
export function readBody(value: unknown): Body | undefined {
  if (value === undefined) return bodyOfAdf(EMPTY_DOCUMENT);
  const body = asObject(value);
  if (!body) throw badRequest('The body must be an object');
  const { representation, value: text } = written(body);
  if (representation === 'wiki') return undefined;
  const content = asText(text);
  if (!isRepresentation(representation) || content === undefined) {
    throw badRequest(
      "The body needs a 'representation' of 'storage' or 'atlas_doc_format' and a 'value' that is a string"
    );
  }
  if (Buffer.byteLength(content) > LARGEST) throw new Refusal(413, 'The body is larger than 5 MB');
  if (representation === 'atlas_doc_format') {
    const read = readAdf(content);
    if (!read.ok) throw badRequest('The body is no valid ADF document', read.problem);
  } else {
    const parsed = parseXml(content);
    if (!parsed.ok) throw badRequest('Error parsing xhtml', parsed.problem);
  }
  return { representation, value: content };
}

/** The document that a body is or becomes. @param body as stored */
export function documentOf(body: Body): AdfDocument {
  if (body.representation === 'atlas_doc_format') return JSON.parse(body.value) as AdfDocument;
  const parsed = parseXml(body.value);
  if (!parsed.ok) return EMPTY_DOCUMENT;
  const document = fromStorage(parsed.nodes);
  return isDocument(document) ? document : { ...document, content: document.content.map(allowed) };
}

/** A block as it is, or its words where ADF has no place for it: a table inside a list, say. */
function allowed(block: unknown): unknown {
  if (isDocument({ ...EMPTY_DOCUMENT, content: [block] })) return block;
  const text = plainText(block).trim();
  return { type: 'paragraph', ...(text !== '' && { content: [{ type: 'text', text }] }) };
}

/** A body in the form that is asked for. @param body as stored @param format `view` is the storage format without its macros drawn */
export function represent(
  body: Body,
  format: Representation | 'view'
): { representation: string; value: string } {
  if (body.representation === format) return { representation: format, value: body.value };
  const value =
    format === 'atlas_doc_format'
      ? JSON.stringify(documentOf(body))
      : body.representation === 'storage'
        ? body.value
        : toStorage(documentOf(body));
  return { representation: format, value };
}

/** The words of a body, for search. @param body as stored */
export const textOfBody = (body: Body): string => plainText(documentOf(body));
