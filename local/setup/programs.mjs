/** Finds the two programs that are no npm packages: Chromium and MariaDB. */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readFileSync, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { run, step } from './progress.mjs';

/** What each program is called and how each package manager installs it. */
const PROGRAMS = {
  chromium: {
    title: 'Chromium',
    names: [
      'chromium',
      'chromium-browser',
      'google-chrome',
      'google-chrome-stable',
      'Google Chrome',
      'Chromium'
    ],
    apt: 'chromium',
    install: [
      'sudo apt-get install --no-install-recommends -y chromium',
      'sudo dnf install -y chromium',
      'brew install --cask google-chrome'
    ]
  },
  mariadb: {
    title: 'MariaDB',
    names: ['mariadbd', 'mysqld'],
    apt: 'mariadb-server',
    install: [
      'sudo apt-get install --no-install-recommends -y mariadb-server',
      'sudo dnf install -y mariadb-server',
      'brew install mariadb'
    ]
  }
};

/** Folders where a server or an application sits although an ordinary user's PATH does not name it. */
const FURTHER_FOLDERS = [
  '/usr/sbin',
  '/usr/local/sbin',
  '/usr/libexec',
  '/opt/homebrew/bin',
  '/usr/local/bin'
];

/** Asks for the version too: Ubuntu's `chromium-browser` is a script that only says to use snap. */
const isProgram = (path) => {
  try {
    accessSync(path, constants.X_OK);
    if (!statSync(path).isFile()) return false;
  } catch {
    return false;
  }
  return spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 20_000 }).status === 0;
};

/**
 * Finds a program that answers when asked for its version.
 * @param {'chromium' | 'mariadb'} which
 * @returns {string | null} absolute path, or null where it is not installed
 * @public asked by a test in a process of its own
 */
export function findProgram(which) {
  const folders = [...(process.env.PATH ?? '').split(delimiter).filter(Boolean), ...FURTHER_FOLDERS];
  for (const name of PROGRAMS[which].names) {
    for (const folder of folders) {
      const path = join(folder, name);
      if (isProgram(path)) return path;
    }
  }
  return null;
}

const APT = '/usr/bin/apt-get';

/** True where apt-get may be used without asking for a password. */
function mayUseApt() {
  if (process.getuid?.() !== 0 || !existsSync(APT)) return false;
  try {
    return /^ID(_LIKE)?=.*(debian|ubuntu)/m.test(readFileSync('/etc/os-release', 'utf8'));
  } catch {
    return false;
  }
}

/**
 * Says in one sentence how to install a program.
 * @param {'chromium' | 'mariadb'} which
 * @returns {string} one command for each of apt, dnf and brew
 * @public asked by a test in a process of its own
 */
export function howToInstall(which) {
  const { title, install } = PROGRAMS[which];
  return `${title} is not installed. Install it with one of:\n${install.map((line) => `  ${line}`).join('\n')}`;
}

/**
 * Finds a program; where root runs this on Debian or Ubuntu, says so and installs it with apt-get.
 * @param {'chromium' | 'mariadb'} which
 * @returns {Promise<string>} absolute path
 * @throws {Error} with the command to run where it is missing and cannot be installed here
 */
export async function ensureProgram(which) {
  const found = findProgram(which);
  if (found) return found;
  const { title, apt } = PROGRAMS[which];
  if (!mayUseApt()) throw new Error(howToInstall(which));
  console.log(`${title} is missing; you are root on Debian or Ubuntu, so apt-get installs ${apt} now.`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await step(`Installing ${apt}`, async () => {
    const update = await run(APT, ['update', '-q'], { env });
    if (update.code !== 0)
      throw new Error(`apt-get update failed:\n${update.output}\n${howToInstall(which)}`);
    const args = ['install', '--no-install-recommends', '-y', '-q', apt];
    const install = await run(APT, args, { env });
    if (install.code !== 0) throw new Error(`apt-get failed:\n${install.output}\n${howToInstall(which)}`);
  });
  const installed = findProgram(which);
  if (!installed)
    throw new Error(`apt-get installed ${apt}, yet no ${title} is on PATH.\n${howToInstall(which)}`);
  return installed;
}
