/** Atlassian Document Format: what Jira takes for a document, and the text in it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv-draft-04';
import type { ValidateFunction } from 'ajv';
import { asArray, asObject, asText } from './call';
import type { AdfDocument } from './state';

let compiled: ValidateFunction<AdfDocument> | undefined;

/** Compiling the schema takes a moment, so it waits for the first document. */
const validator = (): ValidateFunction<AdfDocument> => {
  if (compiled === undefined) {
    const schema: unknown = JSON.parse(readFileSync(join(__dirname, '../contracts/adf-schema.json'), 'utf8'));
    compiled = new Ajv({ strict: false }).compile<AdfDocument>(schema as object);
  }
  return compiled;
};

/** True for something that claims to be a document: only then does Jira look at its nodes. */
export const looksLikeDocument = (value: unknown): boolean => {
  const document = asObject(value);
  return document?.['type'] === 'doc' && document['version'] === 1 && Array.isArray(document['content']);
};

/** True for a document whose every node and mark is in the schema. */
export const isDocument = (value: unknown): value is AdfDocument =>
  looksLikeDocument(value) && validator()(value);

/**
 * A document of plain paragraphs.
 * @param text one paragraph per line
 */
export const paragraphs = (text: string): AdfDocument => ({
  type: 'doc',
  version: 1,
  content: text
    .split('\n')
    .map((line) =>
      line === '' ? { type: 'paragraph' } : { type: 'paragraph', content: [{ type: 'text', text: line }] }
    )
});

/** The words of a document without markup: blocks on lines of their own. */
export const plainText = (document: AdfDocument | null): string =>
  document === null ? '' : document.content.map(textOf).join('\n');

const inline = new Set(['text', 'mention', 'emoji', 'status', 'hardBreak', 'inlineCard', 'date']);

const textOf = (value: unknown): string => {
  const node = asObject(value);
  if (node === undefined) return '';
  const attributes = asObject(node['attrs']) ?? {};
  if (node['type'] === 'hardBreak') return '\n';
  const own = asText(node['text'] ?? attributes['text'] ?? attributes['shortName'] ?? attributes['url']);
  const children = asArray(node['content']) ?? [];
  const separator = children.some((child) => inline.has(asText(asObject(child)?.['type']) ?? '')) ? '' : '\n';
  return [...(own === undefined ? [] : [own]), children.map(textOf).join(separator)].join('');
};
