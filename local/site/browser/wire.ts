/** Calls over a MessagePort in both directions; functions cross it too, as the bridge of Forge lets them. */

type Call = (...args: unknown[]) => unknown;

/** Where in a value a function stood, and the number under which the other side may call it. */
interface FunctionAt {
  path: (string | number)[];
  id: number;
}

interface Packed {
  value: unknown;
  functions: FunctionAt[];
}

type Message =
  | { kind: 'command'; call: number; command: string; data: Packed }
  | { kind: 'function'; call: number; id: number; args: Packed }
  | { kind: 'answer'; call: number; result: Packed }
  | { kind: 'failure'; call: number; error: Packed };

export interface Wire {
  /** Sends a command and waits for its answer. */
  send(command: string, data?: unknown): Promise<unknown>;
}

/** An object of the language itself, also one that another window made; never an instance of a class. */
const isPlain = (value: unknown): value is Record<string, unknown> => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
};

/**
 * Takes the functions out of a value, so that the rest can be cloned.
 * @param value anything; arrays and plain objects are walked, everything else is left to structured cloning
 * @param keep remembers a function and gives its number
 */
export function pack(value: unknown, keep: (call: Call) => number): Packed {
  const functions: FunctionAt[] = [];
  const walk = (part: unknown, path: (string | number)[]): unknown => {
    if (typeof part === 'function') {
      functions.push({ path, id: keep(part as Call) });
      return null;
    }
    if (Array.isArray(part)) return part.map((item, index) => walk(item, [...path, index]));
    if (!isPlain(part)) return part;
    return Object.fromEntries(Object.entries(part).map(([key, item]) => [key, walk(item, [...path, key])]));
  };
  return { value: walk(value, []), functions };
}

/** One step into a value; only to what it has itself, so that a path cannot lead to a prototype. */
function step(part: unknown, key: string | number): unknown {
  if (typeof part !== 'object' || part === null || !Object.hasOwn(part, key))
    throw new Error('Malformed message.');
  return (part as Record<string | number, unknown>)[key];
}

/**
 * Puts callable stand-ins where the functions were.
 * @param packed what the other side sent
 * @param reach makes a function that calls the other side's
 */
export function unpack(packed: Packed, reach: (id: number) => Call): unknown {
  let root = packed.value;
  for (const { path, id } of packed.functions) {
    const last = path[path.length - 1];
    if (last === undefined) {
      root = reach(id);
      continue;
    }
    const holder = path.slice(0, -1).reduce(step, root);
    step(holder, last);
    (holder as Record<string | number, unknown>)[last] = reach(id);
  }
  return root;
}

/** Everything of an error that the other side needs to throw an equal one. */
const describe = (error: unknown): Record<string, unknown> =>
  error instanceof Error
    ? { ...error, name: error.name, message: error.message }
    : { message: String(error) };

const revive = (described: unknown): Error => {
  const fields = isPlain(described) ? described : { message: String(described) };
  return Object.assign(new Error(String(fields['message'])), fields);
};

/**
 * Speaks over a port.
 * @param port one end of a channel
 * @param answer serves the commands that the other side sends
 */
export function connect(port: MessagePort, answer: (command: string, data: unknown) => unknown): Wire {
  let last = 0;
  const kept = new Map<number, Call>();
  const numbers = new WeakMap<Call, number>();
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();

  const keep = (call: Call): number => {
    const known = numbers.get(call);
    if (known !== undefined) return known;
    const id = ++last;
    kept.set(id, call);
    numbers.set(call, id);
    return id;
  };
  const post = (message: Message): void => port.postMessage(message);
  const ask = (make: (call: number) => Message): Promise<unknown> =>
    new Promise((resolve, reject) => {
      const call = ++last;
      waiting.set(call, { resolve, reject });
      try {
        post(make(call));
      } catch (error) {
        waiting.delete(call);
        reject(error instanceof Error ? error : new Error(String(error)));
      }
    });
  const reach =
    (id: number): Call =>
    (...args) =>
      ask((call) => ({ kind: 'function', call, id, args: pack(args, keep) }));

  const serve = async (call: number, work: () => unknown): Promise<void> => {
    try {
      post({ kind: 'answer', call, result: pack(await work(), keep) });
    } catch (error) {
      post({ kind: 'failure', call, error: pack(describe(error), keep) });
    }
  };

  // Setting `onmessage` starts the port.
  port.onmessage = ({ data }: MessageEvent<Message>) => {
    const message = data;
    switch (message.kind) {
      case 'command':
        void serve(message.call, () => answer(message.command, unpack(message.data, reach)));
        return;
      case 'function':
        void serve(message.call, () => {
          const target = kept.get(message.id);
          if (!target) throw new Error('The function is not there any more.');
          return target(...(unpack(message.args, reach) as unknown[]));
        });
        return;
      case 'answer':
        waiting.get(message.call)?.resolve(unpack(message.result, reach));
        waiting.delete(message.call);
        return;
      case 'failure':
        waiting.get(message.call)?.reject(revive(unpack(message.error, reach)));
        waiting.delete(message.call);
    }
  };

  return {
    send: (command, data) => ask((call) => ({ kind: 'command', call, command, data: pack(data, keep) }))
  };
}
