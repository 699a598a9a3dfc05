/** How a postmortem's new revision is made known to whoever has it open; apart, so that who only listens needs no schema. */

/**
 * Realtime channel on which a postmortem's new revision is announced; the payload is a revision and nothing else.
 * @param postmortemId whose
 */
export const revisionChannel = (postmortemId: string): string => `postmortem-${postmortemId}`;

/** Realtime payload. */
export interface RevisionAnnouncement {
  revision: number;
}
