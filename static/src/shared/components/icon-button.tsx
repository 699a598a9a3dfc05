import Button from '@atlaskit/button/new';
import { forwardRef, type ComponentType } from 'react';

/**
 * A quiet button with nothing but an icon. Atlaskit's own brings a tooltip of 17 KB that says the label again.
 * @param label what it does, for those who do not see the icon
 */
export const QuietIconButton = forwardRef<
  HTMLButtonElement,
  { icon: ComponentType<{ label: string }>; label: string; onClick: () => void }
>(function QuietIconButton({ icon: Icon, label, onClick }, ref) {
  return (
    <Button ref={ref} appearance="subtle" spacing="compact" aria-label={label} onClick={onClick}>
      <Icon label="" />
    </Button>
  );
});
