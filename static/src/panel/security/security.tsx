import { SectionFrame, type SectionContent } from '../section-frame';

const Security: SectionContent = ({ section }) => (
  <SectionFrame section={section}>
    <p>{section.prompt}</p>
  </SectionFrame>
);

export default Security;
