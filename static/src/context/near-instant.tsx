import { dayOf, formatInstant, formatZone, relativeDay } from '../shared/time';
import { useNow, useViewer } from '../shared/viewer';

/** On which day something is, as it is said, with the full time on hover. @param at epoch milliseconds */
export function NearInstant({ at }: { at: number }) {
  const viewer = useViewer();
  const now = useNow();
  return (
    <time
      dateTime={new Date(at).toISOString()}
      title={`${formatInstant(at, viewer)} (${formatZone(at, viewer)})`}
    >
      {relativeDay(dayOf(at, viewer), dayOf(now, viewer), viewer)}
    </time>
  );
}
