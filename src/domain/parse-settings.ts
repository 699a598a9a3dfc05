/** Reads stored settings: what is absent, unknown or broken goes part by part, never the whole. */
import * as v from 'valibot';
import { Settings } from './settings';
import { DEFAULT_SETTINGS } from './settings-defaults';

/** A part of stored settings that could not be used; its default, or nothing for an item of a list, stands in. */
export interface SettingsProblem {
  /** Where, such as `calendar.holidays.3`; empty for the whole. */
  path: string;
  words: string;
}

type Path = (string | number)[];
type Container = Record<string, unknown> | unknown[];

const isContainer = (value: unknown): value is Container => typeof value === 'object' && value !== null;

/** Nothing in the settings is deeper; what is deeper is not ours. */
const DEPTH = 8;

/** A copy that may be mended, of plain data only: whatever else an unknown value holds becomes undefined. */
const plainCopy = (value: unknown, depth = DEPTH): unknown => {
  if (!isContainer(value)) return typeof value === 'function' ? undefined : value;
  if (depth === 0) return undefined;
  if (Array.isArray(value)) return value.map((item) => plainCopy(item, depth - 1));
  const entries = Object.entries(value).map(([key, item]) => [key, plainCopy(item, depth - 1)]);
  return Object.fromEntries(entries);
};

const child = (value: unknown, key: string | number): unknown =>
  isContainer(value) && Object.hasOwn(value, key) ? (value as Record<string, unknown>)[key] : undefined;

/** The part that goes when the issue's own place is wrong: an item of a list goes as a whole. */
const partOf = (path: Path, candidate: unknown): Path => {
  let here = candidate;
  for (const [index, key] of path.entries()) {
    if (Array.isArray(here)) return path.slice(0, index + 1);
    here = child(here, key);
  }
  return path;
};

/** Takes an item out of its list, or puts the default in place of a part; without a default the part goes. */
const mend = (candidate: unknown, path: Path): void => {
  const key = path.at(-1);
  let parent = candidate;
  let byDefault: unknown = DEFAULT_SETTINGS;
  for (const step of path.slice(0, -1)) {
    parent = child(parent, step);
    byDefault = child(byDefault, step);
  }
  if (key === undefined || !isContainer(parent)) return;
  if (Array.isArray(parent)) {
    parent.splice(Number(key), 1);
    return;
  }
  const fallback = child(byDefault, key);
  if (fallback === undefined) Reflect.deleteProperty(parent, key);
  else parent[key] = plainCopy(fallback);
};

/** More rounds than levels: mending a part can bring up a check of the part around it. */
const ROUNDS = DEPTH * 2;

/** Later items of a list first, so that taking one out leaves the other's places alone. */
const lastItemsFirst = (a: Path, b: Path): number => {
  const [left, right] = [a.at(-1), b.at(-1)];
  return typeof left === 'number' && typeof right === 'number' ? right - left : 0;
};

const wordsFor = (issue: v.BaseIssue<unknown>): string => {
  if (issue.expected === 'never') return 'This version does not know this part. It is left out.';
  // Messages of our own say what to do; the library's speak of types.
  const own = issue.message.startsWith('Invalid ') ? 'This part could not be read.' : issue.message;
  return `${own} The default is used, or the entry left out.`;
};

/**
 * Reads settings from whatever was stored. Never throws: a part that is unknown, absent or broken is
 * replaced by its default (an item of a list is left out), and every such part but an absent one is named.
 * @param stored what the store holds; null or undefined where nothing was ever saved
 */
export const parseSettings = (stored: unknown): { settings: Settings; problems: SettingsProblem[] } => {
  if (stored === null || stored === undefined) return { settings: DEFAULT_SETTINGS, problems: [] };
  const problems: SettingsProblem[] = [];
  const candidate = plainCopy(stored);
  for (let round = 0; round < ROUNDS && isContainer(candidate) && !Array.isArray(candidate); round++) {
    const result = v.safeParse(Settings, candidate);
    if (result.success) return { settings: result.output, problems };
    const parts = new Map<string, { path: Path; words: string; absent: boolean }>();
    for (const issue of result.issues) {
      const keys = (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)));
      const path = partOf(keys, candidate);
      const absent = issue.input === undefined && path.length === keys.length && path.length > 0;
      parts.set(path.join('.'), { path, words: wordsFor(issue), absent });
    }
    for (const { path, words, absent } of [...parts.values()].sort((a, b) =>
      lastItemsFirst(a.path, b.path)
    )) {
      mend(candidate, path);
      if (!absent) problems.push({ path: path.join('.'), words });
    }
  }
  const words = 'These settings could not be read. The defaults are used until they are saved again.';
  return { settings: DEFAULT_SETTINGS, problems: [...problems, { path: '', words }] };
};
