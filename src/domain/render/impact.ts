/** Who felt it and how much. */
import { paragraph, strong, table, text, type AdfNode, type Cell } from '../adf';
import { DIRECTION_WORDS, IMPACT_WORDS } from '../section-words';
import { number, prose, said, type Rendered } from './rendered';

/** The impact: words, figures, affected areas. @param rendered the postmortem */
export const impactNodes = (rendered: Rendered): AdfNode[] => {
  const { impact, affected } = rendered.document;
  const figures = figuresOf(rendered);
  const lost = prose(impact.dataLostDetails, rendered);
  return [
    ...prose(impact.description, rendered),
    ...(figures.length > 0 ? [table(['What', 'How much'], figures)] : []),
    ...(lost.length > 0 ? [paragraph(text('Data that was lost:', strong)), ...lost] : []),
    ...(affected.length > 0
      ? [
          table(
            ['Service or team', 'Where it stands', 'How it felt it'],
            affected.map(({ name, direction, effect }) => [name, DIRECTION_WORDS[direction], said(effect)])
          )
        ]
      : [])
  ];
};

const figuresOf = (rendered: Rendered): Cell[][] => {
  const { customersAffected, failedRequests, p99, dataLost } = rendered.document.impact;
  const figures: Cell[][] = [];
  const add = (name: keyof typeof IMPACT_WORDS, value: Cell): void =>
    void figures.push([IMPACT_WORDS[name], value]);
  if (customersAffected !== null) add('customersAffected', number(customersAffected, rendered));
  if (failedRequests !== null) add('failedRequests', number(failedRequests, rendered));
  if (p99 !== null) add('p99', `${number(p99, rendered)} ms`);
  if (dataLost !== null) add('dataLost', dataLost ? 'Yes' : 'No');
  return figures;
};
