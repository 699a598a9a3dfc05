/** What others can take from it. */
import { bulletList, type AdfNode } from '../adf';
import { LEARNING_KINDS } from '../sections/learnings';
import { LEARNING_WORDS } from '../section-words';
import { said, subheading, type Rendered } from './rendered';

/** The learnings by group. @param rendered the postmortem */
export const learningNodes = (rendered: Rendered): AdfNode[] =>
  LEARNING_KINDS.flatMap((kind) => {
    const items = rendered.document.learnings.filter((learning) => learning.kind === kind);
    if (items.length === 0) return [];
    return [subheading(LEARNING_WORDS[kind], rendered), bulletList(items.map((item) => said(item.text)))];
  });
