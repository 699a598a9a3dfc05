import { useMemo } from 'react';
import { markdownToAdf } from '../../../../src/domain/markdown';
import { Adf } from './adf';

/** Level of the highest heading in a text: below those of sections. */
const TOP_HEADING = 3;

/** What a person wrote in Markdown, as it reads. @param children the text */
export function Markdown({ children }: { children: string }) {
  const nodes = useMemo(() => markdownToAdf(children, TOP_HEADING), [children]);
  return <Adf nodes={nodes} />;
}
