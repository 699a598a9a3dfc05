/** One statement at a time, values always apart from the text, rows always parsed. */
import { sql } from '@forge/sql';
import * as v from 'valibot';
import { codeOf } from './failure';
import { migrate } from './migrations';

type Value = string | number | null;

/** MySQL's numbers for a table and for a column that are not there: the tables are older than the code. */
const BEHIND = new Set([1146, 1054]);

const Affected = v.object({ affectedRows: v.number() });

/**
 * Reads rows.
 * @param schema what each row is parsed with
 * @param text the statement, `?` for each value
 * @param values in the order of the marks
 * @throws ForgeSQLError where the database fails, ValiError where a row is not what it should be
 */
export const select = async <S extends v.GenericSchema>(
  schema: S,
  text: string,
  values: readonly Value[]
): Promise<v.InferOutput<S>[]> => v.parse(v.array(schema), await execute(text, values));

/**
 * Writes.
 * @param text the statement, `?` for each value
 * @param values in the order of the marks
 * @returns how many rows were written
 * @throws ForgeSQLError where the database fails
 */
export const write = async (text: string, values: readonly Value[]): Promise<number> =>
  v.parse(Affected, await execute(text, values)).affectedRows;

/** Migrates where the tables turn out to be behind, so that no invocation pays for asking beforehand. */
const execute = async (text: string, values: readonly Value[]): Promise<unknown> => {
  try {
    return await executeOnce(text, values);
  } catch (error) {
    if (!BEHIND.has(codeOf(error).errno ?? 0)) throw error;
    await migrate();
    return executeOnce(text, values);
  }
};

const executeOnce = async (text: string, values: readonly Value[]): Promise<unknown> => {
  const { rows }: { rows: unknown } = await sql
    .prepare(text)
    .bindParams(...values)
    .execute();
  return rows;
};

/**
 * As many marks as there are values, for a list.
 * @param values what the list holds
 * @param mark one element, such as `(?, ?)`
 */
export const marks = (values: readonly unknown[], mark = '?'): string => values.map(() => mark).join(', ');
