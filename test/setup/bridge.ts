/**
 * Stands where Atlassian's page puts its bridge, so that UI tests run the real `@forge/bridge`.
 * It must run before that package is imported, which is why it is a jest setup file.
 */

/** One command that the UI sent to the page around it. */
interface BridgeCall {
  command: string;
  data: unknown;
}

/** Answers one bridge command. @param data what the UI sent with it */
type BridgeHandler = (data: unknown) => unknown;

interface BridgeStub {
  /** Every command in the order in which it was sent. */
  readonly calls: BridgeCall[];
  /** Handlers by command (`invoke`, `getContext`, `fetchProduct` …); a command without one is an error. */
  readonly handlers: Record<string, BridgeHandler>;
  /** Forgets calls and handlers, for `beforeEach`. */
  reset(): void;
}

function createBridgeStub(): BridgeStub {
  const calls: BridgeCall[] = [];
  const handlers: Record<string, BridgeHandler> = {};
  return {
    calls,
    handlers,
    reset() {
      calls.length = 0;
      for (const command of Object.keys(handlers)) delete handlers[command];
    }
  };
}

const shared = globalThis as typeof globalThis & { __bridge?: unknown; __bridgeStub?: BridgeStub };

/** The stub that this test file talks to. */
export const bridge: BridgeStub = (shared.__bridgeStub ??= createBridgeStub());

shared.__bridge ??= {
  async callBridge(command: string, data?: unknown): Promise<unknown> {
    bridge.calls.push({ command, data });
    const handler = bridge.handlers[command];
    if (!handler) throw new Error(`No handler for the bridge command ${command}.`);
    return handler(data);
  }
};
