/** The app's macro as it stands in the body of a page: an extension node with its settings in `guestParams`. */
import type { Installation } from './ports';

type Node = Record<string, unknown>;

interface MacroFound {
  localId: string;
  /** Module key of the manifest. */
  moduleKey: string;
  config: Record<string, unknown>;
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const nodeAt = (value: unknown): Node => (isNode(value) ? value : {});

const FORGE = 'com.atlassian.ecosystem';

/**
 * Reads an extension node of Forge.
 * @param attrs of the node
 * @returns null where the node is something else
 */
export function readMacro(attrs: Node): MacroFound | null {
  const { extensionType, extensionKey } = attrs;
  if (extensionType !== FORGE || typeof extensionKey !== 'string') return null;
  const parameters = nodeAt(attrs['parameters']);
  const localId = parameters['localId'] ?? attrs['localId'];
  const moduleKey = extensionKey.split('/').at(-1);
  if (typeof localId !== 'string' || moduleKey === undefined) return null;
  return { localId, moduleKey, config: nodeAt(parameters['guestParams']) };
}

/** Walks a document and may replace the attributes of its extension nodes. */
function mapMacros(node: unknown, change: (attrs: Node) => Node): unknown {
  if (Array.isArray(node)) return node.map((child) => mapMacros(child, change));
  if (!isNode(node)) return node;
  const attrs = node['type'] === 'extension' && isNode(node['attrs']) ? change(node['attrs']) : node['attrs'];
  return {
    ...node,
    ...(attrs === undefined ? {} : { attrs }),
    ...('content' in node ? { content: mapMacros(node['content'], change) } : {})
  };
}

/**
 * Finds a macro on a page.
 * @param body ADF as the string in which Confluence keeps it
 * @param localId of the macro
 */
export function findMacro(body: string, localId: string): MacroFound | null {
  let found: MacroFound | null = null;
  mapMacros(JSON.parse(body), (attrs) => {
    const macro = readMacro(attrs);
    if (macro?.localId === localId) found = macro;
    return attrs;
  });
  return found;
}

/**
 * Gives a macro new settings.
 * @param body ADF as a string
 * @param localId of the macro
 * @param config replaces the old settings
 * @returns the new body, or null where the macro is not on the page
 */
export function withMacroConfig(body: string, localId: string, config: Node): string | null {
  let hit = false;
  const changed = mapMacros(JSON.parse(body), (attrs) => {
    if (readMacro(attrs)?.localId !== localId) return attrs;
    hit = true;
    return { ...attrs, parameters: { ...nodeAt(attrs['parameters']), guestParams: config } };
  });
  return hit ? JSON.stringify(changed) : null;
}

/**
 * Puts the app's macro at the end of a page, as the editor inserts it.
 * @param body ADF as a string
 * @param macro which module, under which title
 * @param localId a fresh UUID
 */
export function withMacroInserted(
  body: string,
  macro: { key: string; title: string },
  localId: string,
  installation: Installation
): string {
  const document = nodeAt(JSON.parse(body));
  const { environmentId, environmentType, manifest } = installation;
  const extensionKey = `${manifest.appId}/${environmentId}/static/${macro.key}`;
  const node = {
    type: 'extension',
    attrs: {
      layout: 'default',
      extensionType: FORGE,
      extensionKey,
      text: macro.title,
      parameters: {
        localId,
        extensionId: `ari:cloud:ecosystem::extension/${extensionKey}`,
        extensionTitle: macro.title,
        layout: 'extension',
        forgeEnvironment: environmentType,
        render: 'default',
        guestParams: {}
      },
      localId
    }
  };
  const content = Array.isArray(document['content']) ? (document['content'] as unknown[]) : [];
  return JSON.stringify({ type: 'doc', version: 1, ...document, content: [...content, node] });
}
