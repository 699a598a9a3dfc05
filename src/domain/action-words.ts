/** How the choices that an action asks for are called. */
import type { Action } from './action';

/** What kind of change it makes. */
export const CATEGORY_WORDS: Readonly<Record<NonNullable<Action['category']>, string>> = {
  investigate: 'Find out more',
  mitigate: 'Make it less harmful',
  repair: 'Repair what broke',
  detect: 'Notice it sooner',
  prevent: 'Keep it from happening',
  process: 'Change how we work'
};

/** How much it covers. */
export const SCOPE_WORDS: Readonly<Record<NonNullable<Action['scope']>, string>> = {
  instance: 'This very failure only',
  class: 'Every failure of this kind',
  rewrite: 'A rewrite of the system'
};
