/** Collects what is wrong with a request, so that one answer names everything. */
import { Refusal } from '../refusal';

export class Problems {
  private readonly errorMessages: string[] = [];
  private readonly errors: Record<string, string> = {};

  /**
   * @param under field id; null files the message under the whole
   * @param message in Jira's words; the first one of a field stays
   */
  add(under: string | null, message: string): void {
    if (under === null) this.errorMessages.push(message);
    else this.errors[under] ??= message;
  }

  /** True where nothing is wrong so far. */
  get none(): boolean {
    return this.errorMessages.length === 0 && Object.keys(this.errors).length === 0;
  }

  /** Throws a 400 with everything that was found, if anything was. */
  refuseIfAny(): void {
    if (!this.none) throw new Refusal(400, { errorMessages: this.errorMessages, errors: this.errors });
  }
}
