/** Where live sites answer otherwise than their documents say. One place, one reason each. */
import type { DocumentName, Schema } from './openapi';

interface KnownDifference {
  document: DocumentName;
  operationId: string;
  status: number;
  /** What the body looks like; `none` is an empty one. */
  body: 'error' | 'none';
  reason: string;
}

interface KnownNulls {
  document: DocumentName;
  /** A component of the document, and which of its properties may be null. */
  schema: string;
  properties: readonly string[];
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
    document: 'jira-platform-v3-supplement',
    operationId: 'addAttachment',
    status: 415,
    body: 'none',
    reason: 'A body that is no form data; taken to be refused as any other unknown media type. Not seen live.'
  },
  ...['updatePage', 'updateBlogPost'].map((operationId) => ({
    document: 'confluence-v2' as const,
    operationId,
    status: 409,
    body: 'error' as const,
    reason: 'A stale version number answers 409, which the document does not mention.'
  })),
  ...['updatePagePropertyById', 'updateBlogpostPropertyById', 'updateSpacePropertyById'].map(
    (operationId) => ({
      document: 'confluence-v2' as const,
      operationId,
      status: 409,
      body: 'error' as const,
      reason: 'Taken to be as for pages: properties are versioned in the same way. Not seen on a live site.'
    })
  )
];

export const KNOWN_NULLS: readonly KnownNulls[] = [
  {
    document: 'jira-platform-v3',
    schema: 'ChangeDetails',
    properties: ['from', 'fromString', 'to', 'toString'],
    reason: 'The document has strings only; live sites send null for a side of a change that is empty.'
  }
];
