import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Where the parts of the built program are, absolute. */
export interface ProgramPaths {
  /** Folder of the program: holds package.json, out/, resources/, node_modules/. */
  readonly root: string;
  /** out/main: core.cjs, extractor.cjs and their chunks. */
  readonly main: string;
  readonly preload: string;
  readonly renderer: string;
  readonly styles: string;
  readonly resources: string;
}

/** Found from where this code runs, since the build may put shared code into a chunk folder of its own. */
export function programPaths(): ProgramPaths {
  let root = __dirname;
  while (!existsSync(join(root, 'package.json'))) {
    const parent = dirname(root);
    if (parent === root) throw new Error('The folder of the program was not found.');
    root = parent;
  }
  const out = join(root, 'out');
  return {
    root,
    main: join(out, 'main'),
    preload: join(out, 'preload'),
    renderer: join(out, 'renderer'),
    styles: join(out, 'styles'),
    resources: join(root, 'resources'),
  };
}
