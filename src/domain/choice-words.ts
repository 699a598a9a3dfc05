/** How the kinds, scopes and sizes of an action are called, each with what it means in a sentence. */
import type { Action } from './action';

interface Explained {
  words: string;
  hint: string;
}

type Choice<K extends 'category' | 'scope' | 'size'> = NonNullable<Action[K]>;

export const CATEGORY_WORDS: Readonly<Record<Choice<'category'>, Explained>> = {
  investigate: { words: 'Investigate', hint: 'Find out what nobody knows yet.' },
  mitigate: { words: 'Mitigate', hint: 'Make the same trouble smaller or shorter.' },
  repair: { words: 'Repair', hint: 'Put right what this incident broke.' },
  detect: { words: 'Detect', hint: 'Notice it sooner.' },
  prevent: { words: 'Prevent', hint: 'Keep it from happening.' },
  process: { words: 'Process', hint: 'Change how we work together.' }
};

export const SCOPE_WORDS: Readonly<Record<Choice<'scope'>, Explained>> = {
  instance: { words: 'This one', hint: 'Only the exact repeat is stopped.' },
  class: { words: 'Its whole kind', hint: 'Every failure of this kind does less harm.' },
  rewrite: { words: 'A rewrite', hint: 'The system is replaced; few of these get done.' }
};

export const SIZE_WORDS: Readonly<Record<Choice<'size'>, Explained>> = {
  'two-weeks': { words: 'Two weeks or less', hint: 'One person finishes it.' },
  longer: { words: 'Longer', hint: 'A leader lets it take longer and answers for it.' }
};
