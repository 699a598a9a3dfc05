/** Atlassian Document Format: what Confluence takes for a document, and the text in it. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { ValidateFunction } from 'ajv';
import Ajv from 'ajv-draft-04';
import { asObject, asText } from './call';
import type { AdfDocument } from './seed';

let compiled: ValidateFunction<AdfDocument> | undefined;

/** Compiling the schema takes a moment, so it waits for the first document. */
function validator(): ValidateFunction<AdfDocument> {
  if (!compiled) {
    const file = path.join(__dirname, '..', 'contracts', 'adf-schema.json');
    const schema = JSON.parse(readFileSync(file, 'utf8')) as object;
    compiled = new Ajv({ strict: false }).compile<AdfDocument>(schema);
  }
  return compiled;
}

/** Whether every node and mark is in the schema. @param value any */
export const isDocument = (value: unknown): boolean => validator()(value);

type ReadAdf = { ok: true; document: AdfDocument } | { ok: false; problem: string };

/**
 * Reads a document from the string as which ADF travels.
 * @param value of a body
 * @returns the document, or in words why it is none
 */
export function readAdf(value: string): ReadAdf {
  let document: unknown;
  try {
    document = JSON.parse(value);
  } catch {
    return { ok: false, problem: 'it is not JSON' };
  }
  const validate = validator();
  if (validate(document)) return { ok: true, document };
  // Most errors only say which alternative a node is not; the deepest one names what is wrong.
  const [error] = [...(validate.errors ?? [])].sort((a, b) => b.instancePath.length - a.instancePath.length);
  return { ok: false, problem: `${error?.instancePath ?? ''} ${error?.message ?? 'is wrong'}`.trim() };
}

/** A node or mark as it comes: what is missing is empty. */
export interface Node {
  type: string;
  attrs: Record<string, unknown>;
  content: readonly unknown[];
  marks: readonly unknown[];
  text: string;
}

/** Reads a node leniently. @param value any value of a document */
export function nodeOf(value: unknown): Node {
  const node = asObject(value) ?? {};
  const list = (part: unknown): readonly unknown[] => (Array.isArray(part) ? (part as unknown[]) : []);
  return {
    type: asText(node['type']) ?? '',
    attrs: asObject(node['attrs']) ?? {},
    content: list(node['content']),
    marks: list(node['marks']),
    text: asText(node['text']) ?? ''
  };
}

const INLINE = new Set(['text', 'mention', 'emoji', 'status', 'hardBreak', 'inlineCard', 'date']);

/** The words of a document or node without markup: blocks on lines of their own. @param value node */
export function plainText(value: unknown): string {
  const { type, text, attrs, content } = nodeOf(value);
  if (type === 'hardBreak') return '\n';
  const own = text || (asText(attrs['text']) ?? asText(attrs['shortName']) ?? asText(attrs['url']) ?? '');
  const separator = content.some((child) => INLINE.has(nodeOf(child).type)) ? '' : '\n';
  return own + content.map(plainText).join(separator);
}
