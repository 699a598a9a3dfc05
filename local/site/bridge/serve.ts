/** Serves the bridge commands that need the server: context, calls to the backend and to the products, settings, realtime. */
import * as v from 'valibot';
import { saveBody } from '../content';
import { send, type Answer, type Incoming } from '../http';
import { withMacroConfig } from '../macros';
import type { AppModule } from '../manifest';
import type { ChannelAddress, Persona, SiteDeps } from '../ports';
import { productClient } from '../products';
import { BridgeRefusal, contextOf } from './context';
import { fetchProduct } from './fetch-product';
import type { BridgeAnswer, BridgeRequest, RealtimeSubscription } from './protocol';

const Text = v.pipe(v.string(), v.minLength(1));
const Fields = v.record(v.string(), v.unknown());

const Request = v.object({
  command: Text,
  data: v.optional(v.unknown()),
  frame: v.object({
    module: Text,
    entry: v.picklist(['view', 'edit', 'config']),
    place: v.variant('kind', [
      v.object({ kind: v.literal('issue'), issueKey: Text }),
      v.object({
        kind: v.literal('macro'),
        contentType: v.picklist(['page', 'blogpost']),
        contentId: Text,
        localId: Text
      }),
      v.object({ kind: v.literal('gadget'), dashboardId: Text, gadgetId: Text }),
      v.object({ kind: v.literal('widget'), dashboardId: Text, widgetId: Text })
    ]),
    inserting: v.optional(v.boolean()),
    modal: v.optional(Fields)
  }),
  persona: Text,
  colorMode: v.picklist(['light', 'dark'])
});

/** One command with everything that is known about who sends it. */
interface Call {
  request: BridgeRequest;
  module: AppModule;
  persona: Persona;
  deps: SiteDeps;
}

const contextFor = ({ request, module, persona, deps }: Call): Promise<Record<string, unknown>> =>
  contextOf(deps, request.frame, module, persona, request.colorMode);

const Invoke = v.object({
  functionKey: Text,
  payload: v.optional(v.unknown()),
  metadata: v.optional(v.unknown()),
  invokeType: v.optional(v.string())
});

async function invoke(call: Call): Promise<unknown> {
  const { functionKey, payload, metadata, invokeType } = v.parse(Invoke, call.request.data);
  if (invokeType !== undefined) throw new BridgeRefusal('The local site has no remotes to invoke.');
  const outcome = await call.deps.invoke({
    kind: 'resolver',
    moduleKey: call.module.key,
    functionKey,
    payload,
    context: await contextFor(call),
    accountId: call.persona.accountId
  });
  if (!outcome.ok)
    throw Object.assign(
      new BridgeRefusal(`There was an error invoking the function - ${outcome.message}`),
      outcome.detail
    );
  return metadata === undefined ? outcome.value : { body: outcome.value, metadata: {} };
}

async function submit(call: Call): Promise<void> {
  const { frame, data } = call.request;
  const { place } = frame;
  if (place.kind === 'macro') {
    const submitted = v.safeParse(v.object({ config: Fields }), data);
    if (!submitted.success) throw new BridgeRefusal('A macro submits {config: {…}}.');
    const client = productClient(call.deps.gateway, call.persona.accountId);
    const problem = await saveBody(
      client,
      place.contentType,
      place.contentId,
      (body) => withMacroConfig(body, place.localId, submitted.output.config),
      'Settings of a macro'
    );
    if (problem !== null) throw new BridgeRefusal(problem);
    return;
  }
  const config = v.safeParse(Fields, data);
  if (!config.success || place.kind === 'issue') throw new BridgeRefusal('Settings are an object.');
  const [kind, itemId] =
    place.kind === 'gadget' ? (['jira', place.gadgetId] as const) : (['home', place.widgetId] as const);
  if (!call.deps.dashboards.configure(kind, place.dashboardId, itemId, config.output))
    throw new BridgeRefusal('The dashboard of this frame has no such item.');
  call.deps.settingsChanged();
}

const Subscribe = v.object({
  channelName: Text,
  options: v.optional(
    v.object({ token: v.optional(v.string()), contextOverrides: v.optional(v.array(v.string())) })
  ),
  isGlobal: v.optional(v.boolean(), false)
});

const Publish = v.object({
  ...Subscribe.entries,
  eventPayload: v.union([v.string(), Fields])
});

async function addressOf(call: Call, asked: v.InferOutput<typeof Subscribe>): Promise<ChannelAddress> {
  const { extension } = await contextFor(call);
  return {
    channel: asked.channelName,
    global: asked.isGlobal,
    place: { moduleKey: call.module.key, extension: v.parse(Fields, extension) },
    overrides: asked.options?.contextOverrides,
    token: asked.options?.token
  };
}

/** A channel's refusals are for whoever writes the app. */
function refusing<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw new BridgeRefusal(error instanceof Error ? error.message : String(error));
  }
}

async function subscribe(call: Call): Promise<RealtimeSubscription> {
  const address = await addressOf(call, v.parse(Subscribe, call.request.data));
  const { bus, realtime } = call.deps;
  return { channel: refusing(() => bus.channelKey(address)), after: realtime.last() };
}

async function publish(call: Call): Promise<unknown> {
  const asked = v.parse(Publish, call.request.data);
  const address = await addressOf(call, asked);
  const { eventPayload } = asked;
  const text = typeof eventPayload === 'string' ? eventPayload : JSON.stringify(eventPayload);
  return refusing(() => call.deps.bus.publish(address, text));
}

const commands: Record<string, (call: Call) => Promise<unknown>> = {
  getContext: contextFor,
  invoke,
  fetchProduct: (call) => fetchProduct(call.deps, call.module, call.persona, call.request.data),
  submit,
  subscribeRealtimeChannel: subscribe,
  publishRealtimeChannel: publish,
  isRovoEnabled: () => Promise.resolve(false)
};

/** Fields that an error may carry to the app beside its message. */
const described = (error: Error): Extract<BridgeAnswer, { ok: false }>['error'] => ({
  ...error,
  name: 'Error',
  message: error.message
});

async function run(call: Call): Promise<{ status: number; answer: BridgeAnswer }> {
  const { command } = call.request;
  const serve = Object.hasOwn(commands, command) ? commands[command] : undefined;
  if (!serve) {
    const message = `The local site does not model the bridge command ${command}.`;
    console.error(message);
    return { status: 501, answer: { ok: false, error: { message } } };
  }
  try {
    return { status: 200, answer: { ok: true, result: await serve(call) } };
  } catch (error) {
    if (error instanceof BridgeRefusal)
      return { status: 422, answer: { ok: false, error: described(error) } };
    if (v.isValiError(error)) {
      const message = `${command}: ${v.getDotPath(error.issues[0]) ?? 'data'} ${error.message}`;
      return { status: 400, answer: { ok: false, error: { message } } };
    }
    console.error(error);
    const message = error instanceof Error ? error.message : String(error);
    return { status: 500, answer: { ok: false, error: { message } } };
  }
}

const refuse = (status: number, message: string): Answer =>
  send.json(status, { ok: false, error: { message } });

/**
 * Answers `POST /__site/bridge`: one command of one frame.
 * @param incoming the request of the page around the frame
 * @param persona who is signed in now
 */
export async function serveBridge(deps: SiteDeps, incoming: Incoming, persona: Persona): Promise<Answer> {
  let body: unknown;
  try {
    body = JSON.parse(incoming.body.toString('utf8'));
  } catch {
    return refuse(400, 'The body is not JSON.');
  }
  const parsed = v.safeParse(Request, body);
  if (!parsed.success) {
    const [issue] = parsed.issues;
    return refuse(400, `${v.getDotPath(issue) ?? 'body'}: ${issue.message}`);
  }
  const request: BridgeRequest = parsed.output;
  const module = deps.installation.manifest.modules.find(({ key }) => key === request.frame.module);
  if (!module) return refuse(400, 'frame.module: the manifest has no such module.');
  if (request.persona !== persona.key)
    return refuse(409, `${persona.name} has signed in meanwhile. Reload the page.`);
  const began = performance.now();
  const { status, answer } = await run({ request, module, persona, deps });
  deps.traffic.record({
    kind: 'bridge',
    module: module.key,
    invocation: null,
    actor: persona.accountId,
    as: 'user',
    method: 'BRIDGE',
    path: request.command,
    request: request.data,
    status,
    answer: answer.ok ? answer.result : answer.error,
    ms: performance.now() - began
  });
  return send.json(200, answer);
}
