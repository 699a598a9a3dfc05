/** The one door to the products: scopes, faults and contracts are checked here, and traffic is recorded. */
import {
  type Caller,
  type Clock,
  ConnectionDropped,
  type Gateway,
  InvocationKilled,
  type Product,
  type ProductEvent,
  type ProductRequest,
  type ProductResponse,
  type Traffic,
  type TrafficEntry
} from '../seam';
import { NOT_AUTHENTICATED } from './client';
import { type Operation, loadContracts } from './contracts';
import { type FaultRule, type Faults, faultAnswer } from './faults';

/** One break of a product's contract, by the app or by a model. */
interface Mismatch {
  /** Whose defect it is: the app's where the request is wrong, the model's where the answer is. */
  side: 'request' | 'answer';
  operationId: string;
  /** `METHOD path?query` and the answer's status. */
  what: string;
  problem: string;
}

export interface CheckedGateway extends Gateway {
  /** Every break since the last `forget`. Outside clients may send what they like; only the app's requests count. */
  mismatches(): readonly Mismatch[];
  /** Forgets the mismatches. */
  forget(): void;
  /** The event as installed apps get it: self-generated where the app's own request causes it, whoever it acts as. */
  attribute(event: ProductEvent): ProductEvent;
}

interface GatewayOptions {
  products: readonly Product[];
  traffic: Traffic;
  faults: Faults;
  clock: Clock;
}

const SCOPE_MISMATCH: ProductResponse = {
  status: 401,
  body: { code: 401, message: 'Unauthorized; scope does not match' }
};

const notModelled = (request: ProductRequest): ProductResponse => ({
  status: 501,
  body: { message: `Not modelled: ${request.method} ${request.path}` }
});

const lacksScope = (caller: Caller, operation: Operation): boolean =>
  caller.scopes !== null &&
  operation.scopes.length > 0 &&
  !operation.scopes.some((needed) => needed.every((scope) => caller.scopes?.includes(scope)));

const pathWithQuery = (request: ProductRequest): string => {
  const query = request.query.toString();
  return query ? `${request.path}?${query}` : request.path;
};

/** What a caller gets is its own: nothing that it does to the answer reaches the model. */
function detached(answer: ProductResponse): ProductResponse {
  if (answer.body === undefined || Buffer.isBuffer(answer.body)) return answer;
  return { ...answer, body: JSON.parse(JSON.stringify(answer.body)) as unknown };
}

const as = (caller: Caller): TrafficEntry['as'] => {
  if (caller.via === 'client') return 'client';
  if (caller.via === 'site' || caller.actor.kind === 'anonymous') return null;
  return caller.actor.kind;
};

const actorName = (caller: Caller): string | null => {
  if (caller.actor.kind === 'user') return caller.actor.accountId;
  return caller.actor.kind === 'app' ? 'app' : null;
};

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });

const isOfApp = ({ via }: Caller): boolean => via === 'function' || via === 'bridge';

/** A request on its way through, with what was found wrong so far. */
interface Passage {
  caller: Caller;
  product: 'jira' | 'confluence';
  request: ProductRequest;
  operation: Operation | undefined;
  problems: { side: Mismatch['side']; problem: string }[];
}

class Door implements CheckedGateway {
  private readonly contracts = loadContracts();
  private found: Mismatch[] = [];
  /** Whose request a model handles at this moment; models are synchronous. */
  private served: Caller | null = null;

  constructor(private readonly options: GatewayOptions) {}

  mismatches(): readonly Mismatch[] {
    return this.found;
  }

  forget(): void {
    this.found = [];
  }

  attribute(event: ProductEvent): ProductEvent {
    if (!this.served || !isOfApp(this.served)) return event;
    return { ...event, selfGenerated: true, payload: { ...event.payload, selfGenerated: true } };
  }

  async request(
    caller: Caller,
    product: 'jira' | 'confluence',
    request: ProductRequest
  ): Promise<ProductResponse> {
    const started = performance.now();
    const operation = this.contracts.find(product, request.method, request.path);
    const passage: Passage = { caller, product, request, operation, problems: [] };
    try {
      const answer = await this.answer(passage);
      this.record(passage, answer, performance.now() - started);
      return answer;
    } catch (broken) {
      // Status 0: the caller never saw an answer.
      this.record(passage, { status: 0 }, performance.now() - started);
      throw broken;
    }
  }

  private async answer(passage: Passage): Promise<ProductResponse> {
    const { caller, request, operation } = passage;
    if (!operation) return notModelled(request);
    if (caller.actor.kind === 'anonymous') return NOT_AUTHENTICATED;
    if (lacksScope(caller, operation)) return SCOPE_MISMATCH;
    const rule = this.options.faults.take(operation, request);
    if (!rule) return this.fromModel(passage, operation);
    return this.withFault(rule, passage, operation);
  }

  private async withFault(rule: FaultRule, passage: Passage, operation: Operation): Promise<ProductResponse> {
    if (rule.delayMs !== undefined) await pause(rule.delayMs);
    const refused = faultAnswer(rule, this.options.clock);
    if (refused) return refused;
    if (rule.kill && !rule.dropAfterCommit) throw new InvocationKilled(`Fault on ${rule.operation}`);
    const answer = this.fromModel(passage, operation);
    if (rule.kill) throw new InvocationKilled(`Fault on ${rule.operation}`);
    if (rule.dropAfterCommit) throw new ConnectionDropped(`Fault on ${rule.operation}`);
    return answer;
  }

  private fromModel(passage: Passage, operation: Operation): ProductResponse {
    const { caller, product, request } = passage;
    const note = (side: Mismatch['side'], problems: readonly string[]): void => {
      passage.problems.push(...problems.map((problem) => ({ side, problem })));
    };
    note('request', operation.validateRequest(request));
    const model = this.options.products.find(({ name }) => name === product);
    let answer: ProductResponse | undefined;
    this.served = caller;
    try {
      answer = model?.handle(caller.actor, request);
    } catch (error) {
      // A model that throws is a defect of the local site: tell the test, and answer as a product would.
      note('answer', [
        `the model threw: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`
      ]);
      return { status: 500, body: { message: 'Internal server error' } };
    } finally {
      this.served = null;
    }
    if (!answer) return notModelled(request);
    const own = detached(answer);
    note('answer', operation.validateAnswer(own));
    return own;
  }

  private record(passage: Passage, answer: ProductResponse, ms: number): void {
    const { caller, request, operation, problems } = passage;
    this.options.traffic.record({
      kind: 'product',
      module: caller.module,
      invocation: caller.invocation,
      actor: actorName(caller),
      as: as(caller),
      method: request.method,
      path: pathWithQuery(request),
      ...(request.body === undefined ? {} : { request: request.body }),
      status: answer.status,
      ...(answer.body === undefined ? {} : { answer: answer.body }),
      ...(problems.length === 0
        ? {}
        : { mismatch: problems.map(({ side, problem }) => `${side}: ${problem}`) }),
      ms
    });
    for (const { side, problem } of problems) {
      if (side === 'request' && !isOfApp(caller)) continue;
      this.found.push({
        side,
        operationId: operation?.operationId ?? '',
        what: `${request.method} ${pathWithQuery(request)} → ${answer.status}`,
        problem
      });
    }
  }
}

/** Opens the door to the products. @param options the models, and what watches and disturbs them */
export function createGateway(options: GatewayOptions): CheckedGateway {
  return new Door(options);
}
