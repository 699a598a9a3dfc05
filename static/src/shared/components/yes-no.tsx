import type { ReactNode } from 'react';
import { OneOf } from './one-of';

const ANSWERS = [
  { id: 'yes', words: 'Yes' },
  { id: 'no', words: 'No' }
] as const;

/**
 * A question that is answered with yes or no.
 * @param question as it is asked
 * @param value null until somebody said
 * @param onChange takes the answer
 * @param prominent true where the question stands above its answers as a heading does
 * @param aside beside the two
 */
export const YesNo = ({
  prominent = false,
  ...rest
}: {
  question: string;
  value: 'yes' | 'no' | null;
  onChange: (answer: 'yes' | 'no') => void;
  prominent?: boolean;
  aside?: ReactNode;
}) => <OneOf options={ANSWERS} look={prominent ? 'heading' : 'inline'} {...rest} />;
