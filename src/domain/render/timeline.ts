/** What happened when. */
import { paragraph, strong, table, text, type AdfNode, type Cell } from '../adf';
import { rowsOf, type TimelineRow } from '../timeline/rows';
import { MILESTONE_NAMES } from '../words';
import { clockOf, said, type Rendered } from './rendered';

/** The timeline with its milestones and the lanes of teams, in the zone that it names. @param rendered the postmortem */
export const timelineNodes = (rendered: Rendered): AdfNode[] => {
  const rows = rowsOf(rendered.document);
  if (rows.length === 0) return [];
  const { zone, day, hour } = clockOf(rendered);
  const hasLanes = rows.some(({ entry }) => entry?.lane);
  let before = '';
  const cells = rows.map((row): Cell[] => {
    const today = day(row.at);
    const time = today === before ? hour(row.at) : `${today}, ${hour(row.at)}`;
    before = today;
    return [time, eventOf(row), ...(hasLanes ? [row.entry?.lane ?? ''] : [])];
  });
  return [
    paragraph(`Times in ${zone}.`),
    table(hasLanes ? ['Time', 'What happened', 'Team'] : ['Time', 'What happened'], cells)
  ];
};

const eventOf = ({ entry, milestones }: TimelineRow): AdfNode[] => {
  const names = milestones.map((name) => MILESTONE_NAMES[name]).join(', ');
  const words = said(entry?.text ?? '');
  return names === '' ? words : [paragraph(text(names, strong)), ...words];
};
