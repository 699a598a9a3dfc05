import { lazy, Suspense, type ReactNode } from 'react';
import { Boundary } from './load-state';
import { FieldSkeleton } from './skeleton';

/*
 * Pickers are half of all the code, and most readers never open one: each comes when it is first shown.
 * They belong inside a FieldLoader.
 */

const selects = () => import('./selects');

export const DateTimePicker = lazy(() => import('./date-time-picker'));
export const DayPicker = lazy(() => import('./day-picker'));
export const PersonSelect = lazy(async () => ({ default: (await selects()).PersonSelect }));
export const ProjectSelect = lazy(async () => ({ default: (await selects()).ProjectSelect }));
export const ChoiceSelect = lazy(async () => ({ default: (await selects()).ChoiceSelect }));
export const ChoicesSelect = lazy(async () => ({ default: (await selects()).ChoicesSelect }));
export const WordsSelect = lazy(async () => ({ default: (await selects()).WordsSelect }));

/** Shows the shape of a field until its code has arrived. @param children one of the pickers above */
export const FieldLoader = ({ children }: { children: ReactNode }) => (
  <Boundary>
    <Suspense fallback={<FieldSkeleton />}>{children}</Suspense>
  </Boundary>
);
