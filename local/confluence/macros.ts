/** The macros of apps that stand in a document. */
import { type Json, asObject, asText } from './call';
import type { AdfDocument } from './seed';

/** An app's macro as it stands on a page. */
export interface MacroOnPage {
  /** `<app id>/<environment id>/static/<module key>`. */
  extensionKey: string;
  localId: string;
  /** What its settings were saved as; empty until then. */
  config: Record<string, unknown>;
}

const FORGE = 'com.atlassian.ecosystem';
const EXTENSIONS = new Set(['extension', 'bodiedExtension', 'inlineExtension']);

function readMacro(attrs: Json): MacroOnPage | null {
  const { extensionType, extensionKey } = attrs;
  const parameters = asObject(attrs['parameters']) ?? {};
  const localId = asText(parameters['localId']) ?? asText(attrs['localId']);
  if (extensionType !== FORGE || typeof extensionKey !== 'string' || localId === undefined) return null;
  return { extensionKey, localId, config: asObject(parameters['guestParams']) ?? {} };
}

/** The document with the attributes of its extensions replaced. */
function mapExtensions(value: unknown, change: (attrs: Json) => Json): unknown {
  if (Array.isArray(value)) return value.map((item) => mapExtensions(item, change));
  const node = asObject(value);
  if (!node) return value;
  const attrs = asObject(node['attrs']);
  return {
    ...node,
    ...(attrs && EXTENSIONS.has(String(node['type'])) ? { attrs: change(attrs) } : {}),
    ...('content' in node ? { content: mapExtensions(node['content'], change) } : {})
  };
}

/** Every app's macro of a document, in reading order. @param document ADF */
export function macrosIn(document: AdfDocument): MacroOnPage[] {
  const found: MacroOnPage[] = [];
  mapExtensions(document, (attrs) => {
    const macro = readMacro(attrs);
    if (macro) found.push(macro);
    return attrs;
  });
  return found;
}

/**
 * The document with new settings of a macro.
 * @param document ADF
 * @param localId of the macro
 * @param config replaces the old settings
 * @returns null where the macro is not in it
 */
export function withConfig(
  document: AdfDocument,
  localId: string,
  config: Readonly<Record<string, unknown>>
): AdfDocument | null {
  if (!macrosIn(document).some((macro) => macro.localId === localId)) return null;
  return mapExtensions(document, (attrs) =>
    readMacro(attrs)?.localId === localId
      ? { ...attrs, parameters: { ...asObject(attrs['parameters']), guestParams: config } }
      : attrs
  ) as AdfDocument;
}
