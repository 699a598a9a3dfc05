/** How Confluence says no: one form for each version of its API. */
import type { ProductResponse } from '../seam';

const CODES: Readonly<Record<number, string>> = {
  400: 'BAD_REQUEST',
  401: 'UNAUTHORIZED',
  403: 'FORBIDDEN',
  404: 'NOT_FOUND',
  409: 'CONFLICT',
  413: 'PAYLOAD_TOO_LARGE'
};

export class Refusal extends Error {
  override readonly name = 'Refusal';

  constructor(
    readonly status: number,
    readonly title: string,
    readonly detail: string | null = null
  ) {
    super(title);
  }

  /** @returns the answer in the form of version 2. */
  toV2(): ProductResponse {
    const code = CODES[this.status] ?? 'ERROR';
    return {
      status: this.status,
      body: { errors: [{ status: this.status, code, title: this.title, detail: this.detail }] }
    };
  }

  /** @returns the answer in the form of version 1. */
  toV1(): ProductResponse {
    const message = this.detail === null ? this.title : `${this.title}: ${this.detail}`;
    return {
      status: this.status,
      body: {
        statusCode: this.status,
        data: { authorized: this.status !== 403, valid: this.status !== 400, errors: [], successful: false },
        message
      }
    };
  }
}

/** What is not there and what may not be seen get the same answer. */
export const notFound = (): Refusal => new Refusal(404, 'Not Found');

/** A request that cannot be understood. @param title what is wrong @param detail where, if that can be said */
export const badRequest = (title: string, detail: string | null = null): Refusal =>
  new Refusal(400, title, detail);
