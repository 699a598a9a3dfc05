/** Properties of pages, blog posts and spaces: values of apps under a key, each with a version of its own. */
import type { ProductResponse } from '../seam';
import { type Call, type Json, asObject, asText, bodyOf, idParam, instant, ok } from './call';
import { pageOf, sorted } from './paging';
import { badRequest, notFound, Refusal } from './refusal';
import type { RouteTable } from './router';
import type { Property } from './state';
import { showProperty } from './view';

/** Largest value in characters of JSON. */
const LARGEST = 32_768;

/** What carries properties, as one person may reach it. */
interface Owner {
  properties: Property[];
  /** Throws a refusal where the person may only read. */
  demandWrite: () => void;
}

interface Kind {
  ownerOf: (call: Call) => Owner;
  show: (property: Property) => Json;
  /** Status of a successful creation. */
  created: number;
}

function find(call: Call, { properties }: Owner): Property {
  const id = idParam(call, 'property-id');
  const property = properties.find((candidate) => candidate.id === id);
  if (!property) throw notFound();
  return property;
}

/** Key and value of a request; a value may be anything that JSON has, also null. */
function keyAndValue(body: Json): { key: string; value: unknown } {
  const key = asText(body['key']);
  if (key === undefined || key === '' || key.length > 255)
    throw badRequest("'key' must be a string of 1 to 255 characters");
  if (!('value' in body)) throw badRequest("'value' is required");
  if (JSON.stringify(body['value']).length > LARGEST)
    throw badRequest(`'value' is longer than ${LARGEST} characters`);
  return { key, value: body['value'] };
}

function create(call: Call, { ownerOf, show, created }: Kind): ProductResponse {
  const owner = ownerOf(call);
  owner.demandWrite();
  const { key, value } = keyAndValue(bodyOf(call));
  if (owner.properties.some((property) => property.key === key)) {
    throw badRequest(`A property with the key '${key}' already exists`);
  }
  const at = call.store.now();
  const by = call.accountId;
  const property: Property = {
    id: call.store.newId(),
    key,
    value,
    version: { number: 1, message: '', by, at },
    createdBy: by,
    created: at
  };
  owner.properties.push(property);
  return { status: created, body: show(property) };
}

function update(call: Call, { ownerOf, show }: Kind): ProductResponse {
  const owner = ownerOf(call);
  owner.demandWrite();
  const property = find(call, owner);
  const body = bodyOf(call);
  const { key, value } = keyAndValue(body);
  if (key !== property.key) throw badRequest('The key of a property cannot be changed');
  const version = asObject(body['version']);
  const provided = version?.['number'];
  if (typeof provided !== 'number') throw badRequest("'version.number' is required and must be a number");
  const current = property.version.number;
  if (provided !== current + 1) {
    throw new Refusal(
      409,
      `Version must be incremented when updating a property. Current Version: [${current}]. Provided version: [${provided}]`
    );
  }
  property.value = value;
  property.version = {
    number: provided,
    message: asText(version?.['message']) ?? '',
    by: call.accountId,
    at: call.store.now()
  };
  return ok(show(property));
}

function routesFor(path: string, kind: Kind): RouteTable {
  const { ownerOf, show } = kind;
  return {
    [`GET ${path}`]: (call) => {
      const key = call.query.get('key');
      const found = ownerOf(call).properties.filter((property) => key === null || property.key === key);
      return pageOf(
        call,
        sorted(call, found, { key: (property: Property) => property.key }),
        ({ id }) => id,
        show
      );
    },
    [`POST ${path}`]: (call) => create(call, kind),
    [`GET ${path}/{property-id}`]: (call) => ok(show(find(call, ownerOf(call)))),
    [`PUT ${path}/{property-id}`]: (call) => update(call, kind),
    [`DELETE ${path}/{property-id}`]: (call) => {
      const owner = ownerOf(call);
      owner.demandWrite();
      owner.properties.splice(owner.properties.indexOf(find(call, owner)), 1);
      return { status: 204 };
    }
  };
}

const ofContent = (type: 'page' | 'blogpost'): Kind => ({
  ownerOf: (call) => {
    const content = call.store.currentContent(call.accountId, idParam(call, `${type}-id`), type);
    return {
      properties: content.properties,
      demandWrite: () => call.store.demand(call.accountId, call.store.spaceOf(content), 'edit')
    };
  },
  show: showProperty,
  created: 200
});

const ofSpace: Kind = {
  ownerOf: (call) => {
    const space = call.store.space(call.accountId, idParam(call, 'space-id'));
    return {
      properties: space.properties,
      demandWrite: () => call.store.demand(call.accountId, space, 'admin')
    };
  },
  show: ({ id, key, value, version, createdBy, created }) => ({
    id,
    key,
    value,
    createdAt: instant(created),
    createdBy,
    version: {
      createdAt: instant(version.at),
      createdBy: version.by,
      message: version.message,
      number: version.number
    }
  }),
  created: 201
};

export const propertyRoutes: RouteTable = {
  ...routesFor('/wiki/api/v2/pages/{page-id}/properties', ofContent('page')),
  ...routesFor('/wiki/api/v2/blogposts/{blogpost-id}/properties', ofContent('blogpost')),
  ...routesFor('/wiki/api/v2/spaces/{space-id}/properties', ofSpace)
};
