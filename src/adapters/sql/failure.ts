/** What Forge SQL says when a statement fails. */
import { ForgeSQLAPIError } from '@forge/sql';
import * as v from 'valibot';

/** The database's own number travels in a part of the answer that the SDK does not type. */
const Context = v.object({ debug: v.object({ errno: v.optional(v.number()) }) });

/**
 * The codes of a failed statement, fit for a log: they hold neither values nor names.
 * @param error whatever was thrown
 */
export const codeOf = (error: unknown): { code: string | null; errno: number | null } => {
  // A migration that fails wraps what the database said.
  const failed = error instanceof Error && error.cause ? error.cause : error;
  if (!(failed instanceof ForgeSQLAPIError)) return { code: null, errno: null };
  const context = v.safeParse(Context, failed.context);
  return { code: failed.code, errno: context.success ? (context.output.debug.errno ?? null) : null };
};
