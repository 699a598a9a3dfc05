import Button from '@atlaskit/button/new';
import { lazy, Suspense, useState } from 'react';
import type { RoleName } from '../../../../src/domain/life/held-roles';
import { Boundary } from '../../shared/components/load-state';
import { useEditing } from '../../shared/editing';

const GuideDialog = lazy(() => import('./guide-dialog'));

/** Opens the guide to one role. @param words on the button; "Guide" where left out */
export function GuideButton({ role, words = 'Guide' }: { role: RoleName; words?: string }) {
  const { settings } = useEditing();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button
        appearance="subtle"
        spacing="compact"
        aria-label={`${words}: ${settings.roles[role].name}`}
        onClick={() => setOpen(true)}
      >
        {words}
      </Button>
      {isOpen ? (
        <Boundary>
          <Suspense fallback={null}>
            <GuideDialog role={role} onClose={() => setOpen(false)} />
          </Suspense>
        </Boundary>
      ) : null}
    </>
  );
}
