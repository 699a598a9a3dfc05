/** Full names of realtime channels: an app's channel is one per installation when global, else one per place. */
import * as v from 'valibot';

const Extension = v.object({
  extension: v.object({
    type: v.string(),
    issue: v.optional(v.object({ id: v.string() })),
    project: v.optional(v.object({ id: v.string() })),
    content: v.optional(v.object({ id: v.string() })),
    space: v.optional(v.object({ id: v.string() }))
  })
});

const Overrides = v.object({ contextOverrides: v.optional(v.array(v.string())) });

/** Parts of the context that may name a place, the narrowest first. */
const PARTS = ['issue', 'content', 'project', 'space'] as const;

/**
 * The name under which events of a channel are told.
 * @param subscription as the app asked: its own name, and whether it is global
 * @param context of the frame; without overrides its narrowest part names the place
 */
export function channelName(
  subscription: { channelName: string; options?: unknown; isGlobal: boolean },
  context: unknown
): string {
  if (subscription.isGlobal) return `global/${subscription.channelName}`;
  const { extension } = v.parse(Extension, context);
  const options = v.safeParse(Overrides, subscription.options);
  const wanted = options.success ? options.output.contextOverrides : undefined;
  const parts = PARTS.filter((part) => extension[part] && (wanted?.includes(part) ?? true));
  const chosen = wanted ? parts : parts.slice(0, 1);
  const place = chosen.map((part) => `${part}:${extension[part]?.id ?? ''}`).join(',') || extension.type;
  return `${place}/${subscription.channelName}`;
}
