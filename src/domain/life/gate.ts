/** The two points at which a postmortem is asked what is still missing. */

export const GATES = ['meeting', 'publish'] as const;
export type Gate = (typeof GATES)[number];
