import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { Failure } from '../contract/result';
import { defaultLibraryPath } from './hosts/default-library-path';
import { serve } from './serve';

// Not strict: `npm start` passes on what was meant for Electron too.
const { values } = parseArgs({
  strict: false,
  options: { library: { type: 'string' }, port: { type: 'string' }, open: { type: 'boolean' } },
});

function libraryPath(): string {
  if (typeof values.library === 'string') return resolve(values.library);
  return resolve(process.env.CITEWRIGHT_LIBRARY || defaultLibraryPath());
}

serve({ libraryPath: libraryPath(), port: Number(values.port ?? 0), opensBrowser: values.open === true }).then(
  () => process.exit(0),
  (error: unknown) => {
    const message = error instanceof Failure ? error.message : String(error instanceof Error ? error.stack : error);
    process.stderr.write(`${message}\n`);
    process.exit(1);
  },
);
