import type { LifeState } from '../../../src/domain/life/state';

/** In which colour each state of a postmortem is shown. */
export const STATE_LOOKS: Readonly<Record<LifeState, 'default' | 'inprogress' | 'success'>> = {
  'not-started': 'default',
  draft: 'default',
  'in-review': 'inprogress',
  published: 'success',
  waived: 'default'
};
