/** Pages, blog posts and what hangs on them, as version 2 of the API shows them. */
import { may } from './access';
import { represent } from './body';
import { type Json, instant } from './call';
import type { Content, Label, Property, Representation, Space, Version } from './state';
import { type ConfluenceStore, latest } from './store';

const words = (title: string): string => encodeURIComponent(title).replaceAll('%20', '+');

/** Address of content below the base. @param store where it is @param content page or blog post */
export function webui(store: ConfluenceStore, content: Content): string {
  const { key } = store.spaceOf(content);
  const title = words(latest(content).title);
  if (content.type === 'page') return `/spaces/${key}/pages/${content.id}/${title}`;
  const [year, month, day] = instant(content.created).slice(0, 10).split('-');
  return `/spaces/${key}/blog/${year}/${month}/${day}/${content.id}/${title}`;
}

/** One version, without its body. @param version of content */
export const showVersion = (version: Version): Json => ({
  createdAt: instant(version.at),
  message: version.message,
  number: version.number,
  minorEdit: false,
  authorId: version.by
});

/** A label. @param label of the site */
export const showLabel = ({ id, name, prefix }: Label): Json => ({ id, name, prefix });

/** A content property. @param property of content */
export const showProperty = ({ id, key, value, version }: Property): Json => ({
  id,
  key,
  value,
  version: {
    createdAt: instant(version.at),
    message: version.message,
    number: version.number,
    minorEdit: false,
    authorId: version.by
  }
});

/** What a person may do with content, or in a space. @param targetType `page`, `blogpost` or `space` */
export function operationsOf(space: Space, accountId: string, targetType: string): Json[] {
  const operation = (name: string, target = targetType): Json => ({ operation: name, targetType: target });
  const inSpace = targetType === 'space';
  const editing = inSpace
    ? [operation('create', 'page'), operation('create', 'blogpost')]
    : [operation('update'), operation('delete')];
  return [
    ...(may(space, accountId, 'view') ? [operation('read')] : []),
    ...(may(space, accountId, 'edit') ? editing : []),
    ...(may(space, accountId, 'admin') ? [operation(inSpace ? 'administer' : 'purge')] : [])
  ];
}

interface ContentForm {
  /** No body unless told. */
  format?: Representation | 'view';
  /** The newest one unless told. */
  version?: Version;
}

/** What lists and single answers have in common. @param store where it is @param content page or blog post @param form body and version */
export function showContent(store: ConfluenceStore, content: Content, form: ContentForm = {}): Json {
  const current = latest(content);
  const version = form.version ?? current;
  const { format } = form;
  return {
    id: content.id,
    status: version === current ? content.status : 'historical',
    title: version.title,
    spaceId: content.spaceId,
    ...(content.type === 'page' && {
      ...(content.parentId !== null && { parentId: content.parentId, parentType: 'page' }),
      position: store.positionOf(content),
      ownerId: content.owner,
      lastOwnerId: null
    }),
    authorId: content.author,
    createdAt: instant(content.created),
    version: showVersion(version),
    body: format ? { [format]: represent(version.body, format) } : {},
    _links: { webui: webui(store, content) }
  };
}

/** A list inside of an answer, all on one page. @param results shown already @param self path of the list itself */
export const inner = (results: readonly Json[], self: string): Json => ({
  results,
  meta: { hasMore: false, cursor: '' },
  _links: { self }
});
