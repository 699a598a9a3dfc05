/** Changes of pages and blog posts. Whoever calls has checked that the person may make them. */
import { type Cause, announce } from './events';
import { badRequest, Refusal } from './refusal';
import type { Body, Content, ContentType } from './state';
import { type ConfluenceStore, latest } from './store';

interface NewContent {
  type: ContentType;
  spaceId: string;
  parentId: string | null;
  title: string;
  body: Body;
  /** Epoch milliseconds. */
  at: number;
  by: string;
}

/** Adds content without telling anyone. Throws a refusal of the title. @param store where @param content what it begins as */
export function addContent(store: ConfluenceStore, content: NewContent): Content {
  const { type, spaceId, parentId, title, body, at, by } = content;
  store.demandTitle(title, type, spaceId);
  const added: Content = {
    id: store.newId(),
    type,
    status: 'current',
    spaceId,
    parentId,
    author: by,
    owner: by,
    created: at,
    versions: [{ number: 1, title, body, by, at, message: '' }],
    labels: [],
    properties: []
  };
  store.state.contents.push(added);
  return added;
}

/** Creates content. Throws a refusal of the title. @param store where @param content what it begins as @param cause who does it */
export function createContent(store: ConfluenceStore, content: NewContent, cause: Cause): Content {
  const created = addContent(store, content);
  announce(store, 'created', created, cause);
  return created;
}

interface Change {
  title?: string;
  body?: Body;
  parentId?: string | null;
  owner?: string;
  message?: string;
}

/** Makes the next version. Throws a refusal of the title or parent. @param change what is different from now */
export function changeContent(store: ConfluenceStore, content: Content, change: Change, cause: Cause): void {
  const current = latest(content);
  const title = change.title ?? current.title;
  store.demandTitle(title, content.type, content.spaceId, content);
  const parentId = change.parentId === undefined ? content.parentId : change.parentId;
  if (parentId !== content.parentId) demandParent(store, content, parentId);
  content.parentId = parentId;
  content.owner = change.owner ?? content.owner;
  content.versions.push({
    number: current.number + 1,
    title,
    body: change.body ?? current.body,
    by: cause.accountId,
    at: store.now(),
    message: change.message ?? ''
  });
  announce(store, 'updated', content, cause);
}

function demandParent(store: ConfluenceStore, content: Content, parentId: string | null): void {
  if (parentId === null) return;
  const parent = store.state.contents.find(({ id }) => id === parentId);
  if (parent?.type !== 'page' || parent.status !== 'current' || parent.spaceId !== content.spaceId) {
    throw badRequest(`There is no page ${parentId} in the space to be the parent`);
  }
  if (parent === content || store.ancestorsOf(parent).includes(content)) {
    throw badRequest('A page cannot be moved below itself');
  }
}

/** Throws the 409 of a version that is not the next one. @param provided of the request */
export function demandNextVersion(content: Content, provided: number): void {
  const current = latest(content).number;
  if (provided === current + 1) return;
  const thing = content.type === 'page' ? 'a page' : 'a blog post';
  throw new Refusal(
    409,
    `Version must be incremented when updating ${thing}. Current Version: [${current}]. Provided version: [${provided}]`
  );
}

/** Moves content to the trash; pages below it move up. */
export function trashContent(store: ConfluenceStore, content: Content, cause: Cause): void {
  for (const child of store.childrenOf(content.id)) child.parentId = content.parentId;
  content.status = 'trashed';
  announce(store, 'trashed', content, cause);
}

/** Removes content from the trash for good. */
export function purgeContent(store: ConfluenceStore, content: Content, cause: Cause): void {
  const { contents } = store.state;
  contents.splice(contents.indexOf(content), 1);
  announce(store, 'deleted', content, cause);
}
