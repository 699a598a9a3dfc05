import * as v from 'valibot';
import type { Caller } from '../ports';

const Context = v.object({
  accountId: v.pipe(v.string(), v.minLength(1)),
  timezone: v.optional(v.nullable(v.string()), null),
  siteUrl: v.optional(v.nullable(v.pipe(v.string(), v.regex(/^https?:\/\//), v.url())), null)
});

/**
 * Who asks, or null for somebody whom the platform does not know.
 * @param context what the platform passes beside the payload; a surface cannot write it
 */
export const callerFrom = (context: unknown): Caller | null => {
  const read = v.safeParse(Context, context);
  if (!read.success) return null;
  const { accountId, timezone, siteUrl } = read.output;
  return { accountId, timeZone: timezone, siteUrl: siteUrl?.replace(/\/+$/, '') ?? null };
};
