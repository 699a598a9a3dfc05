/** Code that fails while it is loaded, as a forgotten environment variable makes it. */
export const run = (): never => {
  throw new Error('never reached');
};

throw new Error('broken while loading');
