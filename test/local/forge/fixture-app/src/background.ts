/** What runs without a user: a schedule, a product event, a queue. */
import { asApp, asUser, getAppContext, route } from '@forge/api';
import { InvocationError, InvocationErrorCode, type AsyncEvent } from '@forge/events';
import { publish, publishGlobal } from '@forge/realtime';
import { makeResolver } from '@forge/resolver';

const told = async (work: () => Promise<unknown>): Promise<unknown> => {
  try {
    return await work();
  } catch (error) {
    return error instanceof Error ? { name: error.name, message: error.message } : error;
  }
};

export const nightly = async (): Promise<unknown> => ({
  left: getAppContext().invocationRemainingTimeInMillis(),
  asUser: await told(async () => (await asUser().requestJira(route`/rest/api/3/myself`)).status),
  // asApp: nobody is there, which is what the test looks at.
  asApp: await told(async () => (await asApp().requestJira(route`/rest/api/3/myself`)).status),
  channel: await publish('news', { at: 'night' }),
  everywhere: await publishGlobal('news', { at: 'night' })
});

export const onIssue = (event: unknown): void => console.log('event', event);

/** Fails as often as the event says, then succeeds. */
export const worker = (event: AsyncEvent): unknown => {
  const { failures = 0, crash = false } = event.body as { failures?: number; crash?: boolean };
  const count = event.retryContext?.retryCount ?? 0;
  console.log('delivery', event.body, count, event.retryContext?.retryReason ?? 'first');
  if (crash && count === 0) process.exit(3);
  if (count < failures) {
    return new InvocationError({
      retryAfter: 600,
      retryReason: InvocationErrorCode.FUNCTION_RETRY_REQUEST,
      retryData: { tried: count + 1 }
    });
  }
  return undefined;
};

export const queueResolver = makeResolver({
  take: ({ payload, context }) => console.log('taken', payload, (context as { jobId?: string }).jobId)
});
