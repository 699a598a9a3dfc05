/** Builds the UI as `npm start` does, and leaves the same note of it, so that neither builds what the other has built. */
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { uiBuild } from '../../local/site/build-ui.mjs';

await uiBuild(dirname(dirname(dirname(fileURLToPath(import.meta.url))))).build();
