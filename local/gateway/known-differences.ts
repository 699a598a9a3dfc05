/** Where live sites answer otherwise than their documents say. One place, one reason each. */
import type { DocumentName, Schema } from './openapi';

interface KnownDifference {
  document: DocumentName;
  /** Operation id, or null for every operation of the document. */
  operationId: string | null;
  status: number;
  /** What the body looks like; `none` is an empty one. */
  body: 'error' | 'none';
  reason: string;
}

/** Bodies of errors whose form the documents leave out. */
export const ERROR_BODIES: Readonly<Record<DocumentName, Schema>> = {
  'jira-platform-v3': { $ref: '#/components/schemas/ErrorCollection' },
  'jira-platform-v3-supplement': { $ref: '#/components/schemas/ErrorCollection' },
  'confluence-v2': {
    type: 'object',
    required: ['errors'],
    properties: {
      errors: {
        type: 'array',
        items: {
          type: 'object',
          required: ['status', 'code', 'title', 'detail'],
          properties: {
            status: { type: 'integer' },
            code: { type: 'string' },
            title: { type: 'string' },
            detail: { type: 'string', nullable: true }
          }
        }
      }
    }
  },
  'confluence-v1': {
    type: 'object',
    required: ['statusCode', 'message'],
    properties: {
      statusCode: { type: 'integer' },
      message: { type: 'string' },
      data: { type: 'object', properties: {}, additionalProperties: true }
    }
  }
};

export const KNOWN_DIFFERENCES: readonly KnownDifference[] = [
  {
    document: 'jira-platform-v3',
    operationId: 'linkIssues',
    status: 201,
    body: 'none',
    reason: 'The document promises JSON; live sites send an empty body.'
  },
  {
    document: 'confluence-v2',
    operationId: 'updatePage',
    status: 409,
    body: 'error',
    reason: 'A stale version number answers 409, which the document does not mention.'
  },
  {
    document: 'confluence-v2',
    operationId: 'updateBlogPost',
    status: 409,
    body: 'error',
    reason: 'As for pages: a stale version number answers 409.'
  }
];
