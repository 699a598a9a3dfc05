import { SectionFrame, type SectionContent } from '../section-frame';

const Failures: SectionContent = ({ section }) => (
  <SectionFrame section={section}>
    <p>{section.prompt}</p>
  </SectionFrame>
);

export default Failures;
