import { ChoiceSelect, FieldLoader } from '../../shared/components/lazy';

const choiceOf = (zone: string) => ({ id: zone, label: zone.replaceAll('_', ' ') });
let known: { id: string; label: string }[] | null = null;

/** Every zone that the browser knows, made when somebody asks. */
const zones = () => (known ??= ['UTC', ...Intl.supportedValuesOf('timeZone')].map(choiceOf));

/** Asks for a time zone. @param value IANA name, or null */
export const ZoneChoice = ({
  id,
  label,
  value,
  autoFocus,
  onChange
}: {
  id: string;
  label: string;
  value: string | null;
  autoFocus?: boolean;
  onChange: (zone: string) => void;
}) => (
  <FieldLoader>
    <ChoiceSelect
      id={id}
      label={label}
      autoFocus={autoFocus ?? false}
      choices={zones()}
      value={value === null ? null : choiceOf(value)}
      onChange={(choice) => (choice ? onChange(choice.id) : undefined)}
    />
  </FieldLoader>
);
