import Button from '@atlaskit/button/new';
import type { ReactNode } from 'react';
import * as v from 'valibot';
import { type Milestone, MILESTONES } from '../../../../src/domain/milestones';
import { MILESTONE_NAMES } from '../../../../src/domain/words';
import { FieldTrouble } from '../../shared/components/field-trouble';
import { InPlace } from '../../shared/components/in-place';
import { DateTimePicker, FieldLoader } from '../../shared/components/lazy';
import { MilestoneLine } from '../../shared/components/milestone-line';
import { Instant } from '../../shared/components/moment';
import { useAutosave, useEditing, useTakeBack, type AutosavedField } from '../../shared/editing';
import styles from './milestones.module.css';

const AT = v.nullable(v.number());

type MilestoneField = AutosavedField<number | null>;

function useMilestone(milestone: Milestone): MilestoneField {
  const { postmortem } = useEditing();
  return useAutosave(`milestones.${milestone}`, postmortem.document.milestones[milestone], AT, (value) => ({
    field: 'milestones',
    value: { [milestone]: value }
  }));
}

/** When what happened: the five milestones, each edited where it stands. @param canEdit false leaves only the line */
export function MilestonesEditor({ canEdit }: { canEdit: boolean }) {
  const fields: Record<Milestone, MilestoneField> = {
    failure: useMilestone('failure'),
    detection: useMilestone('detection'),
    response: useMilestone('response'),
    mitigation: useMilestone('mitigation'),
    resolution: useMilestone('resolution')
  };
  const shown = {
    failure: fields.failure.value,
    detection: fields.detection.value,
    response: fields.response.value,
    mitigation: fields.mitigation.value,
    resolution: fields.resolution.value
  };
  return (
    <>
      <MilestoneLine
        milestones={shown}
        unknown={canEdit ? 'Add a time' : 'not known yet'}
        place={(milestone, time) => (
          <MilestoneEditor
            key={milestone}
            milestone={milestone}
            field={fields[milestone]}
            canEdit={canEdit}
            time={time}
          />
        )}
      />
      {MILESTONES.map((milestone) => (
        <FieldTrouble
          key={milestone}
          field={fields[milestone]}
          what={`the time of ${MILESTONE_NAMES[milestone].toLowerCase()}`}
          show={(at) => (at === null ? 'not known yet' : <Instant at={at} />)}
        />
      ))}
    </>
  );
}

function MilestoneEditor({
  milestone,
  field,
  canEdit,
  time
}: {
  milestone: Milestone;
  field: MilestoneField;
  canEdit: boolean;
  time: ReactNode;
}) {
  const name = MILESTONE_NAMES[milestone];
  const takeBack = useTakeBack(field);
  return (
    <InPlace
      what={`time of ${name.toLowerCase()}`}
      canEdit={canEdit}
      inline
      onOpen={takeBack.onOpen}
      onCancel={takeBack.onCancel}
      read={time}
      edit={({ close }) => (
        <div className={styles['editor']}>
          <div className={styles['picker']}>
            <FieldLoader>
              <DateTimePicker
                id={`milestone-${milestone}`}
                label={name}
                autoFocus
                value={field.value}
                onChange={field.type}
              />
            </FieldLoader>
          </div>
          <Button
            onClick={() => {
              field.flush();
              close();
            }}
          >
            Done
          </Button>
        </div>
      )}
    />
  );
}
