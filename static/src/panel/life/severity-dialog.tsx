import Button from '@atlaskit/button/new';
import TextArea from '@atlaskit/textarea';
import { useId, useState } from 'react';
import type { Severity } from '../../../../src/domain/severity';
import {
  isDowngrade,
  severityChangeInWords,
  type SeverityChange
} from '../../../../src/domain/severity-chooser';
import type { Settings } from '../../../../src/domain/settings';
import { TEMPLATE_VERSION, type TemplateRef } from '../../../../src/domain/template';
import { Dialog } from '../../shared/components/dialog';
import { Ago } from '../../shared/components/moment';
import { SeverityChooser } from '../../shared/components/severity-chooser';
import { SeverityQuestions } from '../../shared/components/severity-questions';
import { By } from './life-lines';
import { useKeptText } from './kept-text';
import { Labelled } from './labelled';
import styles from './severity-dialog.module.css';

export interface ChosenSeverity {
  severity: Severity;
  reason: string;
  nearMiss: boolean;
  /** The template that fits, where the one in use does not and the person wants it. */
  template: TemplateRef | null;
}

/**
 * Chooses a severity: by answering the site's questions, or from the list where somebody knows.
 * @param current the class now
 * @param proposed from the incident's priority
 * @param template of a postmortem that there is already; then a change is asked for its reason
 * @param nearMiss of that postmortem
 * @param log of that postmortem: earlier changes, the oldest first
 */
export default function SeverityDialog({
  incidentId,
  settings,
  current,
  proposed,
  template,
  nearMiss = false,
  log = [],
  onChoose,
  onClose
}: {
  incidentId: string;
  settings: Settings;
  current: Severity;
  proposed: Severity;
  template?: TemplateRef;
  nearMiss?: boolean;
  log?: readonly SeverityChange[];
  onChoose: (chosen: ChosenSeverity) => void;
  onClose: () => void;
}) {
  const [severity, setSeverity] = useState(current);
  const [reason, write, forget] = useKeptText(incidentId, 'severity-reason');
  const [isNearMiss, setNearMiss] = useState(nearMiss);
  const [follows, setFollows] = useState<boolean | null>(null);
  const id = useId();
  const kind = settings.templates[severity];
  const other =
    template && severity !== current && template.version === TEMPLATE_VERSION && template.kind !== kind
      ? { kind, version: template.version }
      : null;
  // A longer template hides nothing; a shorter one would, so that is for the person to want.
  const wantsOther = follows ?? kind === 'full';
  const { name } = settings.severities[severity];

  return (
    <Dialog
      title="Severity"
      onClose={onClose}
      footer={
        <>
          <Button
            appearance="primary"
            onClick={() => {
              onChoose({
                severity,
                reason: reason.trim(),
                nearMiss: isNearMiss,
                template: wantsOther ? other : null
              });
              forget();
              onClose();
            }}
          >
            {severity === current && isNearMiss === nearMiss ? `Keep ${name}` : `Set ${name}`}
          </Button>
          <Button appearance="subtle" onClick={onClose}>
            Cancel
          </Button>
        </>
      }
    >
      <SeverityQuestions settings={settings} onPropose={setSeverity} />
      <SeverityChooser
        name={id}
        value={severity}
        settings={settings}
        proposed={proposed}
        onChange={setSeverity}
      />
      {other ? (
        <label className={styles['check']}>
          <input
            type="checkbox"
            checked={wantsOther}
            onChange={(event) => setFollows(event.target.checked)}
          />
          <span>
            {kind === 'full'
              ? `Add the sections of the full template, as ${name} asks for.`
              : `Use the light template, which is enough for ${name}. What is written stays and comes back with the full one.`}
          </span>
        </label>
      ) : null}
      {template && severity !== current ? (
        <Labelled id={`${id}-reason`} label="Why it changes (optional, kept in the log)">
          <TextArea
            id={`${id}-reason`}
            dir="auto"
            minimumRows={2}
            maxLength={2000}
            value={reason}
            onChange={(event) => write(event.target.value)}
          />
        </Labelled>
      ) : null}
      {template ? (
        <label className={styles['check']}>
          <input
            type="checkbox"
            checked={isNearMiss}
            onChange={(event) => setNearMiss(event.target.checked)}
          />
          <span>A near miss: nobody felt it, this time.</span>
        </label>
      ) : null}
      {log.length > 0 ? <SeverityLog log={log} settings={settings} /> : null}
    </Dialog>
  );
}

/** Every class that it was given, the latest first. */
const SeverityLog = ({ log, settings }: { log: readonly SeverityChange[]; settings: Settings }) => (
  <ol className={styles['log']} aria-label="Changes of the severity">
    {log.toReversed().map((change) => (
      <li key={change.at}>
        <bdi>{severityChangeInWords(change, settings)}</bdi>
        {isDowngrade(change) ? ' (lowered)' : ''}, <By account={change.by} /> <Ago at={change.at} />
      </li>
    ))}
  </ol>
);
