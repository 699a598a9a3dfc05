import { DatePicker } from '@atlaskit/datetime-picker';
import { useViewer } from '../viewer';

/**
 * Asks for a calendar day.
 * @param value `YYYY-MM-DD`, or null
 */
export default function LazyDayPicker({
  id,
  label,
  value,
  isInvalid,
  describedBy,
  onChange
}: {
  id: string;
  label: string;
  value: string | null;
  isInvalid?: boolean;
  describedBy?: string;
  onChange: (value: string | null) => void;
}) {
  const viewer = useViewer();
  return (
    <DatePicker
      id={id}
      label={label}
      placeholder="Date"
      value={value ?? ''}
      isInvalid={isInvalid}
      aria-describedby={describedBy}
      locale={viewer.locale}
      weekStartDay={viewer.locale === 'en-US' ? 0 : 1}
      clearControlLabel={`Clear ${label}`}
      onChange={(day) => onChange(day || null)}
    />
  );
}
