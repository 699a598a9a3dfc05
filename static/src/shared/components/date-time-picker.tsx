import { DateTimePicker } from '@atlaskit/datetime-picker';
import { fromWallClock, toWallClock } from '../time';
import { useViewer } from '../viewer';

/** The picker's own text is a time on the wall; which instant that is, the reader's zone decides. */
const splitWall = (wall: string, dateValue: string, timeValue: string) => {
  const [date, time] = wall.split('T');
  return date && time
    ? { dateValue: date, timeValue: time, zoneValue: '' }
    : { dateValue, timeValue, zoneValue: '' };
};

/**
 * Asks for a date and a time in the reader's zone.
 * @param label what is asked, for those who do not see the text above
 * @param value epoch milliseconds, or null
 * @param onChange told the instant, or null where date or time is missing
 */
export default function LazyDateTimePicker({
  id,
  label,
  value,
  describedBy,
  autoFocus,
  onChange
}: {
  id: string;
  label: string;
  value: number | null;
  describedBy?: string;
  autoFocus?: boolean;
  onChange: (value: number | null) => void;
}) {
  const viewer = useViewer();
  return (
    <DateTimePicker
      // Not controlled: a half-typed pair would be taken away by the null that it stands for.
      defaultValue={value === null ? '' : toWallClock(value, viewer)}
      parseValue={splitWall}
      onChange={(wall) => onChange(fromWallClock(wall, viewer))}
      locale={viewer.locale}
      autoFocus={autoFocus}
      aria-describedby={describedBy}
      clearControlLabel={`Clear ${label}`}
      datePickerProps={{
        id,
        label: `${label}, date`,
        placeholder: 'Date',
        weekStartDay: viewer.locale === 'en-US' ? 0 : 1
      }}
      timePickerProps={{
        id: `${id}-time`,
        label: `${label}, time`,
        placeholder: 'Time',
        timeIsEditable: true
      }}
    />
  );
}
