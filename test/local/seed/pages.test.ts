import { readFileSync } from 'node:fs';
import path from 'node:path';
import Ajv from 'ajv-draft-04';
import { parse } from 'yaml';
import { people } from '../../../local/jira/fixture';
import { demoConfluence } from '../../../local/seed/pages';
import { demoPostmortems } from '../../../local/seed/postmortem-content';

const root = path.join(__dirname, '../../..');
const owner = {
  appId: '5b3c7c0e-6a52-4a35-9d1c-3f1d5f0a7e01',
  environmentId: '33333333-4444-4555-8666-777777777777',
  environmentType: 'DEVELOPMENT'
};
const { spaces, content: pages } = demoConfluence(owner, (key) => `id of ${key}`);
const adf = new Ajv({ strict: false }).compile(
  JSON.parse(readFileSync(path.join(root, 'local/contracts/adf-schema.json'), 'utf8')) as object
);

it('gives each team one page about an incident that has a postmortem', () => {
  expect(spaces.map(({ key }) => key)).toEqual(['PLAT', 'REG', 'SOC', 'IAM']);
  expect(pages.map(({ space }) => space)).toEqual(['PLAT', 'REG', 'SOC', 'IAM']);
  const told = demoPostmortems.map(({ incident }) => incident);
  for (const { body } of pages) {
    const incident = /"guestParams":\{"incident":"id of ([A-Z]+-\d+)","incidentKey":"\1"\}/.exec(
      JSON.stringify(body)
    )?.[1];
    expect(told).toContain(incident);
  }
});

it('writes valid documents, each macro with an id of its own', () => {
  for (const { body } of pages) {
    adf(body);
    expect(adf.errors ?? []).toEqual([]);
  }
  const ids = pages.map(({ body }) => /"localId":"([^"]+)"/.exec(JSON.stringify(body))?.[1]);
  expect(new Set(ids).size).toBe(4);
});

it('keeps people out of the space of a project that they cannot see', () => {
  expect(spaces.filter((space) => space.people[people.contractor] === null).map(({ key }) => key)).toEqual([
    'PLAT'
  ]);
  const mayEdit = ({ people: single, everyone }: (typeof spaces)[number], who: string) =>
    ['edit', 'admin'].includes((who in single ? single[who] : everyone) ?? '');
  for (const { space: key, by } of pages) {
    const space = spaces.find((candidate) => candidate.key === key);
    expect(space && mayEdit(space, by)).toBe(true);
  }
});

it('uses the macro that the manifest declares', () => {
  const manifest = parse(readFileSync(path.join(root, 'manifest.yml'), 'utf8')) as {
    modules: { macro: { key: string; title: string }[] };
  };
  const [{ key, title } = { key: '', title: '' }] = manifest.modules.macro;
  for (const { body } of pages) {
    expect(JSON.stringify(body)).toContain(`/static/${key}"`);
    expect(JSON.stringify(body)).toContain(`"extensionTitle":"${title}"`);
  }
});
