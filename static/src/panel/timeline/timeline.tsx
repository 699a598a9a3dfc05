import { ZoneNote } from '../../shared/components/zone-note';
import { useEditing } from '../../shared/editing';
import { SectionFrame, type SectionContent } from '../section-frame';
import { MilestonesEditor } from './milestones';

/** What happened when. */
const Timeline: SectionContent = ({ section }) => {
  const { canEdit } = useEditing();
  return (
    <SectionFrame section={section} aside={<ZoneNote />}>
      <MilestonesEditor canEdit={canEdit} />
    </SectionFrame>
  );
};

export default Timeline;
