/** The macro where no screen is there to show it: PDF, Word and other exports of the page. */
import * as v from 'valibot';
import type { IncidentPostmortem } from '../contract';
import type { AdfDocument } from '../domain/adf';
import { renderPostmortem, renderRemark } from '../domain/render';
import { fail } from '../domain/result';
import type { Caller } from '../ports';
import { NO_ACCESS } from '../usecases/errors';
import { readPostmortem } from '../usecases/read-postmortem';
import { answered, told } from './call';
import { callerFrom } from './caller';
import { worldOf } from './world';

const Config = v.nullish(v.object({ incident: v.nullish(v.string()) }));

/** Where the macro's configuration stands differs with the kind of export. */
const Payload = v.object({
  extensionPayload: v.nullish(v.object({ config: Config })),
  context: v.nullish(v.looseObject({ config: Config, extension: v.nullish(v.object({ config: Config })) })),
  config: Config
});

/** The user for whom the page is exported, where the platform says so. */
const Invocation = v.object({ principal: v.nullish(v.object({ accountId: v.string() })) });

/**
 * Renders the macro's postmortem as the user for whom the page is exported may see it, else a remark that says where to
 * look.
 * @param payload the macro's configuration and context
 * @param invocation what the platform vouches for
 */
export const macroExport = async (payload: unknown, invocation: unknown): Promise<AdfDocument> => {
  const read = v.safeParse(Payload, payload);
  if (!read.success) return renderRemark(OPEN_THE_PAGE);
  const { extensionPayload, context, config } = read.output;
  const chosen = extensionPayload?.config ?? context?.config ?? context?.extension?.config ?? config;
  const incident = chosen?.incident;
  if (!incident) return renderRemark(NOT_CHOSEN);
  const asked = v.safeParse(Invocation, invocation);
  const principal = asked.success ? asked.output.principal : null;
  const caller = principal && callerFrom({ ...context, accountId: principal.accountId });
  if (!caller) return renderRemark(OPEN_THE_PAGE);
  const result = await answered(() => readPostmortem(worldOf(caller), { incident })).catch(() =>
    fail(NO_ACCESS)
  );
  return result.ok
    ? rendered(result.value, caller)
    : renderRemark(told('macro-export', result.error).message);
};

const rendered = (
  { incident, postmortem, settings }: IncidentPostmortem,
  { siteUrl, timeZone }: Caller
): AdfDocument => {
  if (!postmortem) return renderRemark(`No postmortem of ${incident.key} was started yet.`);
  const { document, tickets } = postmortem;
  return renderPostmortem({
    incident,
    document,
    settings,
    tickets: new Map(tickets.flatMap(({ actionId, ticket }) => (ticket ? [[actionId, ticket]] : []))),
    urlOf: (key) => siteUrl && `${siteUrl}/browse/${key}`,
    attachmentUrlOf: (id) => siteUrl && `${siteUrl}/rest/api/3/attachment/content/${id}`,
    // A page is read by many: the incident's own zone says more than that of whoever exports it.
    timeZone: document.zone ?? timeZone
  });
};

const OPEN_THE_PAGE =
  'Open this page in Confluence to read the postmortem: it shows what each reader may see.';
const NOT_CHOSEN = 'No incident is chosen here yet. Edit the page, then this macro, to choose one.';
