import { MarkdownField } from '../../shared/components/markdown-field';
import { useEditing } from '../../shared/editing';
import { SectionFrame, type SectionContent } from '../section-frame';

/** What happened, in the team's words. */
const Summary: SectionContent = ({ section }) => {
  const { postmortem, settings } = useEditing();
  const most = settings.limits.summaryLength;
  return (
    <SectionFrame section={section}>
      <MarkdownField
        name="summary"
        stored={postmortem.document.summary}
        toEdit={(value) => ({ field: 'summary', value })}
        label="Summary"
        what="summary"
        empty="Say in a few plain sentences what broke, who felt it and how it ended."
        hintFor={({ length }) =>
          length > most
            ? `${length} characters. A summary of up to ${most} is read to its end; the rest has room in the other sections.`
            : null
        }
      />
    </SectionFrame>
  );
};

export default Summary;
