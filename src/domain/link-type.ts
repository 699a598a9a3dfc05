/** Which of the site's link types ties a ticket to its incident, and in which direction. */

export interface LinkType {
  name: string;
}

/** The end of the link on which the incident stands. With `Blocks`, what stands inward blocks what stands outward. */
export type IncidentEnd = 'inward' | 'outward';

export interface ChosenLink {
  type: string;
  incidentEnd: IncidentEnd;
}

/** The setting's default, dearest first. A problem causes an incident; an incident has its action items. */
const PREFERRED_LINKS: readonly ChosenLink[] = [
  { type: 'Action item', incidentEnd: 'inward' },
  { type: 'Relates', incidentEnd: 'inward' },
  { type: 'Relates to', incidentEnd: 'inward' },
  { type: 'Problem/Incident', incidentEnd: 'outward' }
];

/**
 * Chooses the link: the first preferred name that the site has, else the site's first type, else null.
 * @param onSite the site's link types, in its order
 * @param preferred names to prefer and the incident's end of each
 */
export const chooseLink = (
  onSite: readonly LinkType[],
  preferred: readonly ChosenLink[] = PREFERRED_LINKS
): ChosenLink | null => {
  for (const { type, incidentEnd } of preferred) {
    const found = onSite.find(({ name }) => name.toLowerCase() === type.toLowerCase());
    if (found) return { type: found.name, incidentEnd };
  }
  const first = onSite[0];
  return first ? { type: first.name, incidentEnd: 'inward' } : null;
};
