/** The app's panels in the right column of an issue: closed at first, with a status that is read without opening them. */
import * as v from 'valibot';
import { html, type Html } from '../html';
import type { AppManifest, AppModule } from '../manifest';
import { appFrame } from './layout';

/** What Jira accepts as the status of a panel, in the manifest and in the issue's property alike. */
const Status = v.variant('type', [
  v.object({
    type: v.literal('lozenge'),
    value: v.object({
      label: v.pipe(v.string(), v.minLength(1), v.maxLength(255)),
      type: v.optional(v.picklist(['default', 'inprogress', 'moved', 'new', 'removed', 'success']), 'default')
    })
  }),
  v.object({
    type: v.literal('badge'),
    value: v.object({ label: v.pipe(v.string(), v.regex(/^\d+$/)) })
  })
]);

const TONES = {
  default: 'neutral',
  inprogress: 'blue',
  moved: 'yellow',
  new: 'purple',
  removed: 'red',
  success: 'green'
} as const;

/** The largest number that a badge writes out. */
const MOST = 99;

const panelsOf = ({ modules }: AppManifest): AppModule[] =>
  modules.filter(({ type }) => type === 'jira:issueContext');

const propertyOf = ({ appId }: AppManifest, { key }: AppModule): string =>
  `com.atlassian.jira.issue:${appId}:${key}:status`;

/**
 * Keys of the issue properties that hold the status of the app's panels.
 * @param manifest of the app
 */
export const statusPropertiesOf = (manifest: AppManifest): string[] =>
  panelsOf(manifest).map((panel) => propertyOf(manifest, panel));

function statusMark(ofIssue: unknown, ofManifest: unknown): Html | '' {
  const own = v.safeParse(Status, ofIssue);
  const read = own.success ? own : v.safeParse(Status, ofManifest);
  if (!read.success) return '';
  const { type, value } = read.output;
  if (type === 'badge')
    return html`<span class="lozenge lozenge-neutral"
      >${Number(value.label) > MOST ? `${MOST}+` : value.label}</span
    >`;
  return html`<span class="lozenge lozenge-${TONES[value.type]}">${value.label}</span>`;
}

/**
 * The panels, closed.
 * @param manifest of the app
 * @param issueKey of the issue beside which they stand
 * @param properties of the issue, by key
 */
export const contextPanels = (
  manifest: AppManifest,
  issueKey: string,
  properties: Readonly<Record<string, unknown>>
): Html[] =>
  panelsOf(manifest).map(
    (panel) =>
      html`<details class="context">
        <summary>
          <span>${panel.label}</span>
          ${statusMark(properties[propertyOf(manifest, panel)], panel.status)}
        </summary>
        ${appFrame(panel, { kind: 'issue', issueKey }, `context-${panel.key}`)}
      </details>`
  );
