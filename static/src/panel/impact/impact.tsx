import { SectionFrame, type SectionContent } from '../section-frame';

const Impact: SectionContent = ({ section }) => (
  <SectionFrame section={section}>
    <p>{section.prompt}</p>
  </SectionFrame>
);

export default Impact;
