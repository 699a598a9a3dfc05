/** The parts of a postmortem in the order of reading; those in which nothing is written are left out. */
import type { AdfNode } from '../adf';
import { actionNodes } from './actions';
import { causeNodes } from './causes';
import { classificationNodes } from './classification';
import { failureNodes } from './failures';
import { impactNodes } from './impact';
import { learningNodes } from './learnings';
import { linkNodes } from './links';
import { peopleNodes, severityChangeNodes } from './people';
import { questionNodes } from './questions';
import { prose, type Rendered } from './rendered';
import { securityNodes } from './security';
import { timelineNodes } from './timeline';

type PartId =
  | 'summary'
  | 'impact'
  | 'timeline'
  | 'causes'
  | 'failures'
  | 'actions'
  | 'learnings'
  | 'security'
  | 'links'
  | 'people';

export interface Part {
  id: PartId;
  title: string;
  nodes: AdfNode[];
}

const PARTS: readonly [PartId, string, (rendered: Rendered) => AdfNode[]][] = [
  ['summary', 'Summary', (rendered) => prose(rendered.document.summary, rendered)],
  ['impact', 'Impact', impactNodes],
  ['timeline', 'Timeline', timelineNodes],
  [
    'causes',
    'What let it happen',
    (rendered) => [...causeNodes(rendered), ...questionNodes(rendered), ...classificationNodes(rendered)]
  ],
  ['failures', 'Failures', failureNodes],
  ['actions', 'Actions', actionNodes],
  ['learnings', 'Learnings', learningNodes],
  ['security', 'Security', securityNodes],
  ['links', 'Links', linkNodes],
  ['people', 'Who took part', (rendered) => [...peopleNodes(rendered), ...severityChangeNodes(rendered)]]
];

/** What there is to read. @param rendered the postmortem */
export const partsOf = (rendered: Rendered): Part[] =>
  PARTS.map(([id, title, render]) => ({ id, title, nodes: render(rendered) })).filter(
    ({ nodes }) => nodes.length > 0
  );
