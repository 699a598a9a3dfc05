/** Asking why: the forest in the order of reading, what to ask next, and where to stop (R63 to R65, R70 to R72). */
import { mended, type Cause } from './causes';

/** One cause of the forest, where it stands. */
export interface CauseNode {
  cause: Cause;
  /** 0 for a contributing cause, 1 for its whys. */
  depth: number;
  /** How far it is indented: no more than `DEEPEST_SHOWN`. */
  shown: number;
  /** How many whys stand right below it. */
  whys: number;
}

/** From here on a tree is indented no further, or it would run out of the page. */
const DEEPEST_SHOWN = 6;

/**
 * The forest in the order of reading, each cause before its whys, whys in their order; every cause once.
 * @param causes in any order and shape; where they are no forest, they are mended first
 */
export const treeOf = (causes: readonly Cause[]): CauseNode[] => {
  const below = new Map<string | null, Cause[]>();
  for (const cause of mended(causes)) {
    const siblings = below.get(cause.parent);
    if (siblings) siblings.push(cause);
    else below.set(cause.parent, [cause]);
  }
  const nodes: CauseNode[] = [];
  const open = (below.get(null) ?? []).map((cause) => ({ cause, depth: 0 })).reverse();
  for (let next = open.pop(); next; next = open.pop()) {
    const whys = below.get(next.cause.id) ?? [];
    nodes.push({ ...next, shown: Math.min(next.depth, DEEPEST_SHOWN), whys: whys.length });
    for (const why of [...whys].reverse()) open.push({ cause: why, depth: next.depth + 1 });
  }
  return nodes;
};

/** Five whys are enough to be asked whether a change here would do (R63). */
const DEEP_ENOUGH = 5;

/** Whys that end at a person's slip; the next why is the interesting one. */
const ENDS_AT_A_PERSON =
  /@\p{L}|\[~accountid:|\b(?:he|she|somebody|someone|(?:the|an?|our|one) (?:\p{L}+ )?(?:engineer|developer|operator|admin|administrator|employee|colleague|contractor|responder|person|on-?call))\b[^.]{0,60}\b(?:forgot|missed|failed to|mis\p{L}+|did ?n[o’']t|should have|made a mistake|overlooked|ignored|was careless|was not careful)\b|\bhuman error\b/iu;

/**
 * Whether to ask for another why below a cause; null while nothing speaks against it.
 * @param causes all of them
 * @param id of the cause
 */
export const stopHint = (causes: readonly Cause[], id: string): string | null => {
  const byId = new Map(causes.map((cause) => [cause.id, cause]));
  const cause = byId.get(id);
  if (!cause) return null;
  if (cause.underOurControl === false) {
    return 'This is outside our control, so the whys stop here. What can we change so that it hurts less?';
  }
  if (causes.some(({ parent }) => parent === id)) return null;
  if (ENDS_AT_A_PERSON.test(cause.text)) {
    return 'This ends at a person. What in the system let it happen? Ask once more.';
  }
  const passed = new Set([id]);
  for (
    let above = cause.parent;
    above !== null && !passed.has(above);
    above = byId.get(above)?.parent ?? null
  ) {
    passed.add(above);
  }
  return passed.size > DEEP_ENOUGH
    ? 'This is deep. If a reasonable change would help here, stop; more whys seldom find a better one.'
    : null;
};

/** What the system had to do with it, asked first at every depth (R65, R71, R72). */
const FIRST_PROMPTS = [
  'What in the system allowed it?',
  'Which trade-off stood behind that, and what made it sensible then?',
  'What would have caught it, and why was that not there?'
] as const;

/** What often comes together with it, asked where one answer stands already. */
const FURTHER_PROMPTS = [
  'What came together with it: other deploys at the same time, a team at full load?',
  'Was there an alert, and did it say what to do?',
  'What else had to be so for this to happen?'
] as const;

/**
 * What to ask beside the field for another why.
 * @param depth of the cause that is asked about, 0 for a contributing cause
 * @param whys how many stand below it already
 */
export const promptFor = (depth: number, whys: number): string =>
  whys === 0
    ? (FIRST_PROMPTS[depth % FIRST_PROMPTS.length] ?? FIRST_PROMPTS[0])
    : (FURTHER_PROMPTS[(whys - 1) % FURTHER_PROMPTS.length] ?? FURTHER_PROMPTS[0]);
