/** The context that a frame gets of `view.getContext` and a resolver of its request, per module as the platform builds it. */
import * as v from 'valibot';
import { findMacro } from '../macros';
import type { Persona, SiteDeps } from '../ports';
import { productClient, type ProductClient } from '../products';
import type { AppModule } from '../manifest';
import type { ColorMode, FrameSpec, Place } from './protocol';

/** A bridge command that cannot be served, in words for whoever writes the app. */
export class BridgeRefusal extends Error {
  override readonly name = 'BridgeRefusal';
}

type Extension = Record<string, unknown>;

const Issue = v.object({
  id: v.string(),
  key: v.string(),
  fields: v.object({
    issuetype: v.object({ id: v.string(), name: v.string() }),
    project: v.object({ id: v.string(), key: v.string(), projectTypeKey: v.string() })
  })
});

const Content = v.object({
  id: v.string(),
  spaceId: v.string(),
  body: v.object({ atlas_doc_format: v.object({ value: v.string() }) })
});

const Space = v.object({ id: v.string(), key: v.string() });

async function issue(client: ProductClient, issueKey: string): Promise<Extension> {
  const path = `/rest/api/3/issue/${encodeURIComponent(issueKey)}?fields=issuetype,project`;
  const seen = await client.read(path, Issue);
  if (!seen) throw new BridgeRefusal('The issue of this frame cannot be seen by whoever is signed in.');
  const { issuetype, project } = seen.fields;
  return {
    issue: { id: seen.id, key: seen.key, type: issuetype.name, typeId: issuetype.id },
    project: { id: project.id, key: project.key, type: project.projectTypeKey }
  };
}

async function macro(
  client: ProductClient,
  place: Extract<Place, { kind: 'macro' }>,
  frame: FrameSpec
): Promise<Extension> {
  const collection = place.contentType === 'page' ? 'pages' : 'blogposts';
  const path = `/wiki/api/v2/${collection}/${encodeURIComponent(place.contentId)}?body-format=atlas_doc_format`;
  const content = await client.read(path, Content);
  const space = content && (await client.read(`/wiki/api/v2/spaces/${content.spaceId}`, Space));
  if (!content || !space)
    throw new BridgeRefusal('The page of this frame cannot be seen by whoever is signed in.');
  const found = findMacro(content.body.atlas_doc_format.value, place.localId);
  if (!found) throw new BridgeRefusal('The macro of this frame is not on the page any more.');
  const configuring = frame.entry === 'config';
  return {
    content: { id: content.id, type: place.contentType, subtype: null },
    space: { id: space.id, key: space.key },
    isEditing: configuring,
    references: [],
    config: found.config,
    macro: { isConfiguring: configuring, isInserting: configuring && frame.inserting === true }
  };
}

function dashboardItem(
  deps: SiteDeps,
  place: Extract<Place, { kind: 'gadget' | 'widget' }>
): Record<string, unknown> {
  const itemId = place.kind === 'gadget' ? place.gadgetId : place.widgetId;
  const kind = place.kind === 'gadget' ? 'jira' : 'home';
  const item = deps.dashboards.find(kind, place.dashboardId)?.items.find(({ id }) => id === itemId);
  if (!item) throw new BridgeRefusal('The dashboard of this frame has no such item.');
  return item.config ?? {};
}

async function extensionOf(
  deps: SiteDeps,
  client: ProductClient,
  frame: FrameSpec,
  { type }: AppModule
): Promise<Extension> {
  const { place, entry } = frame;
  const editing = entry === 'edit' ? { entryPoint: 'edit' } : {};
  switch (place.kind) {
    case 'issue':
      return {
        ...(await issue(client, place.issueKey)),
        ...(type === 'jira:issueContext'
          ? { location: `${deps.siteUrl()}/browse/${place.issueKey}` }
          : { isNewToIssue: false })
      };
    case 'macro':
      return macro(client, place, frame);
    case 'gadget':
      return {
        dashboard: { id: place.dashboardId },
        gadget: { id: place.gadgetId },
        gadgetConfiguration: dashboardItem(deps, place),
        ...editing
      };
    case 'widget':
      return {
        layout: { width: 640, height: 480, rowSpan: 'medium', columnSpan: 6 },
        context: { widgetId: place.widgetId, dashboardId: place.dashboardId },
        config: dashboardItem(deps, place),
        ...editing
      };
  }
}

/**
 * Builds the full context of a frame.
 * @param frame where it stands
 * @param module the manifest's module
 * @param persona who is signed in
 * @param colorMode colours of the page around it
 * @throws BridgeRefusal where the person may not see what the frame stands on
 */
export async function contextOf(
  deps: SiteDeps,
  frame: FrameSpec,
  module: AppModule,
  persona: Persona,
  colorMode: ColorMode
): Promise<Record<string, unknown>> {
  const { installation } = deps;
  const { manifest } = installation;
  const client = productClient(deps.gateway, persona.accountId);
  const extension = await extensionOf(deps, client, frame, module);
  const { place } = frame;
  return {
    accountId: persona.accountId,
    cloudId: installation.cloudId,
    workspaceId: null,
    localId:
      place.kind === 'macro'
        ? place.localId
        : `ari:cloud:ecosystem::extension/${manifest.appId}/${installation.environmentId}/static/${module.key}`,
    locale: 'en_US',
    timezone: persona.timeZone,
    moduleKey: module.key,
    environmentId: installation.environmentId,
    environmentType: installation.environmentType,
    appVersion: installation.appVersion,
    siteUrl: deps.siteUrl(),
    theme: { colorMode, light: 'light', dark: 'dark', spacing: 'spacing', typography: 'typography' },
    surfaceColor: null,
    userAccess: { enabled: false, hasAccess: true },
    permissions: { scopes: manifest.scopes, external: manifest.permissions.external ?? {} },
    extension: { type: module.type, ...extension, ...(frame.modal ? { modal: frame.modal } : {}) }
  };
}
