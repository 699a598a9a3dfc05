import { lazy } from 'react';
import type { SectionId } from '../../../src/domain/template';
import type { SectionContent } from './section-frame';

/** What shows each section; each comes when it is first needed. */
export const SECTIONS: Readonly<Record<SectionId, SectionContent>> = {
  summary: lazy(() => import('./summary/summary')),
  impact: lazy(() => import('./impact/impact')),
  timeline: lazy(() => import('./timeline/timeline')),
  causes: lazy(() => import('./causes/causes')),
  failures: lazy(() => import('./failures/failures')),
  actions: lazy(() => import('./actions/actions')),
  learnings: lazy(() => import('./learnings/learnings')),
  security: lazy(() => import('./security/security')),
  review: lazy(() => import('./review/review'))
};
