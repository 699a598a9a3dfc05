import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

const folder = path.join(__dirname, '../../../local/contracts');
const files = readdirSync(folder).filter((name) => name.endsWith('.json'));

/** Objects whose keys are names given by the API, not words of the schema language. */
const MAPS = new Set([
  'properties',
  'schemas',
  'definitions',
  'paths',
  'content',
  'responses',
  'headers',
  'mapping'
]);
const PROSE_WORDS = new Set([
  'description',
  'summary',
  'title',
  'example',
  'examples',
  'externalDocs',
  '$comment'
]);
const MAY_BE_LONG = new Set(['$ref', 'pattern', 'authorizationUrl', 'tokenUrl']);

/** Every place of a document that still tells something in words. */
function prose(value: unknown, at: string[] = [], inMap = false): string[] {
  const word = at.at(-1) ?? '';
  // The document's own name is a fact.
  if (at.join('/') === 'info/title') return [];
  if (typeof value === 'string') {
    if (PROSE_WORDS.has(word) && value !== '') return [at.join('/')];
    const inEnum = at.at(-2) === 'enum' || at.at(-2) === 'required';
    const long = value.length > 80 && !MAY_BE_LONG.has(word) && !inEnum;
    return long || /\w+ \w+ \w+ \w+/.test(value) ? [at.join('/')] : [];
  }
  if (Array.isArray(value)) return value.flatMap((item, index) => prose(item, [...at, String(index)]));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [
    ...(/\s/.test(key) ? [[...at, key].join('/')] : []),
    ...(!inMap && PROSE_WORDS.has(key) && typeof inner === 'object' ? [[...at, key].join('/')] : []),
    ...prose(inner, [...at, key], !inMap && MAPS.has(key))
  ]);
}

describe('the committed contracts', () => {
  it('are the ones that the site uses', () => {
    expect(files.sort()).toEqual([
      'adf-schema.json',
      'confluence-v1.json',
      'confluence-v2.json',
      'jira-platform-v3-supplement.json',
      'jira-platform-v3.json'
    ]);
  });

  it.each(files)('%s holds facts and no prose', (file) => {
    expect(prose(JSON.parse(readFileSync(path.join(folder, file), 'utf8')))).toEqual([]);
  });

  it('would notice prose', () => {
    expect(prose({ components: { schemas: { A: { description: 'Tells.', type: 'object' } } } })).toHaveLength(
      1
    );
    expect(prose({ properties: { description: { type: 'string' } } })).toEqual([]);
    expect(prose({ properties: { properties: { description: 'Tells.' } } })).toHaveLength(1);
    expect(prose({ required: ['The row of it'] })).toHaveLength(1);
  });
});
