/** Who took part, when the review is, and how the severity came about. */
import { bulletList, mention, paragraph, table, text, type AdfNode, type Cell } from '../adf';
import { CONTRIBUTION_WORDS } from '../section-words';
import { clockOf, type Rendered } from './rendered';

/** The roles as mentions, and the review. @param rendered the postmortem */
export const peopleNodes = (rendered: Rendered): AdfNode[] => {
  const { owner, roles, contributors, attendees, meeting, signOff } = rendered.document;
  const { roles: names } = rendered.settings;
  const { instant, zone } = clockOf(rendered);
  const rows: Cell[][] = [[names.owner.name, mention(owner)]];
  if (roles.moderator !== null) rows.push([names.moderator.name, mention(roles.moderator)]);
  if (roles.barRaiser !== null) rows.push([names.barRaiser.name, mention(roles.barRaiser)]);
  for (const { team, account, state } of contributors) {
    const who = account === null ? [] : [mention(account), text(' ')];
    rows.push([`${names.contributor.name}: ${team}`, [paragraph(...who, `(${CONTRIBUTION_WORDS[state]})`)]]);
  }
  if (attendees.length > 0) {
    const people = attendees.flatMap(({ account }, index) => [
      ...(index > 0 ? [text(', ')] : []),
      mention(account)
    ]);
    rows.push([names.attendee.name, [paragraph(...people)]]);
  }
  const lines = [
    ...(meeting.at === null ? [] : [paragraph(`Review: ${instant(meeting.at)} (${zone}).`)]),
    ...(signOff === null
      ? []
      : [paragraph('Signed off by ', mention(signOff.by), ` on ${instant(signOff.at)} (${zone}).`)])
  ];
  return [table(['Role', 'Who'], rows), ...lines];
};

/** Every change of the severity, where there was one. @param rendered the postmortem */
export const severityChangeNodes = (rendered: Rendered): AdfNode[] => {
  const { severities } = rendered.settings;
  const { instant, zone } = clockOf(rendered);
  const changes = rendered.document.severityLog.flatMap(({ from, to, by, at, reason }) =>
    from === null
      ? []
      : [
          [
            paragraph(
              `From ${severities[from].name} to ${severities[to].name} on ${instant(at)} (${zone}) by `,
              mention(by),
              reason?.trim() ? `: ${reason.trim()}` : ''
            )
          ]
        ]
  );
  return changes.length > 0 ? [paragraph('The severity was changed:'), bulletList(changes)] : [];
};
