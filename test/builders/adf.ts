import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv-draft-04';

const schema = JSON.parse(
  readFileSync(join(__dirname, '../../local/contracts/adf-schema.json'), 'utf8')
) as Record<string, unknown>;
const validate = new Ajv({ strict: false, allErrors: false }).compile(schema);

/** What the schema of the Atlassian Document Format says against a document; null when nothing. */
export const adfErrors = (document: unknown): unknown => (validate(document) ? null : validate.errors);
