import type { IncidentView } from '../../../../src/contract';
import type { Settings } from '../../../../src/domain/settings';
import ReasonDialog from './reason-dialog';

/**
 * Asks why no postmortem is needed.
 * @param severityName of the class that the incident has
 * @param step closes it with the reason
 */
export default function WaiveDialog({
  incident,
  settings,
  severityName,
  step,
  onClose
}: {
  incident: IncidentView;
  settings: Settings;
  severityName: string;
  step: (reason: string) => Promise<unknown>;
  onClose: () => void;
}) {
  return (
    <ReasonDialog
      incidentId={incident.id}
      name="waive-reason"
      title="No postmortem needed?"
      label="Why none is needed"
      verb="Mark as not needed"
      suggestions={settings.waiverReasons}
      step={step}
      onClose={onClose}
    >
      <p>
        It is closed for {incident.key} ({severityName}) with your name and your reason. What is written
        stays, and anyone who may edit the incident can reopen it.
      </p>
    </ReasonDialog>
  );
}
