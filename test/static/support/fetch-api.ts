/** The three classes of the fetch API that `@forge/bridge` needs and jsdom does not have, as far as it needs them. */

class PlainHeaders {
  private readonly values = new Map<string, string>();

  constructor(init: Record<string, string> | Iterable<[string, string]> = {}) {
    const entries = Symbol.iterator in init ? [...init] : Object.entries(init);
    for (const [name, value] of entries) this.set(name, value);
  }

  has(name: string): boolean {
    return this.values.has(name.toLowerCase());
  }

  get(name: string): string | null {
    return this.values.get(name.toLowerCase()) ?? null;
  }

  set(name: string, value: string): void {
    this.values.set(name.toLowerCase(), value);
  }

  entries(): IterableIterator<[string, string]> {
    return this.values.entries();
  }

  [Symbol.iterator](): IterableIterator<[string, string]> {
    return this.values.entries();
  }
}

class PlainRequest {
  readonly method: string;
  readonly headers: PlainHeaders;

  constructor(
    readonly url: string,
    private readonly init: { method?: string; headers?: Record<string, string>; body?: string } = {}
  ) {
    this.method = init.method ?? 'GET';
    this.headers = new PlainHeaders(init.headers ?? {});
  }

  async text(): Promise<string> {
    return this.init.body ?? '';
  }
}

class PlainResponse {
  readonly status: number;

  constructor(
    private readonly body: string | Blob | null,
    init: { status: number }
  ) {
    this.status = init.status;
  }

  async text(): Promise<string> {
    return typeof this.body === 'string' ? this.body : Buffer.from(await this.arrayBuffer()).toString('utf8');
  }

  arrayBuffer(): Promise<ArrayBuffer> {
    return new Promise((resolve, reject) => {
      const reader = new FileReader();
      reader.onload = () => resolve(reader.result as ArrayBuffer);
      reader.onerror = () => reject(reader.error ?? new Error('The body cannot be read.'));
      reader.readAsArrayBuffer(new Blob(this.body === null ? [] : [this.body]));
    });
  }
}

for (const [name, value] of Object.entries({
  Headers: PlainHeaders,
  Request: PlainRequest,
  Response: PlainResponse
})) {
  Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
}
