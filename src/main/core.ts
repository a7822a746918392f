import { join } from 'node:path';
import { openCore } from './compose';
import { checkRuntime } from './hosts/check-runtime';
import { connectHost } from './hosts/host-port';
import { launchExtractorElectron } from './hosts/launch-extractor-electron';
import { launchExtractorNode } from './hosts/launch-extractor-node';
import { programPaths } from './hosts/program-paths';
import { serveCore } from './hosts/serve-core';

const host = connectHost();
const { root, main, renderer, styles, resources } = programPaths();
const launchExtractor = host.isShell
  ? launchExtractorElectron(host)
  : () =>
      launchExtractorNode({
        program: join(main, 'extractor.cjs'),
        readableFolders: [main, join(renderer, 'pdf-data'), join(root, 'node_modules'), join(root, 'package.json')],
      });

// Ctrl+C reaches the whole group of a terminal: the host closes the core in its own time.
process.on('SIGINT', () => undefined);

serveCore(
  host,
  async (libraryPath) => {
    checkRuntime();
    return openCore({ libraryPath, resourcesPath: resources, stylesPath: styles, launchExtractor });
  },
  (exitCode) => process.exit(exitCode),
);
