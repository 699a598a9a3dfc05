import { lazy, Suspense, useMemo, useState } from 'react';
import { lanesOf, rowsOf } from '../../../../src/domain/timeline/rows';
import { Boundary } from '../../shared/components/load-state';
import { ZoneNote } from '../../shared/components/zone-note';
import { keptBelow } from '../../shared/drafts';
import { useEditing } from '../../shared/editing';
import { useViewer } from '../../shared/viewer';
import { SectionFrame, type SectionContent } from '../section-frame';
import { ENTRY_DRAFT } from './entry-editor';
import { LaneFilter } from './lane-filter';
import { LiveLine } from './live-line';
import { MilestoneStrip } from './milestone-strip';
import { Proposals } from './proposals';
import { TimelineList } from './timeline-list';
import styles from './timeline.module.css';
import { ZoneLine } from './zone-line';

const LostEntries = lazy(() => import('./lost-entries'));
const PasteDialog = lazy(() => import('./paste-dialog'));

/** What happened when: one line for all teams, with the milestones marked on it. */
const Timeline: SectionContent = ({ section }) => {
  const { accountId } = useViewer();
  const { canEdit, document, postmortem } = useEditing();
  const [lane, setLane] = useState<string | null>(null);
  const [added, setAdded] = useState<string | null>(null);
  const [pasted, setPasted] = useState<string | null>(null);
  const { milestones, timeline } = document;
  const all = useMemo(() => rowsOf({ milestones, timeline }), [milestones, timeline]);
  const lanes = useMemo(() => lanesOf(document), [document]);
  const chosen = lane !== null && lanes.used.includes(lane) ? lane : null;
  const rows = useMemo(
    () =>
      chosen === null
        ? all
        : // Milestones and what concerns all teams belong to every lane.
          all.filter(
            ({ entry, milestones: names }) => names.length > 0 || !entry?.lane || entry.lane === chosen
          ),
    [all, chosen]
  );
  const kept = canEdit ? keptBelow([accountId, postmortem.id, ENTRY_DRAFT]) : [];
  const lost = kept.filter((id) => !timeline.some((entry) => entry.id === id));
  return (
    <SectionFrame section={section} aside={<ZoneNote />}>
      <ZoneLine />
      <MilestoneStrip milestones={milestones} />
      {canEdit ? <Proposals /> : null}
      <LaneFilter lanes={lanes.used} chosen={chosen} onChoose={setLane} />
      <Suspense fallback={null}>{lost.length > 0 ? <LostEntries ids={lost} /> : null}</Suspense>
      {rows.length > 0 ? (
        <TimelineList rows={rows} shownKey={added} />
      ) : (
        <p className={styles['empty']}>
          {canEdit
            ? 'Write what happened line by line, each with its time, from the first sign to the last fix.'
            : 'Nothing is written yet.'}
        </p>
      )}
      {canEdit ? (
        <LiveLine
          knownLanes={lanes.known}
          onAdded={setAdded}
          onPaste={setPasted}
          onAskPaste={() => setPasted('')}
        />
      ) : null}
      {pasted === null ? null : (
        <Boundary>
          <Suspense fallback={null}>
            <PasteDialog given={pasted} knownLanes={lanes.known} onClose={() => setPasted(null)} />
          </Suspense>
        </Boundary>
      )}
    </SectionFrame>
  );
};

export default Timeline;
