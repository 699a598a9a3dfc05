/**
 * The time zone to reckon in: the one given where this runtime knows it, else UTC.
 * @param timeZone IANA name such as `Europe/London`, or null where nobody said
 */
export const zoneOrUtc = (timeZone: string | null): string => {
  try {
    return timeZone === null ? 'UTC' : new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone;
  } catch {
    return 'UTC';
  }
};
