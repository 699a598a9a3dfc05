/** What Jira accepts as an entity property. */
import { asArray, asObject, asText } from '../call';
import type { Problems } from './problems';

/** Characters that a property's JSON may have. */
const longestValue = 32_768;
const longestKey = 255;

/** What speaks against a property; undefined where nothing does. */
export const propertyProblem = (key: string, value: unknown): string | undefined => {
  if (key === '' || key.length > longestKey)
    return `The property key must be between 1 and ${longestKey} characters long.`;
  if (value === undefined) return 'The property value cannot be empty.';
  return JSON.stringify(value).length > longestValue
    ? `The property value cannot exceed ${longestValue} characters.`
    : undefined;
};

/** Reads the `properties` of a request that creates or changes an issue. */
export const readProperties = (value: unknown, problems: Problems): Record<string, unknown> => {
  const properties: Record<string, unknown> = {};
  for (const entry of asArray(value) ?? []) {
    const property = asObject(entry) ?? {};
    const key = asText(property['key']) ?? '';
    const against = propertyProblem(key, property['value']);
    if (against === undefined) properties[key] = property['value'];
    else problems.add(null, against);
  }
  return properties;
};
