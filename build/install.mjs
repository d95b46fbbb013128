/** Runs after `npm install`: brings the second, locked set of packages that the build's last step needs. */
import {dirname} from 'node:path';
import {fileURLToPath} from 'node:url';
import {ensurePipeline} from './lib/pipeline.mjs';

ensurePipeline(dirname(dirname(fileURLToPath(import.meta.url))));
