import * as v from 'valibot';

/** What one frame has to show, read from where Atlassian put it. */
export type Surface =
  | { kind: 'panel'; incident: string }
  | { kind: 'context'; issue: string }
  | { kind: 'macro'; incident: string | null }
  | { kind: 'macro-config'; incidentKey: string }
  | { kind: 'gadget'; projects: string[] }
  | { kind: 'gadget-edit'; host: 'gadget' | 'widget'; projects: string[]; config: Record<string, unknown> }
  | { kind: 'unknown'; moduleKey: string };

/** Who looks, and how that person writes times. */
export interface Viewer {
  accountId: string;
  /** Origin of the site, without a slash at the end; empty where the host does not say. */
  siteUrl: string;
  /** IANA time zone of the reader's profile, or of the browser. */
  timeZone: string;
  /** BCP 47. */
  locale: string;
}

const Config = v.fallback(v.record(v.string(), v.unknown()), {});

const Context = v.object({
  accountId: v.fallback(v.string(), ''),
  moduleKey: v.fallback(v.string(), ''),
  siteUrl: v.fallback(v.string(), ''),
  timezone: v.fallback(v.string(), ''),
  locale: v.fallback(v.string(), ''),
  extension: v.fallback(
    v.object({
      /** `jira:issuePanel`, `jira:issueContext` */
      issue: v.optional(v.object({ id: v.union([v.string(), v.pipe(v.number(), v.transform(String))]) })),
      /** `macro`, `dashboards:widget` */
      config: v.optional(Config),
      /** `jira:dashboardGadget` */
      gadgetConfiguration: v.optional(Config),
      /** Gadgets and widgets: `edit` for the form, anything else for the content. */
      entryPoint: v.optional(v.fallback(v.string(), '')),
      macro: v.optional(v.fallback(v.object({ isConfiguring: v.optional(v.boolean()) }), {}))
    }),
    {}
  )
});

const Projects = v.fallback(v.array(v.pipe(v.string(), v.trim(), v.minLength(1))), []);
const Text = v.fallback(v.string(), '');

/**
 * Picks the surface that a frame has to show.
 * @param context answer of `view.getContext()`
 * @returns `unknown` for a module that this version does not know
 */
export function surfaceOf(context: unknown): Surface {
  const { moduleKey, extension } = v.parse(Context, context);
  const config = extension.gadgetConfiguration ?? extension.config ?? {};
  switch (moduleKey) {
    case 'postmortem-panel':
      return extension.issue
        ? { kind: 'panel', incident: extension.issue.id }
        : { kind: 'unknown', moduleKey };
    case 'postmortem-context':
      return extension.issue
        ? { kind: 'context', issue: extension.issue.id }
        : { kind: 'unknown', moduleKey };
    case 'postmortem-macro':
      return extension.macro?.isConfiguring
        ? { kind: 'macro-config', incidentKey: v.parse(Text, config['incidentKey']) }
        : { kind: 'macro', incident: v.parse(Text, config['incident']) || null };
    case 'actions-gadget':
    case 'actions-widget': {
      const projects = v.parse(Projects, config['projects']);
      if (extension.entryPoint !== 'edit') return { kind: 'gadget', projects };
      const host = moduleKey === 'actions-widget' ? 'widget' : 'gadget';
      return { kind: 'gadget-edit', host, projects, config };
    }
    default:
      return { kind: 'unknown', moduleKey };
  }
}

/**
 * Reads who looks, with the browser's zone where the host gives none.
 * @param context answer of `view.getContext()`
 */
export function viewerOf(context: unknown): Viewer {
  const { accountId, siteUrl, timezone, locale } = v.parse(Context, context);
  return {
    accountId,
    siteUrl: siteUrl.replace(/\/+$/, ''),
    timeZone: knownZone(timezone) ?? Intl.DateTimeFormat().resolvedOptions().timeZone,
    // Our words are English; month names of another language between them would read as a mistake.
    locale: /^en([-_]|$)/i.test(locale) ? locale.replace('_', '-') : 'en-GB'
  };
}

function knownZone(name: string): string | null {
  if (!name) return null;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone;
  } catch {
    return null;
  }
}
