import { SectionFrame, type SectionContent } from '../section-frame';

const Causes: SectionContent = ({ section }) => (
  <SectionFrame section={section}>
    <p>{section.prompt}</p>
  </SectionFrame>
);

export default Causes;
