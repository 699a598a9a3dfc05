/** The site's state, and the ways in which one person may reach it. */
import { may } from './access';
import { badRequest, notFound, Refusal } from './refusal';
import type { AccessLevel, ConfluenceUser } from './seed';
import type { Clock, ProductEvent } from '../seam';
import type { ConfluenceState, Content, ContentType, Label, Space, Version } from './state';

export interface StoreOptions {
  clock: Clock;
  siteUrl: () => string;
  users: () => readonly ConfluenceUser[];
  emit: (event: ProductEvent) => void;
}

/** The version that readers see. @param content any */
export function latest(content: Content): Version {
  const version = content.versions.at(-1);
  if (!version) throw new Error(`Content ${content.id} has no version.`);
  return version;
}

export class ConfluenceStore {
  constructor(
    readonly state: ConfluenceState,
    private readonly options: StoreOptions
  ) {}

  now(): number {
    return this.options.clock.now();
  }

  /** Where Confluence is reached: `http://localhost:8080/wiki`. */
  base(): string {
    return `${this.options.siteUrl()}/wiki`;
  }

  emit(event: ProductEvent): void {
    this.options.emit(event);
  }

  newId(): string {
    this.state.lastId += 1;
    return String(this.state.lastId);
  }

  users(): readonly ConfluenceUser[] {
    return this.options.users();
  }

  user(accountId: string): ConfluenceUser | undefined {
    return this.users().find((user) => user.accountId === accountId);
  }

  spacesOf(accountId: string): Space[] {
    return this.state.spaces.filter((space) => may(space, accountId, 'view'));
  }

  /** A space that the person may see. Throws a 404 refusal. */
  space(accountId: string, id: string): Space {
    const space = this.spacesOf(accountId).find((candidate) => candidate.id === id);
    if (!space) throw notFound();
    return space;
  }

  /** The space that content is in, whoever asks. */
  spaceOf(content: Content): Space {
    const space = this.state.spaces.find(({ id }) => id === content.spaceId);
    if (!space) throw new Error(`Content ${content.id} is in no space.`);
    return space;
  }

  /** Everything that the person may see, also in the trash, in the order of creation. */
  contentsOf(accountId: string, type?: ContentType): Content[] {
    const spaces = new Set(this.spacesOf(accountId).map(({ id }) => id));
    return this.state.contents.filter(
      (content) => spaces.has(content.spaceId) && (type === undefined || content.type === type)
    );
  }

  /** Content that the person may see, also in the trash. Throws a 404 refusal. */
  content(accountId: string, id: string, type?: ContentType): Content {
    const content = this.contentsOf(accountId, type).find((candidate) => candidate.id === id);
    if (!content) throw notFound();
    return content;
  }

  /** As {@link content}, but not in the trash. */
  currentContent(accountId: string, id: string, type?: ContentType): Content {
    const content = this.content(accountId, id, type);
    if (content.status !== 'current') throw notFound();
    return content;
  }

  /** Throws a refusal where the person has not the level in the space. */
  demand(accountId: string, space: Space, level: AccessLevel): void {
    if (may(space, accountId, level)) return;
    throw new Refusal(404, `Not permitted to ${level} in this space`);
  }

  /** Pages right under a page that are not in the trash. */
  childrenOf(pageId: string): Content[] {
    return this.state.contents.filter(({ parentId, status }) => parentId === pageId && status === 'current');
  }

  /** From the root of the space down to the parent. */
  ancestorsOf(content: Content): Content[] {
    const above: Content[] = [];
    let parentId = content.parentId;
    while (parentId !== null) {
      const parent = this.state.contents.find(({ id }) => id === parentId);
      if (!parent) break;
      above.unshift(parent);
      parentId = parent.parentId;
    }
    return above;
  }

  /** Place among the pages with the same parent, from 0. */
  positionOf(content: Content): number {
    return this.state.contents
      .filter(
        ({ type, spaceId, parentId }) =>
          type === content.type && spaceId === content.spaceId && parentId === content.parentId
      )
      .indexOf(content);
  }

  /** Throws the 400 of a title that is empty, too long, or taken by another page of the space. */
  demandTitle(title: string, type: ContentType, spaceId: string, except?: Content): void {
    if (title.trim() === '') throw badRequest('A title is required');
    if (title.length > 255) throw badRequest('The title is longer than 255 characters');
    const day = (at: number): string => new Date(at).toISOString().slice(0, 10);
    const created = day(except?.created ?? this.now());
    const taken = this.state.contents.some(
      (other) =>
        other !== except &&
        other.status === 'current' &&
        other.type === type &&
        other.spaceId === spaceId &&
        latest(other).title.toLowerCase() === title.toLowerCase() &&
        // Blog posts of different days may share their title.
        (type === 'page' || day(other.created) === created)
    );
    if (!taken) return;
    throw badRequest(
      `A ${type === 'page' ? 'page' : 'blog post'} with this title already exists: A page already exists with the same TITLE in this space`
    );
  }

  label(id: string): Label {
    const label = this.state.labels.find((candidate) => candidate.id === id);
    if (!label) throw new Error(`There is no label ${id}.`);
    return label;
  }

  /** The site's label of that name, made where it is new. */
  labelNamed(prefix: string, name: string): Label {
    const known = this.state.labels.find((label) => label.prefix === prefix && label.name === name);
    if (known) return known;
    const label = { id: this.newId(), prefix, name };
    this.state.labels.push(label);
    return label;
  }
}
