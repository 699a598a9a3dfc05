/**
 * `npm start`: sets everything up and runs the local site until it is told to stop.
 *
 *   npm start                      goes on where the last run ended, or begins with the demo content
 *   npm start -- --fresh           begins anew
 *   npm start -- --sql mariadb     keeps the app's data in MariaDB instead of the embedded SQLite
 *   npm start -- --data FOLDER     keeps what the site holds elsewhere than in .local/site
 *   PORT=9000 npm start            another port than 8080
 */
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
// As a whole: an old Node has no parseArgs, and is to come as far as the sentence that says so.
import * as util from 'node:util';
import { ensurePackages, requireNode } from './setup/packages.mjs';
import { ensureProgram } from './setup/programs.mjs';
import { duration, step } from './setup/progress.mjs';
import { uiBuild } from './site/build-ui.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const began = performance.now();

/** Something that the person at the terminal can put right; shown without a stack. */
class Plain extends Error {}

/** What the set-up cannot do is for the person to put right. */
async function plainly(work) {
  try {
    await work();
  } catch (error) {
    throw new Plain(error.message);
  }
}

function settings() {
  let values;
  try {
    ({ values } = util.parseArgs({
      options: {
        fresh: { type: 'boolean', default: false },
        sql: { type: 'string', default: 'sqlite' },
        data: { type: 'string', default: join(root, '.local', 'site') }
      }
    }));
  } catch (error) {
    throw new Plain(
      `${error.message.replace(/\.?$/, '.')} Known are --fresh, --sql sqlite|mariadb and --data FOLDER.`
    );
  }
  if (values.sql !== 'sqlite' && values.sql !== 'mariadb')
    throw new Plain(`--sql is sqlite or mariadb, not ${values.sql}.`);
  const port = Number(process.env.PORT || 8080);
  if (!Number.isInteger(port) || port < 1 || port > 65535)
    throw new Plain(`PORT must be a number from 1 to 65535, not ${process.env.PORT}.`);
  return { ...values, port };
}

const portTaken = (port) =>
  new Plain(
    `Port ${port} is already in use. Stop what runs there, or choose another: PORT=${port + 1} npm start`
  );

/** Asks before minutes go by, not after. */
function probe(port) {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', (error) => reject(error.code === 'EADDRINUSE' ? portTaken(port) : error));
    server.listen({ port, host: '127.0.0.1' }, () => server.close(() => resolve()));
  });
}

/** Shows what goes on and how long each part took. */
function stepper() {
  let title = null;
  let since = 0;
  const end = () => {
    if (title !== null) console.log(`${title}: done in ${duration(performance.now() - since)}`);
    title = null;
  };
  return {
    begin(next) {
      end();
      title = next;
      since = performance.now();
      console.log(`${title} …`);
    },
    end
  };
}

async function startSite({ fresh, sql, data, port }) {
  const steps = stepper();
  steps.begin('Loading the local site');
  const require = createRequire(import.meta.url);
  // The site is TypeScript; tsx translates it as it is loaded.
  require('tsx/cjs/api').register();
  const { createLocalSite } = require('./site.ts');
  try {
    return await createLocalSite({
      port,
      sql,
      dataDir: resolve(data),
      seed: 'demo',
      fresh,
      progress: steps.begin
    });
  } catch (error) {
    if (error.name === 'PortTaken') throw portTaken(error.port);
    if (error.name === 'InUse') throw new Plain(`${error.message} Or choose other data: --data FOLDER.`);
    throw error;
  } finally {
    steps.end();
  }
}

function closeOnSignal(site) {
  let closing = false;
  const stop = (signal) => {
    if (closing) process.exit(130);
    closing = true;
    console.log(`\n${signal}: closing …`);
    site.close().then(
      () => process.exit(0),
      (error) => {
        console.error(error);
        process.exit(1);
      }
    );
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}

try {
  await plainly(() => requireNode(root));
  const chosen = settings();
  await probe(chosen.port);
  await plainly(() => ensurePackages(root));
  if (chosen.sql === 'mariadb') await plainly(() => ensureProgram('mariadb'));
  const ui = uiBuild(root);
  if (ui.needed()) await step('Building the UI', ui.build);
  const site = await startSite(chosen);
  closeOnSignal(site);
  if (site.resumed) console.log('Going on where the last run ended; npm start -- --fresh begins anew.');
  console.log(`Ready after ${duration(performance.now() - began)}. Ctrl-C ends it.`);
  console.log(`Afterword is running at ${site.url}`);
} catch (error) {
  console.error(error instanceof Plain ? error.message : error);
  process.exit(1);
}
