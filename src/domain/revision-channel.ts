/** How a postmortem's new revision or new tickets are made known to whoever has it open; apart, so that who only listens needs no schema. */

/**
 * Realtime channel on which a postmortem's new revision and new tickets are announced; the payload holds numbers only.
 * @param postmortemId whose
 */
export const revisionChannel = (postmortemId: string): string => `postmortem-${postmortemId}`;

/** Realtime payload. */
export interface RevisionAnnouncement {
  revision: number;
  /** How many of its actions have a ticket by now; absent where no ticket was made. Tickets make no revision. */
  tickets?: number;
}
