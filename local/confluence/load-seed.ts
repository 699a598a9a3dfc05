/** Turns a seed into the state of a site. */
import { bodyOfAdf, EMPTY_DOCUMENT } from './body';
import { readAdf } from './adf';
import type { AdfDocument, ConfluenceSeed, SeedContent, SeedSpace } from './seed';
import type { Body, ConfluenceState, Content } from './state';
import { type ConfluenceStore, latest } from './store';
import { addContent } from './writes';

/** Ids of live sites have five digits at least. */
const FIRST_ID = 65_536;

/** A site that holds nothing. */
export const emptyState = (): ConfluenceState => ({ lastId: FIRST_ID, spaces: [], contents: [], labels: [] });

function milliseconds(instant: string): number {
  const at = Date.parse(instant);
  if (Number.isNaN(at)) throw new Error(`The seed has no instant in '${instant}'.`);
  return at;
}

function checkedBody(document: AdfDocument, title: string): Body {
  const body = bodyOfAdf(document);
  const read = readAdf(body.value);
  if (!read.ok) throw new Error(`The seed's body of '${title}' is no valid ADF document: ${read.problem}.`);
  return body;
}

function addSpace(store: ConfluenceStore, seed: SeedSpace): void {
  const id = store.newId();
  const at = milliseconds(seed.created);
  const homepage = addContent(store, {
    type: 'page',
    spaceId: id,
    parentId: null,
    title: seed.name,
    body: bodyOfAdf(EMPTY_DOCUMENT),
    at,
    by: seed.by
  });
  store.state.spaces.push({
    id,
    key: seed.key,
    name: seed.name,
    description: seed.description,
    author: seed.by,
    created: at,
    homepageId: homepage.id,
    everyone: seed.everyone,
    people: { ...seed.people },
    properties: []
  });
}

function parentOf(
  store: ConfluenceStore,
  seed: SeedContent,
  spaceId: string,
  homepageId: string
): string | null {
  if (seed.type === 'blogpost') return null;
  if (seed.parent === undefined) return homepageId;
  const parent = store.state.contents.find(
    (content) =>
      content.spaceId === spaceId && content.type === 'page' && latest(content).title === seed.parent
  );
  if (!parent) throw new Error(`The seed has no page '${seed.parent}' above '${seed.title}'.`);
  return parent.id;
}

function addSeedContent(store: ConfluenceStore, seed: SeedContent): Content {
  const space = store.state.spaces.find(({ key }) => key === seed.space);
  if (!space) throw new Error(`The seed has no space '${seed.space}' for '${seed.title}'.`);
  const content = addContent(store, {
    type: seed.type,
    spaceId: space.id,
    parentId: parentOf(store, seed, space.id, space.homepageId),
    title: seed.title,
    body: checkedBody(seed.body, seed.title),
    at: milliseconds(seed.created),
    by: seed.by
  });
  for (const { at, by, title, body, message } of seed.edits ?? []) {
    const current = latest(content);
    content.versions.push({
      number: current.number + 1,
      title: title ?? current.title,
      body: checkedBody(body, seed.title),
      by,
      at: milliseconds(at),
      message: message ?? ''
    });
  }
  content.labels = (seed.labels ?? []).map((name) => store.labelNamed('global', name).id);
  for (const [key, value] of Object.entries(seed.properties ?? {})) {
    content.properties.push({
      id: store.newId(),
      key,
      value,
      version: { number: 1, message: '', by: seed.by, at: content.created },
      createdBy: seed.by,
      created: content.created
    });
  }
  return content;
}

/**
 * Fills an empty store.
 * @param store with {@link emptyState}
 * @param seed what it is to hold
 * @throws Error where the seed names what it does not have, or a refusal where titles clash
 */
export function loadSeed(store: ConfluenceStore, seed: ConfluenceSeed): void {
  for (const space of seed.spaces) addSpace(store, space);
  for (const content of seed.content) addSeedContent(store, content);
}
