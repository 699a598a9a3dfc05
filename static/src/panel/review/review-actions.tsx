import Button from '@atlaskit/button/new';
import { lazy, Suspense, useState } from 'react';
import { Boundary } from '../../shared/components/load-state';
import { useEditing } from '../../shared/editing';
import { useLastLook } from '../catch-up/last-look';
import { goToField } from '../go-to-field';

const CatchUp = lazy(() => import('../catch-up/catch-up'));
const MeetingMode = lazy(() => import('../meeting/meeting-mode'));

/** Opens what somebody needs who comes late, and the meeting. */
export function ReviewActions() {
  const { canEdit } = useEditing();
  const [open, setOpen] = useState<'catch-up' | 'meeting' | null>(null);
  const lastLook = useLastLook();
  const close = (): void => setOpen(null);
  /** The dialog gives the focus back first; only then may it go elsewhere. */
  const leaveTo = (field: string): void => {
    close();
    setTimeout(() => goToField(field));
  };
  return (
    <>
      <Button onClick={() => setOpen('catch-up')}>Catch up</Button>
      <Button onClick={() => setOpen('meeting')}>{canEdit ? 'Meeting mode' : 'Follow the meeting'}</Button>
      {open ? (
        <Boundary key={open}>
          <Suspense fallback={null}>
            {open === 'catch-up' ? (
              <CatchUp lastLook={lastLook} onClose={close} onLeaveTo={leaveTo} />
            ) : (
              <MeetingMode onClose={close} onLeaveTo={leaveTo} />
            )}
          </Suspense>
        </Boundary>
      ) : null}
    </>
  );
}
