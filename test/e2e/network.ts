/** What a network may do to the saves of one browser window. */
import type { BrowserContext, Route } from 'playwright-core';

/** Where the site's pages send what the app's frames ask for. */
const BRIDGE = '**/__site/bridge';

/** A network that does something to saves until it is told to end. */
export interface Weather {
  /** Resolves with the first save that it happens to: before the server has it, or after, as the case may be. */
  caught: Promise<void>;
  /** Lets everything pass again, what was held back first. */
  end(): Promise<void>;
}

/** Something that is waited for until somebody gives it. */
const signal = (): { given: Promise<void>; give: () => void } => {
  let give = (): void => undefined;
  const given = new Promise<void>((resolve) => (give = resolve));
  return { given, give };
};

const isSave = (route: Route): boolean => {
  const { command, data } = route.request().postDataJSON() as {
    command: string;
    data?: { functionKey?: string };
  };
  return command === 'invoke' && data?.functionKey === 'postmortem/edit';
};

/** @param befalls one save; told what to wait for before it may go on, and what to call once it happened */
async function weather(
  context: BrowserContext,
  befalls: (route: Route, over: Promise<void>, happened: () => void) => Promise<void>
): Promise<Weather> {
  const [over, caught] = [signal(), signal()];
  const handle = async (route: Route): Promise<void> => {
    if (!isSave(route)) return route.fallback();
    // Of a tab that was closed meanwhile nothing is left to go on with.
    await befalls(route, over.given, caught.give).catch(() => undefined);
  };
  await context.route(BRIDGE, handle);
  return {
    caught: caught.given,
    end: async () => {
      over.give();
      await context.unroute(BRIDGE, handle);
    }
  };
}

/** Saves do not get to the server for now. @param context whose */
export const holdSaves = (context: BrowserContext): Promise<Weather> =>
  weather(context, async (route, over, happened) => {
    happened();
    await over;
    await route.continue();
  });

/** Saves get to the server, and their answers do not come back for now. @param context whose */
export const holdAnswers = (context: BrowserContext): Promise<Weather> =>
  weather(context, async (route, over, happened) => {
    const response = await route.fetch();
    happened();
    await over;
    await route.fulfill({ response });
  });

/** Saves get to the server, and the line breaks before their answers. @param context whose */
export const loseAnswers = (context: BrowserContext): Promise<Weather> =>
  weather(context, async (route, _over, happened) => {
    await route.fetch();
    await route.abort('connectionreset');
    happened();
  });
