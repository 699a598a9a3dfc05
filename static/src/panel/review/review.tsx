import { SectionFrame, type SectionContent } from '../section-frame';

const Review: SectionContent = ({ section }) => (
  <SectionFrame section={section}>
    <p>{section.prompt}</p>
  </SectionFrame>
);

export default Review;
