/** How columns come back from the engine, and what they mean. */
import * as v from 'valibot';

/** A number; some drivers bring large ones as text. */
export const Numeric = v.pipe(v.union([v.number(), v.string()]), v.transform(Number), v.number());

/**
 * A value kept as JSON text; some engines bring what they extracted from JSON already parsed.
 * @param schema what the value is parsed with
 */
export const json = <S extends v.GenericSchema>(schema: S) =>
  v.pipe(
    v.unknown(),
    v.transform((value): unknown => (typeof value === 'string' ? JSON.parse(value) : value)),
    schema
  );
