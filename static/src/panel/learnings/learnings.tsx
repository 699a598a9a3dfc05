import { SectionFrame, type SectionContent } from '../section-frame';

const Learnings: SectionContent = ({ section }) => (
  <SectionFrame section={section}>
    <p>{section.prompt}</p>
  </SectionFrame>
);

export default Learnings;
