/** What this runtime calls each zone that was asked for. To find out is slow, and a long timeline asks for every entry. */
const known = new Map<string, string>();

/**
 * The time zone to reckon in: the one given where this runtime knows it, else UTC.
 * @param timeZone IANA name such as `Europe/London`, or null where nobody said
 */
export const zoneOrUtc = (timeZone: string | null): string => {
  if (timeZone === null) return 'UTC';
  const found = known.get(timeZone);
  if (found !== undefined) return found;
  try {
    const name = new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone;
    known.set(timeZone, name);
    return name;
  } catch {
    return 'UTC';
  }
};
