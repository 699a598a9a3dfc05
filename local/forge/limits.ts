/**
 * The platform's limits, in one place. Sources: Atlassian's "Platform quotas and limits" and "Forge SQL" pages as
 * read in 2026, the checks inside `@forge/events` 3.0.8, and for sizes that the pages
 * give in KB or MB the reading 1 KB = 1,024 bytes.
 */
const KIB = 1024;
const MIB = 1024 * KIB;

/** Seconds an invocation may take, by what invoked it. */
export const TIMEOUT_SECONDS = {
  /** Called by a user's click, by a web trigger or by a product event: fixed. */
  interactive: 25,
  /** Queue consumers and scheduled triggers, where the manifest names none. */
  background: 55,
  /** The most `timeoutSeconds` of a consumer's or a scheduled function may say. */
  backgroundMax: 900,
  /** AWS Lambda gives a new process this long to load the code, outside the invocation's own time. */
  coldStart: 10
} as const;

/** Bytes that may cross between a UI and its resolver. */
export const PAYLOAD_BYTES = { request: 500 * KIB, response: 5 * MIB } as const;

/** Lines of the app's log kept per minute; the rest is dropped by the platform. */
export const LOG_LINES_PER_MINUTE = 100;

/** What one push to a queue may carry, and how long a delivery may be put off. */
export const QUEUE = {
  eventsPerPush: 50,
  pushBytes: 200 * KIB,
  delaySeconds: 900,
  retryAfterSeconds: 900,
  /** The app may ask this often for the same event again. */
  retries: 4,
  /** How long an event is kept for retries, in milliseconds. */
  retentionMs: 24 * 60 * 60 * 1000
} as const;

/** Forge SQL. */
export const SQL = {
  requestBytes: 1 * MIB,
  responseBytes: 4 * MIB,
  /** Milliseconds that one statement may take. */
  selectMs: 5_000,
  dmlMs: 10_000,
  ddlMs: 20_000
} as const;
