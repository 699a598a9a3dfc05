/** What did not work, each with the actions that answer it. */
import { bulletList, link, paragraph, strong, text, type AdfNode } from '../adf';
import { answersTo } from '../sections/failures';
import { shortened } from '../words';
import { said, type Rendered } from './rendered';

/** Each failure with the actions that answer it, or that none does. @param rendered the postmortem */
export const failureNodes = ({ document, tickets, urlOf }: Rendered): AdfNode[] => {
  if (document.failures.length === 0) return [];
  return [
    bulletList(
      document.failures.map((failure) => {
        const answers = answersTo(failure.id, document.actions);
        const below =
          answers.length > 0
            ? bulletList(
                answers.map(({ id, text: words }) => {
                  const key = tickets.get(id)?.key;
                  return [
                    paragraph(
                      text('Answered by: ', strong),
                      shortened(words, 400),
                      ...(key ? [text(' '), link(key, urlOf(key))] : [])
                    )
                  ];
                })
              )
            : paragraph(text('No action answers it.', strong));
        return [...said(failure.text), below];
      })
    )
  ];
};
